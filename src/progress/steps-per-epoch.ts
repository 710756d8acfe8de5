import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result, err, ok } from "../result.ts";
import { type ExactFraction, exactFraction } from "./exact-fraction.ts";
import { type PlanFailure } from "./plan-failure.ts";
import { type SplitRule, type StepsPerEpochRule } from "./rules.ts";
import { failureOf, samplesThatTrain } from "./training-split.ts";

/**
 * The steps of one epoch. `observed` gives ceil(train / batch size), a whole number, which every
 * recorded job reports; `documented` gives ceil(training samples / batch size) / epochs as NVIDIA's
 * reference prints it, an exact fraction that is often not whole: no service is known to report it.
 * maxSteps does not change either. Refuses what `checkPlan` refuses.
 */
export function stepsPerEpoch(
  plan: TrainingPlan,
  rule?: "observed",
  splitRule?: SplitRule,
): Result<number, PlanFailure>;
export function stepsPerEpoch(plan: TrainingPlan, rule: "documented"): Result<ExactFraction, PlanFailure>;
export function stepsPerEpoch(
  plan: TrainingPlan,
  rule: StepsPerEpochRule,
  splitRule?: SplitRule,
): Result<number | ExactFraction, PlanFailure>;
export function stepsPerEpoch(
  plan: TrainingPlan,
  rule: StepsPerEpochRule = "observed",
  splitRule: SplitRule = "documented",
): Result<number | ExactFraction, PlanFailure> {
  const failure = failureOf(plan, rule === "documented" ? "documented" : splitRule);
  if (failure !== undefined) return err(failure);
  return ok(rule === "documented" ? documentedStepsPerEpoch(plan) : observedStepsPerEpoch(plan, splitRule));
}

/** ceil(train / batch size), for a plan that `failureOf` finds nothing against. */
export const observedStepsPerEpoch = (plan: TrainingPlan, splitRule: SplitRule): number =>
  Math.ceil(samplesThatTrain(plan, splitRule) / plan.batchSize);

/** ceil(training samples / batch size) / epochs, for a plan that passes `checkPlan`. */
export const documentedStepsPerEpoch = (plan: TrainingPlan): ExactFraction =>
  exactFraction(BigInt(Math.ceil(plan.trainingSamples / plan.batchSize)), BigInt(plan.epochs));
