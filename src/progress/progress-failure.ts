import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import { type Result, err, ok } from "../result.ts";
import { type ExactCount, isCount } from "./exact.ts";
import { type NumberProblemCode, numberProblem, reasonOf } from "./number-problem.ts";

/** How far a job is: the counters of its report that a percentage can be computed from. */
export interface Progress {
  /** From 0 to the total steps, both included. */
  readonly stepsCompleted?: number;
  /** From 0 to the epochs of the plan, both included. */
  readonly epochsCompleted?: number;
}

/**
 * Why a counter cannot be computed with. `exceeds-plan`: it is higher than the plan allows;
 * `not-an-object` and `unreadable` are about the progress as a whole.
 */
export interface ProgressFailure {
  readonly code: NumberProblemCode | "exceeds-plan" | "not-an-object" | "unreadable";
  readonly field: keyof Progress | "progress";
  /** The value as written in code, or `undefined` where there is none. */
  readonly seen: string;
  /** One sentence for people: what is wrong and what would be right. */
  readonly message: string;
}

const missing = (field: keyof Progress): ProgressFailure => ({
  code: "missing",
  field,
  seen: "undefined",
  message: `${field} is missing, and this percentage is computed from it.`,
});

/** A counter that may be as high as a limit (included), or what is wrong with it. */
export const soundCounter = (
  field: keyof Progress,
  value: unknown,
  limit: ExactCount,
): Result<number, ProgressFailure> => {
  if (value === undefined) return err(missing(field));
  const seen = shown(value);
  if (!isCount(value)) {
    const code = numberProblem(value, "allowed") ?? "not-a-number";
    const message = `${field} is ${seen}, which ${reasonOf(code)}; it must be a whole number from 0 to ${limit}.`;
    return err({ code, field, seen, message });
  }
  // A limit above 2^53 − 1 rounds to no less than 2^53, which no count reaches.
  if (value <= Number(limit)) return ok(value);
  const message = `${field} is ${seen}, but the plan ends at ${limit}.`;
  return err({ code: "exceeds-plan", field, seen, message });
};

/** Progress of unknown origin, each counter read once but none checked; refuses what is no object, and what throws. */
export const countersOf = (progress: Progress): Result<Progress, ProgressFailure> => {
  const seen = shown(progress);
  const at = { field: "progress", seen } as const;
  if (typeof progress !== "object" || progress === null)
    return err({ ...at, code: "not-an-object", message: `progress is ${seen}; it must be an object.` });
  const counters = touched(() => {
    const { stepsCompleted, epochsCompleted } = progress;
    return {
      ...(stepsCompleted !== undefined && { stepsCompleted }),
      ...(epochsCompleted !== undefined && { epochsCompleted }),
    };
  });
  if (counters.ok) return counters;
  const message = `progress cannot be read: it threw ${counters.error}; it must be an object.`;
  return err({ ...at, code: "unreadable", message });
};
