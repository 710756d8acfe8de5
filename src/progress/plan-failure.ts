import { type TrainingPlan } from "../job/training-plan.ts";
import { shown } from "../job/shown.ts";
import { type NumberProblemCode } from "./number-problem.ts";

/** The parts of a plan, `plan` for the whole of it, and `rule` for the rule that it is counted by. */
export type PlanField = keyof TrainingPlan | "plan" | "rule";

/**
 * Why a plan cannot be computed with. `nothing-to-train`: no sample is left to train on;
 * `unknown-validation`: neither `provided` nor `split`; `bad-fraction`: no decimal text between 0 and
 * 1; `unreadable`: it threw when it was read; `unknown-rule`: no rule has the name that was given; the
 * others are about numbers.
 */
export type PlanProblemCode =
  | NumberProblemCode
  | "not-an-object"
  | "unreadable"
  | "unknown-rule"
  | "unknown-validation"
  | "bad-fraction"
  | "nothing-to-train";

/** One thing wrong with a plan. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  readonly field: PlanField;
  /** The value as written in code, or `undefined` where there is none. */
  readonly seen: string;
  /** One sentence for people: what is wrong and what would be right. */
  readonly message: string;
}

/** What is wrong with a plan: the first problem, and every one of them in `problems`. */
export interface PlanFailure extends PlanProblem {
  readonly problems: readonly [PlanProblem, ...PlanProblem[]];
}

/** Makes one failure of a complete list of problems. */
export const planFailure = (first: PlanProblem, ...others: readonly PlanProblem[]): PlanFailure => ({
  ...first,
  problems: [first, ...others],
});

/** Why nothing is computed under a rule that there is not; undefined where the rule is one of those known. */
export const ruleFailure = (
  rule: unknown,
  kind: "split" | "percentage" | "steps per epoch",
  known: readonly string[],
): PlanFailure | undefined => {
  if (known.some((name) => name === rule)) return undefined;
  const seen = shown(rule);
  const message = `The ${kind} rule is ${seen}; it must be one of ${known.join(", ")}.`;
  return planFailure({ code: "unknown-rule", field: "rule", seen, message });
};
