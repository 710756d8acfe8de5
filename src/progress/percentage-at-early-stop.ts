import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result, err, ok } from "../result.ts";
import { Exact, type ExactCount, exactCount } from "./exact.ts";
import { type PercentageDone, percentageOf } from "./percentage-done.ts";
import { type PlanFailure, ruleFailure } from "./plan-failure.ts";
import { type ProgressFailure, soundCounter } from "./progress-failure.ts";
import { PERCENTAGE_RULES, type PercentageRule, type SplitRule } from "./rules.ts";
import { soundPlan } from "./sound-plan.ts";
import { observedStepsPerEpoch } from "./steps-per-epoch.ts";
import { totalOf } from "./total-steps.ts";

/**
 * The percentage at which a run freezes that stopped after so many whole epochs (0 to the plan's,
 * both included). The exact value is below 100 unless those were all the epochs, or maxSteps ended
 * the run within them; the rounded one can reach 100 only beyond 20000 epochs. `steps` unless told.
 */
export const percentageAtEarlyStop = (
  epochsCompleted: number,
  plan: TrainingPlan,
  rule: PercentageRule = "steps",
): Result<PercentageDone, PlanFailure | ProgressFailure> => {
  const failure = ruleFailure(rule, "percentage", PERCENTAGE_RULES);
  if (failure !== undefined) return err(failure);
  const splitRule: SplitRule = rule === "platform" ? "platform" : "documented";
  const sound = soundPlan(plan, splitRule);
  if (!sound.ok) return sound;
  const { epochs } = sound.value;
  const completed = soundCounter("epochsCompleted", epochsCompleted, epochs);
  if (!completed.ok) return completed;
  if (rule === "epochs") return ok(percentageOf(completed.value, epochs, rule));
  const total = totalOf(sound.value, splitRule);
  return ok(percentageOf(stepsWithin(completed.value, sound.value, splitRule, total), total, rule));
};

const stepsWithin = (
  epochs: number,
  plan: TrainingPlan,
  splitRule: SplitRule,
  total: ExactCount,
): ExactCount =>
  exactCount(Exact.min(new Exact(observedStepsPerEpoch(plan, splitRule)).times(epochs), new Exact(total)));
