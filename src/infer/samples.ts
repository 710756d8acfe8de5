import { type PartialPlan, type ValidationSource } from "../job/training-plan.ts";
import { type Bounds, type NumberSet } from "../progress/index.ts";
import { merged, numberSet } from "../progress/number-set.ts";
import { type SplitRule } from "../progress/rules.ts";
import { samplesOfSteps } from "../progress/samples-of-steps.ts";
import { samplesThatTrain } from "../progress/samples-that-train.ts";
import { type BySplit } from "./inference.ts";

/** What is known of a plan, and how it splits the samples. */
export interface Splitting {
  readonly plan: PartialPlan;
  readonly rule: SplitRule;
}

const boundsOf = (set: NumberSet): readonly Bounds[] =>
  set.map(({ low, high }) => ({ low, high: high ?? Number.POSITIVE_INFINITY }));

const bySplit = (plan: PartialPlan, numbers: (validation: ValidationSource) => NumberSet): BySplit => ({
  provided: plan.validation === "split" ? null : numbers("provided"),
  split: plan.validation === "provided" ? null : numbers("split"),
});

/** The training samples of which an epoch makes so many steps of the plan's batch size; null where that is not known. */
export const trainingSamples = (perEpoch: NumberSet, { plan, rule }: Splitting): BySplit | null => {
  const { batchSize, trainFraction } = plan;
  if (batchSize === undefined) return null;
  return bySplit(plan, (validation) =>
    numberSet(
      merged(
        boundsOf(perEpoch).map((steps) =>
          samplesOfSteps(steps, batchSize, {
            validation,
            rule,
            ...(trainFraction !== undefined && { trainFraction }),
          }),
        ),
      ),
    ),
  );
};

/** The batch sizes of which so many samples make so many steps: ceil(train / size) is between the two. */
const sizesOf = (train: number, { low, high }: Bounds): Bounds => ({
  low: Math.max(1, Math.ceil(train / high)),
  high: low === 1 ? Number.POSITIVE_INFINITY : Math.ceil(train / (low - 1)) - 1,
});

/** The batch sizes with which the plan's training samples make so many steps an epoch; null where they are not known. */
export const batchSizes = (perEpoch: NumberSet, { plan, rule }: Splitting): BySplit | null => {
  const { trainingSamples: samples } = plan;
  if (samples === undefined) return null;
  return bySplit(plan, (validation) => {
    const train = samplesThatTrain(
      { epochs: 1, batchSize: 1, ...plan, trainingSamples: samples, validation },
      rule,
    );
    const sizes = boundsOf(perEpoch).map((steps) => sizesOf(train, steps));
    return train === 0 ? [] : numberSet(merged(sizes.filter(({ low, high }) => low <= high)));
  });
};
