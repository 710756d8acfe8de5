import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result, ok } from "../result.ts";
import { type PlanFailure } from "./plan-failure.ts";
import { type SplitRule } from "./rules.ts";
import { samplesThatTrain } from "./samples-that-train.ts";
import { soundPlan } from "./sound-plan.ts";

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
 * a bad plan, one that leaves nothing to train, and a rule that there is not are failures.
 */
export const trainingSplit = (
  plan: TrainingPlan,
  rule: SplitRule = "documented",
): Result<TrainingSplit, PlanFailure> => {
  const sound = soundPlan(plan, rule);
  if (!sound.ok) return sound;
  const train = samplesThatTrain(sound.value, rule);
  const validation = sound.value.trainingSamples - train;
  const notes = sound.value.validation === "split" && validation === 0 ? [nothingToValidate(train)] : [];
  return ok({ train, validation, notes });
};

const nothingToValidate = (train: number): SplitNote => ({
  code: "nothing-to-validate",
  message: `The split trains on ${train === 1 ? "the only sample" : `all ${train} samples`} and leaves nothing to validate.`,
});
