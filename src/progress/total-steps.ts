import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result, ok } from "../result.ts";
import { Exact, type ExactCount, exactCount } from "./exact.ts";
import { type PlanFailure } from "./plan-failure.ts";
import { type PlanParts } from "./plan-parts.ts";
import { type SplitRule } from "./rules.ts";
import { samplesThatTrain } from "./samples-that-train.ts";
import { isSound, soundPlan } from "./sound-plan.ts";
import { DOCUMENTED_TRAIN_FRACTION, exactShareOf } from "./train-fraction.ts";

/**
 * The optimizer steps of a whole job: epochs × ceil(train / batch size), the smaller last batch of
 * each epoch included, and no more than maxSteps where that is above 0. A number up to 2^53 − 1, the
 * text of its digits above. Refuses what `trainingSplit` refuses. Source: NVIDIA NeMo Customizer v1
 * reference, and every recorded job that completed.
 */
export const totalSteps = (
  plan: TrainingPlan,
  splitRule: SplitRule = "documented",
): Result<ExactCount, PlanFailure> => {
  // The usual case, answered before any failure is looked for: one pass, one small object.
  try {
    const total = usualTotal(plan, splitRule);
    if (total !== undefined) return ok(total);
  } catch {
    // A plan that throws when it is read is among what is refused below.
  }
  const sound = soundPlan(plan, splitRule);
  return sound.ok ? ok(totalOf(sound.value, splitRule)) : sound;
};

/** The total of a plan that nothing is wrong with. Callers make plans in many ways: read once, all are alike to what follows. */
const usualTotal = (plan: TrainingPlan, splitRule: SplitRule): ExactCount | undefined => {
  const { epochs, batchSize, trainingSamples, validation, trainFraction, maxSteps } = plan;
  const parts: PlanParts = { epochs, batchSize, trainingSamples, validation, trainFraction, maxSteps };
  if (!isSound(parts) || !isKnown(splitRule)) return undefined;
  const train = samplesThatTrain(parts, splitRule);
  return train > 0 ? totalFrom(train, parts, splitRule) : undefined;
};

const isKnown = (rule: SplitRule): boolean => rule === "documented" || rule === "platform";

/** The total for a plan that `soundPlan` finds nothing against. */
export const totalOf = (plan: TrainingPlan, splitRule: SplitRule): ExactCount =>
  totalFrom(samplesThatTrain(plan, splitRule), plan, splitRule);

const totalFrom = (train: number, plan: TrainingPlan, splitRule: SplitRule): ExactCount => {
  // The quotient of two safe integers, rounded up, is exact in doubles; the product is where it is safe.
  const total = plan.epochs * Math.ceil(train / plan.batchSize);
  if (!Number.isSafeInteger(total)) return exactTotalOf(plan, splitRule);
  const cap = plan.maxSteps ?? 0;
  return cap > 0 && cap < total ? cap : total;
};

/** The same in decimal.js throughout: the path for totals above 2^53 − 1, and the check on the other one. */
export const exactTotalOf = (plan: TrainingPlan, splitRule: SplitRule): ExactCount => {
  const total = exactStepsPerEpoch(plan, splitRule).times(plan.epochs);
  const cap = plan.maxSteps ?? 0;
  return exactCount(cap > 0 ? Exact.min(total, cap) : total);
};

const exactStepsPerEpoch = (plan: TrainingPlan, splitRule: SplitRule): Exact =>
  new Exact(exactSamplesThatTrain(plan, splitRule)).div(plan.batchSize).ceil();

const exactSamplesThatTrain = (plan: TrainingPlan, splitRule: SplitRule): number => {
  if (plan.validation === "provided") return plan.trainingSamples;
  const share = exactShareOf(plan.trainingSamples, plan.trainFraction ?? DOCUMENTED_TRAIN_FRACTION);
  return splitRule === "platform" ? Math.min(share, plan.trainingSamples - 1) : share;
};
