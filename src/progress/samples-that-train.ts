import { type TrainingPlan } from "../job/training-plan.ts";
import { type SplitRule } from "./rules.ts";
import { DOCUMENTED_TRAIN_FRACTION, shareOf } from "./train-fraction.ts";

/**
 * The samples that train, for a plan that passes `checkPlan`. The successor's rule, which keeps one
 * sample back, gives 0 for a single sample: nothing to train, which `soundPlan` refuses.
 */
export const samplesThatTrain = (plan: TrainingPlan, rule: SplitRule): number => {
  if (plan.validation === "provided") return plan.trainingSamples;
  const share = shareOf(plan.trainingSamples, plan.trainFraction ?? DOCUMENTED_TRAIN_FRACTION);
  // n − max(1, floor((1 − f) n)) = min(n − 1, ceil(f n))
  return rule === "platform" ? Math.min(share, plan.trainingSamples - 1) : share;
};
