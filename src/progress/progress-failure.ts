import { shown } from "../job/shown.ts";
import { type ExactCount } from "./exact.ts";
import { type NumberProblemCode, numberProblem, reasonOf } from "./number-problem.ts";

/** How far a job is: the counters of its report that a percentage can be computed from. */
export interface Progress {
  /** From 0 to the total steps, both included. */
  readonly stepsCompleted?: number;
  /** From 0 to the epochs of the plan, both included. */
  readonly epochsCompleted?: number;
}

/** Why a counter cannot be computed with; `exceeds-plan`: it is higher than the plan allows. */
export interface ProgressFailure {
  readonly code: NumberProblemCode | "exceeds-plan";
  readonly field: keyof Progress;
  /** The value as written in code, or `undefined` where there is none. */
  readonly seen: string;
  /** One sentence for people: what is wrong and what would be right. */
  readonly message: string;
}

/** The failure of a counter that a percentage needs and that is not there. */
export const missingCounter = (field: keyof Progress): ProgressFailure => ({
  code: "missing",
  field,
  seen: "undefined",
  message: `${field} is missing, and this percentage is computed from it.`,
});

/** Tells what is wrong with a counter that may be as high as a limit (included); undefined where nothing is. */
export const counterFailure = (
  field: keyof Progress,
  value: number,
  limit: ExactCount,
): ProgressFailure | undefined => {
  const seen = shown(value);
  const code = numberProblem(value, "allowed");
  if (code !== undefined) {
    const message = `${field} is ${seen}, which ${reasonOf(code)}; it must be a whole number from 0 to ${limit}.`;
    return { code, field, seen, message };
  }
  if (typeof limit === "string" || value <= limit) return undefined;
  return {
    code: "exceeds-plan",
    field,
    seen,
    message: `${field} is ${seen}, but the plan ends at ${limit}.`,
  };
};
