import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result, err, ok } from "../result.ts";
import { type ExactFraction, exactFraction } from "./exact-fraction.ts";
import { type PlanFailure, ruleFailure } from "./plan-failure.ts";
import { type SplitRule, STEPS_PER_EPOCH_RULES, type StepsPerEpochRule } from "./rules.ts";
import { samplesThatTrain } from "./samples-that-train.ts";
import { soundPlan } from "./sound-plan.ts";

/**
 * The steps of one epoch. `observed` gives ceil(train / batch size), a whole number, which every
 * recorded job reports; `documented` gives ceil(training samples / batch size) / epochs as NVIDIA's
 * reference prints it, an exact fraction that is often not whole: no service is known to report it.
 * maxSteps does not change either. Refuses what `trainingSplit` refuses.
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
  const failure = ruleFailure(rule, "steps per epoch", STEPS_PER_EPOCH_RULES);
  if (failure !== undefined) return err(failure);
  const sound = soundPlan(plan, rule === "documented" ? "documented" : splitRule);
  if (!sound.ok) return sound;
  const { value } = sound;
  return ok(rule === "documented" ? documentedStepsPerEpoch(value) : observedStepsPerEpoch(value, splitRule));
}

/** ceil(train / batch size), for a plan that `soundPlan` finds nothing against. */
export const observedStepsPerEpoch = (plan: TrainingPlan, splitRule: SplitRule): number =>
  Math.ceil(samplesThatTrain(plan, splitRule) / plan.batchSize);

/** ceil(training samples / batch size) / epochs, for a plan that passes `checkPlan`. */
export const documentedStepsPerEpoch = (plan: TrainingPlan): ExactFraction =>
  exactFraction(BigInt(Math.ceil(plan.trainingSamples / plan.batchSize)), BigInt(plan.epochs));
