import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result, err, ok } from "../result.ts";
import { checkPlan } from "./check-plan.ts";
import { type PlanFailure, planFailure } from "./plan-failure.ts";
import { type SplitRule } from "./rules.ts";
import { isSoundPlan } from "./sound-plan.ts";
import { DOCUMENTED_TRAIN_FRACTION, shareOf } from "./train-fraction.ts";

/** Something worth knowing about a split that is no error. */
export interface SplitNote {
  readonly code: "nothing-to-validate";
  readonly message: string;
}

/** How the samples of a plan are used; `train` + `validation` is always the samples handed in. */
export interface TrainingSplit {
  /** Samples that train: 1 or more. */
  readonly train: number;
  /** Samples held back for validation: 0 where a validation set is provided, since it comes apart. */
  readonly validation: number;
  readonly notes: readonly SplitNote[];
}

/**
 * Splits the samples of a plan. With a validation set provided every sample trains; without one,
 * ceil(n × fraction) do under `documented` (NVIDIA NeMo Customizer v1 reference), and at most n − 1
 * under `platform` (the successor's source). A split that leaves nothing to validate carries a note;
 * a bad plan, or one that leaves nothing to train, is a failure.
 */
export const trainingSplit = (
  plan: TrainingPlan,
  rule: SplitRule = "documented",
): Result<TrainingSplit, PlanFailure> => {
  const failure = failureOf(plan, rule);
  if (failure !== undefined) return err(failure);
  const train = samplesThatTrain(plan, rule);
  const validation = plan.trainingSamples - train;
  const notes = plan.validation === "split" && validation === 0 ? [nothingToValidate(train)] : [];
  return ok({ train, validation, notes });
};

/** Why nothing can be computed with a plan under a split rule; undefined where all can. */
export const failureOf = (plan: TrainingPlan, rule: SplitRule): PlanFailure | undefined => {
  if (!isSoundPlan(plan)) {
    const checked = checkPlan(plan);
    if (!checked.ok) return checked.error;
  }
  return samplesThatTrain(plan, rule) === 0 ? NOTHING_TO_TRAIN : undefined;
};

/**
 * The samples that train, for a plan that passes `checkPlan`. The successor's rule, which keeps one
 * sample back, gives 0 for a single sample: nothing to train, which the caller must refuse.
 */
export const samplesThatTrain = (plan: TrainingPlan, rule: SplitRule): number => {
  if (plan.validation === "provided") return plan.trainingSamples;
  const share = shareOf(plan.trainingSamples, plan.trainFraction ?? DOCUMENTED_TRAIN_FRACTION);
  // n − max(1, floor((1 − f) n)) = min(n − 1, ceil(f n))
  return rule === "platform" ? Math.min(share, plan.trainingSamples - 1) : share;
};

const NOTHING_TO_TRAIN: PlanFailure = planFailure({
  code: "nothing-to-train",
  field: "trainingSamples",
  seen: "1",
  message:
    "trainingSamples is 1, and the platform's split keeps one sample for validation, so there is nothing to train on; " +
    "provide a validation set or hand in more samples.",
});

const nothingToValidate = (train: number): SplitNote => ({
  code: "nothing-to-validate",
  message: `The split trains on ${train === 1 ? "the only sample" : `all ${train} samples`} and leaves nothing to validate.`,
});
