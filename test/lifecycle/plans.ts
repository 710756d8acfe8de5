import type { TrainingPlan } from "../../src/job/training-plan.ts";
import type { JobEvent } from "../../src/lifecycle/events.ts";

/** One epoch of three steps: small enough to explore whole. */
export const THREE_STEPS: TrainingPlan = {
  epochs: 1,
  batchSize: 1,
  trainingSamples: 3,
  validation: "provided",
};

/** Two epochs of two steps each. */
export const TWO_EPOCHS: TrainingPlan = {
  epochs: 2,
  batchSize: 4,
  trainingSamples: 8,
  validation: "provided",
};

/** A plan that nothing can be counted with. */
export const NOTHING: TrainingPlan = { epochs: 0, batchSize: 4, trainingSamples: 8, validation: "provided" };

export const advance = (stepsCompleted: number, epochsCompleted?: number): JobEvent =>
  epochsCompleted === undefined
    ? { type: "training.advanced", stepsCompleted }
    : { type: "training.advanced", stepsCompleted, epochsCompleted };
