import * as fc from "fast-check";
import { type TrainingPlan, type ValidationSource } from "../../job/training-plan.ts";
import { checkPlan } from "../../progress/index.ts";

/** How large plans may get. Each bound is included, and must be at least 1. */
export interface PlanLimits {
  /** 12 unless told. */
  readonly maxEpochs?: number;
  /** 64 unless told. */
  readonly maxBatchSize?: number;
  /** 20,000 unless told. */
  readonly maxTrainingSamples?: number;
}

const VALIDATION: readonly ValidationSource[] = ["provided", "split"];

/**
 * Plans that make sense: with or without a validation set and a cap on the steps, among them batches
 * larger than the data and a last batch of one sample. They shrink towards one epoch of one sample.
 */
export const trainingPlans = ({
  maxEpochs = 12,
  maxBatchSize = 64,
  maxTrainingSamples = 20_000,
}: PlanLimits = {}): fc.Arbitrary<TrainingPlan> =>
  fc
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
