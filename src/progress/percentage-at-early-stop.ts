import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result, err, ok } from "../result.ts";
import { Exact, type ExactCount, exactCount } from "./exact.ts";
import { type PercentageDone, percentageOf } from "./percentage-done.ts";
import { type PlanFailure } from "./plan-failure.ts";
import { type ProgressFailure, counterFailure } from "./progress-failure.ts";
import { type PercentageRule, type SplitRule } from "./rules.ts";
import { observedStepsPerEpoch } from "./steps-per-epoch.ts";
import { totalOf } from "./total-steps.ts";
import { failureOf } from "./training-split.ts";

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
  const splitRule: SplitRule = rule === "platform" ? "platform" : "documented";
  const failure =
    failureOf(plan, splitRule) ?? counterFailure("epochsCompleted", epochsCompleted, plan.epochs);
  if (failure !== undefined) return err(failure);
  if (rule === "epochs") return ok(percentageOf(epochsCompleted, plan.epochs, rule));
  const total = totalOf(plan, splitRule);
  return ok(percentageOf(stepsWithin(epochsCompleted, plan, splitRule, total), total, rule));
};

const stepsWithin = (
  epochs: number,
  plan: TrainingPlan,
  splitRule: SplitRule,
  total: ExactCount,
): ExactCount =>
  exactCount(Exact.min(new Exact(observedStepsPerEpoch(plan, splitRule)).times(epochs), new Exact(total)));
