import { type JobObject, type StatusReport } from "../job/status-report.ts";
import { type TrainingPlan } from "../job/training-plan.ts";
import { checkPlan } from "../progress/index.ts";
import { type Result } from "../result.ts";
import { JOB_DOCUMENT } from "./json-schema-job.ts";
import { PLAN_DOCUMENT } from "./json-schema-plan.ts";
import { REPORT_DOCUMENT } from "./json-schema-report.ts";
import { readJob, readReport, type ReportProblem, type Shaped, type ShapeFailure } from "./read-report.ts";
import {
  type StandardIssue,
  type StandardResult,
  type StandardSchema,
  standardSchema,
  stepsOf,
} from "./standard-schema.ts";

const issueOf = ({ message, count, path }: ReportProblem, payload: unknown): StandardIssue => ({
  message: count === 1 ? message : `${message} (and ${count - 1} more like it)`,
  path: stepsOf(path, payload),
});

const validated = <Value>(
  payload: unknown,
  read: Result<Shaped<Value>, ShapeFailure>,
): StandardResult<Value> =>
  read.ok
    ? { value: read.value.value }
    : { issues: read.error.problems.map((problem) => issueOf(problem, payload)) };

/** A report as a Standard Schema: what `readReport` gives, and what it objects to. */
export const reportSchema: StandardSchema<StatusReport> = standardSchema(REPORT_DOCUMENT, (value) =>
  validated(value, readReport(value)),
);

/** A job object as a Standard Schema: what `readJob` gives, and what it objects to. */
export const jobSchema: StandardSchema<JobObject> = standardSchema(JOB_DOCUMENT, (value) =>
  validated(value, readJob(value)),
);

/** A whole plan as a Standard Schema: what `checkPlan` gives, which is its known parts, and what it objects to. */
export const planSchema: StandardSchema<TrainingPlan> = standardSchema(PLAN_DOCUMENT, (value) => {
  const plan = checkPlan(value);
  if (plan.ok) return { value: plan.value };
  return {
    issues: plan.error.problems.map(({ message, field }) => ({
      message,
      path: field === "plan" ? [] : [field],
    })),
  };
});
