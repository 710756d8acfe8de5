import { type ValidationSource } from "../job/training-plan.ts";
import { type Bounds } from "./bounds.ts";
import { Exact } from "./exact.ts";
import { type SplitRule } from "./rules.ts";
import { DOCUMENTED_TRAIN_FRACTION } from "./train-fraction.ts";

/** How the samples were split, where they were. */
export interface Split {
  readonly validation: ValidationSource;
  /** "0.9" unless told; a fraction that `isTrainFraction` accepts. */
  readonly trainFraction?: string;
  readonly rule?: SplitRule;
}

/** The samples of which so many train when they are split: from `fewest` to `most`. */
const beforeSplit = ({ low, high }: Bounds, fraction: string, rule: SplitRule): Bounds => {
  // ceil(n f) ≥ low where n f > low − 1; ceil(n f) ≤ high where n f ≤ high.
  const fewest = new Exact(low - 1).div(fraction).floor().plus(1).toNumber();
  const most = Number.isFinite(high) ? new Exact(high).div(fraction).floor().toNumber() : high;
  // The platform trains min(n − 1, ceil(n f)).
  return rule === "platform"
    ? { low: Math.max(fewest, low + 1), high: Math.max(most, high + 1) }
    : { low: fewest, high: most };
};

/**
 * The training samples of which an epoch makes so many steps of a batch size: exact up to 2^53 − 1,
 * above it the nearest double. An epoch of k steps trains on more than (k − 1) × batch size samples and
 * on at most k × batch size; of how many samples that many train, the split tells.
 */
export const samplesOfSteps = (
  stepsPerEpoch: Bounds,
  batchSize: number,
  { validation, trainFraction = DOCUMENTED_TRAIN_FRACTION, rule = "documented" }: Split,
): Bounds => {
  const train = { low: (stepsPerEpoch.low - 1) * batchSize + 1, high: stepsPerEpoch.high * batchSize };
  return validation === "provided" ? train : beforeSplit(train, trainFraction, rule);
};
