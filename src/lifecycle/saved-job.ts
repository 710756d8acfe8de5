import type { StateValue } from "xstate";

import { isJsonObject, type JsonObject } from "../job/json.ts";
import { shown } from "../job/shown.ts";
import type { TrainingPlan } from "../job/training-plan.ts";
import { checkPlan } from "../progress/check-plan.ts";
import type { PlanFailure } from "../progress/plan-failure.ts";
import { err, ok, type Result } from "../result.ts";
import { advanced, firstContext } from "./job-context.ts";
import { LEAVES, type Leaf } from "./leaves.ts";
import { jobMachine, type JobSnapshot } from "./machine.ts";
import { mostEpochs, mostSteps } from "./plan-counts.ts";
import { leafOf, statusOf } from "./status-of.ts";

/** A job's state as plain JSON of our own, so that no file depends on how XState holds a snapshot. */
export interface SavedJob {
  readonly version: 1;
  /** The innermost state: a status, or one with what it is divided into, as `running.training`. */
  readonly stage: string;
  /** Whether the job is seen; where not, it shows UNKNOWN. */
  readonly seen: boolean;
  readonly plan: TrainingPlan | null;
  readonly stepsCompleted: number;
  readonly epochsCompleted: number;
  readonly failureReason: string | null;
}

/** One thing wrong with a saved job. */
export interface SavedJobProblem {
  readonly field: keyof SavedJob | "";
  /** One sentence: what was found and what would be right. */
  readonly message: string;
}

/** A job's state as plain JSON, from which `restoreJob` makes the same snapshot again. */
export const saveJob = (snapshot: JobSnapshot): SavedJob => {
  const { plan, stepsCompleted, epochsCompleted, failureReason } = snapshot.context;
  const seen = statusOf(snapshot) !== "unknown";
  return {
    version: 1,
    stage: leafOf(snapshot).name,
    seen,
    plan,
    stepsCompleted,
    epochsCompleted,
    failureReason,
  };
};

/** The snapshot of a saved job of unknown origin, or everything that is wrong with it. */
export const restoreJob = (saved: unknown): Result<JobSnapshot, readonly SavedJobProblem[]> => {
  if (!isJsonObject(saved))
    return err([{ field: "", message: `A saved job is an object, not ${shown(saved)}.` }]);
  const plan: Result<TrainingPlan | null, PlanFailure> =
    saved["plan"] === null ? ok(null) : checkPlan(saved["plan"]);
  const leaf = LEAVES.find(({ name }) => name === saved["stage"]);
  const problems = [...planProblems(plan), ...problemsOf(saved, plan.ok ? plan.value : null)];
  if (!plan.ok || leaf === undefined || problems.length > 0) return err(problems);
  return ok(snapshotAt(leaf, saved, plan.value));
};

const snapshotAt = (leaf: Leaf, saved: JsonObject, plan: TrainingPlan | null): JobSnapshot => {
  const { stepsCompleted, epochsCompleted, failureReason, seen } = saved;
  const first = firstContext(plan === null ? {} : { plan });
  const counters = { stepsCompleted: Number(stepsCompleted), epochsCompleted: Number(epochsCompleted) };
  const context = {
    ...advanced(first, { type: "training.advanced", ...counters }),
    failureReason: typeof failureReason === "string" ? failureReason : null,
  };
  const stage: { readonly [region: string]: StateValue | undefined } =
    typeof leaf.value === "string" ? {} : leaf.value;
  return jobMachine.resolveState({ value: { ...stage, sight: seen === true ? "seen" : "lost" }, context });
};

const planProblems = (plan: Result<unknown, PlanFailure>): readonly SavedJobProblem[] =>
  plan.ok ? [] : plan.error.problems.map(({ message }) => ({ field: "plan", message }));

const isWithin = (value: unknown, most: number): boolean =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= most;

/** Each field's condition, in words and in code; the plan has been looked at before. */
const problemsOf = (saved: JsonObject, plan: TrainingPlan | null): readonly SavedJobProblem[] => {
  const { counts } = firstContext(plan === null ? {} : { plan });
  const [steps, epochs] = [mostSteps(counts), mostEpochs(counts)];
  const names = LEAVES.map(({ name }) => name);
  const conditions: readonly (readonly [keyof SavedJob, string, (value: unknown) => boolean])[] = [
    ["version", "1", (value) => value === 1],
    ["stage", `one of ${names.join(", ")}`, (value) => names.some((name) => name === value)],
    ["seen", "true or false", (value) => typeof value === "boolean"],
    ["stepsCompleted", `a whole number from 0 to ${steps}`, (value) => isWithin(value, steps)],
    ["epochsCompleted", `a whole number from 0 to ${epochs}`, (value) => isWithin(value, epochs)],
    ["failureReason", "a text or null", (value) => value === null || typeof value === "string"],
  ];
  return conditions
    .filter(([field, , holds]) => !holds(saved[field]))
    .map(([field, wanted]) => ({
      field,
      message: `${field} is ${shown(saved[field])}; it must be ${wanted}.`,
    }));
};
