import { isJsonObject } from "../job/json.ts";
import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import type { TrainingPlan } from "../job/training-plan.ts";
import { checkPlan } from "../progress/check-plan.ts";
import { isCount } from "../progress/exact.ts";
import type { PlanFailure } from "../progress/plan-failure.ts";
import { err, ok, type Result } from "../result.ts";
import { advanced, firstContext } from "./job-context.ts";
import { LEAVES, type Leaf } from "./leaves.ts";
import { jobMachine, type JobSnapshot } from "./machine.ts";
import { isTotal, mostEpochs, mostSteps, type PlanCounts } from "./plan-counts.ts";
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

/** A job's state as plain JSON, from which `restoreJob` makes the same snapshot again. Throws for what is no snapshot. */
export const saveJob = (snapshot: JobSnapshot): SavedJob => {
  const { name: stage } = leafOf(snapshot);
  const { plan, stepsCompleted, epochsCompleted, failureReason } = snapshot.context;
  const seen = statusOf(snapshot) !== "unknown";
  return {
    version: 1,
    stage,
    seen,
    plan,
    stepsCompleted,
    epochsCompleted,
    failureReason,
  };
};

/**
 * The snapshot of a saved job of unknown origin, or everything that is wrong with it: a field that
 * does not fit, or several that no job can have together, such as steps of a job that never ran.
 */
export const restoreJob = (saved: unknown): Result<JobSnapshot, readonly SavedJobProblem[]> => {
  const read = touched(() => fieldsOf(saved));
  const fields = read.ok ? read.value : undefined;
  if (fields === undefined)
    return err([{ field: "", message: `A saved job is an object, not ${shown(saved)}.` }]);
  const plan: Result<TrainingPlan | null, PlanFailure> =
    fields.plan === null ? ok(null) : checkPlan(fields.plan);
  const { counts } = firstContext(plan.ok ? plan.value : null);
  const problems = [...planProblems(plan), ...problemsOf(fields, counts)];
  if (!plan.ok || !isSound(fields, problems)) return err(problems);
  const unreached = unreachedProblems(fields, counts);
  return unreached.length > 0 ? err(unreached) : ok(snapshotAt(fields, plan.value));
};

/** The fields of a saved job, whatever they are. */
type Fields = { readonly [Field in keyof SavedJob]: unknown };

/** The fields of a saved job that were found to be right, each by itself. */
type SoundFields = Omit<SavedJob, "plan">;

const fieldsOf = (saved: unknown): Fields | undefined => {
  if (!isJsonObject(saved)) return undefined;
  const { version, stage, seen, plan, stepsCompleted, epochsCompleted, failureReason } = saved;
  return { version, stage, seen, plan, stepsCompleted, epochsCompleted, failureReason };
};

const isSound = (fields: Fields, problems: readonly SavedJobProblem[]): fields is Fields & SoundFields =>
  problems.length === 0 && isJsonObject(fields);

const leafCalled = (stage: string): Leaf | undefined => LEAVES.find(({ name }) => name === stage);

const snapshotAt = (fields: SoundFields, plan: TrainingPlan | null): JobSnapshot => {
  const { stage, stepsCompleted, epochsCompleted, failureReason, seen } = fields;
  const counters = { stepsCompleted, epochsCompleted };
  const context = {
    ...advanced(firstContext(plan), { type: "training.advanced", ...counters }),
    failureReason,
  };
  const value = Object.assign({}, leafCalled(stage)?.value, { sight: seen ? "seen" : "lost" });
  return jobMachine.resolveState({ value, context });
};

const planProblems = (plan: Result<unknown, PlanFailure>): readonly SavedJobProblem[] =>
  plan.ok ? [] : plan.error.problems.map(({ message }) => ({ field: "plan", message }));

const isWithin = (value: unknown, most: number): boolean => isCount(value) && value <= most;

const problemOf = (field: keyof SavedJob, value: unknown, wanted: string): SavedJobProblem => ({
  field,
  message: `${field} is ${shown(value)}; it must be ${wanted}.`,
});

/** Each field's condition, in words and in code; the plan has been looked at before. */
const problemsOf = (fields: Fields, counts: PlanCounts | null): readonly SavedJobProblem[] => {
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
    .filter(([field, , holds]) => !holds(fields[field]))
    .map(([field, wanted]) => problemOf(field, fields[field], wanted));
};

/** The stages of a job that has not run: its counters are where they began. */
const NEVER_RAN: ReadonlySet<string> = new Set(["created", "pending", "cancelling.unstarted"]);

/** What no job can come to, though each field by itself is right. */
const unreachedProblems = (fields: SoundFields, counts: PlanCounts | null): readonly SavedJobProblem[] => {
  const { stage, stepsCompleted, epochsCompleted, failureReason } = fields;
  const problems: SavedJobProblem[] = [];
  const waits = NEVER_RAN.has(stage);
  if (waits && stepsCompleted > 0)
    problems.push(problemOf("stepsCompleted", stepsCompleted, `0, since ${stage} comes before any training`));
  if (waits && epochsCompleted > 0)
    problems.push(
      problemOf("epochsCompleted", epochsCompleted, `0, since ${stage} comes before any training`),
    );
  if (stage === "running.training" && isTotal(counts, stepsCompleted))
    problems.push(problemOf("stage", stage, "running.finishing or later, since every step is done"));
  if (stage !== "failed" && failureReason !== null)
    problems.push(
      problemOf("failureReason", failureReason, `null, since the job is in ${stage}, not failed`),
    );
  return problems;
};
