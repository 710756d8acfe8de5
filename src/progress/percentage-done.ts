import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result, err, ok } from "../result.ts";
import { type ExactFraction, exactFraction } from "./exact-fraction.ts";
import { Exact, type ExactCount } from "./exact.ts";
import { type PlanFailure, ruleFailure } from "./plan-failure.ts";
import { type Progress, type ProgressFailure, countersOf, soundCounter } from "./progress-failure.ts";
import { PERCENTAGE_RULES, type PercentageRule, type SplitRule } from "./rules.ts";
import { soundPlan } from "./sound-plan.ts";
import { totalOf } from "./total-steps.ts";

/** A percentage under a rule: what it is exactly, and what a report shows. */
export interface PercentageDone {
  readonly rule: PercentageRule;
  /** 100 × completed / planned, before any rounding. */
  readonly exact: ExactFraction;
  /** The number a report shows, from 0 to 100, both included. */
  readonly percentage: number;
  /** How the second was made of the first. */
  readonly rounding: string;
}

/**
 * How much of a plan is done, in percent. `steps` (the default; releases from 25.10 on) rounds
 * 100 × steps / total once, to two decimals, half to even, so 1 of 32 is 3.12; `epochs` (the
 * reference) does not say how it rounds and gives the double nearest to the exact value; `platform`
 * (the successor) truncates in floating point, so 29 of 100 is 28, and splits by its own rule.
 * Refuses a bad plan, a rule that there is not, and a counter that is missing, no count or beyond the plan.
 */
export const percentageDone = (
  progress: Progress,
  plan: TrainingPlan,
  rule: PercentageRule = "steps",
): Result<PercentageDone, PlanFailure | ProgressFailure> => {
  const failure = ruleFailure(rule, "percentage", PERCENTAGE_RULES);
  if (failure !== undefined) return err(failure);
  const splitRule: SplitRule = rule === "platform" ? "platform" : "documented";
  const sound = soundPlan(plan, splitRule);
  if (!sound.ok) return sound;
  const counters = countersOf(progress);
  if (!counters.ok) return counters;
  const planned = rule === "epochs" ? sound.value.epochs : totalOf(sound.value, splitRule);
  const field = rule === "epochs" ? "epochsCompleted" : "stepsCompleted";
  const completed = soundCounter(field, counters.value[field], planned);
  return completed.ok ? ok(percentageOf(completed.value, planned, rule)) : completed;
};

/** The percentage of completed / planned under a rule, where completed is from 0 to planned and planned 1 or more. */
export const percentageOf = (
  completed: ExactCount,
  planned: ExactCount,
  rule: PercentageRule,
): PercentageDone => {
  const exact = exactFraction(100n * BigInt(completed), BigInt(planned));
  return { rule, exact, percentage: shownBy(rule, exact, completed, planned), rounding: ROUNDINGS[rule] };
};

const ROUNDINGS: Readonly<Record<PercentageRule, string>> = {
  epochs: "not said; the nearest double",
  steps: "two decimals, half to even",
  platform: "truncated to a whole number, in floating point",
};

const shownBy = (
  rule: PercentageRule,
  exact: ExactFraction,
  completed: ExactCount,
  planned: ExactCount,
): number => {
  switch (rule) {
    case "epochs":
      return exact.nearest;
    case "steps":
      return new Exact(exact.numerator).div(exact.denominator).toDecimalPlaces(2).toNumber();
    case "platform":
      return Math.min(100, Math.trunc((Number(completed) / Number(planned)) * 100));
  }
};
