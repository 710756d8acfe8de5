import * as fc from "fast-check";
import { type TrainingPlan, type ValidationSource } from "../../job/training-plan.ts";
import { checkPlan } from "../../progress/index.ts";
import { type LimitKinds, requireLimits, wholeNumber } from "./limits.ts";

/** How large plans may get. Each bound is included, and must be at least 1. */
export interface PlanLimits {
  /** 12 unless told. */
  readonly maxEpochs?: number;
  /** 64 unless told. */
  readonly maxBatchSize?: number;
  /** 20,000 unless told. */
  readonly maxTrainingSamples?: number;
}

/** What each limit on plans may be. */
export const PLAN_LIMITS: LimitKinds = {
  maxEpochs: wholeNumber,
  maxBatchSize: wholeNumber,
  maxTrainingSamples: wholeNumber,
};

const VALIDATION: readonly ValidationSource[] = ["provided", "split"];

/**
 * Plans that make sense: with or without a validation set and a cap on the steps, among them batches
 * larger than the data and a last batch of one sample. They shrink towards one epoch of one sample.
 * Throws, in a sentence, where a limit cannot be used.
 */
export const trainingPlans = (limits: PlanLimits = {}): fc.Arbitrary<TrainingPlan> => {
  requireLimits("limits", limits, PLAN_LIMITS);
  const { maxEpochs = 12, maxBatchSize = 64, maxTrainingSamples = 20_000 } = limits;
  return fc
    .record(
      {
        epochs: fc.integer({ min: 1, max: maxEpochs }),
        batchSize: fc.integer({ min: 1, max: maxBatchSize }),
        trainingSamples: fc.integer({ min: 1, max: maxTrainingSamples }),
        validation: fc.constantFrom(...VALIDATION),
        maxSteps: fc.oneof(fc.constant(-1), fc.integer({ min: 1, max: maxTrainingSamples })),
      },
      { requiredKeys: ["epochs", "batchSize", "trainingSamples", "validation"] },
    )
    .filter((plan) => checkPlan(plan).ok);
};
