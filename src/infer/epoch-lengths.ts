import { type Bounds, highestEpochs, lowestEpochs } from "../progress/index.ts";
import { narrowed } from "../progress/bounds.ts";
import {
  epochsEnded,
  fewestEpochsClaimed,
  mostEpochsClaimed,
  mostEpochsEnded,
  STEPS_IN_A_BURST,
} from "../progress/epochs-of-steps.ts";
import { Exact } from "../progress/exact.ts";

/** How long an epoch can be in a plan of so many epochs; low > high where it can have no length. */
export interface EpochLengths {
  readonly of: (epochs: number) => Bounds;
  /** Lengths beyond which none is that of so many epochs or more. */
  readonly from: (epochs: number) => Bounds;
}

/** The fewest and the most steps that were reported beside one percentage. */
export type StepsAt = ReadonlyMap<number, Bounds>;

const ANY: Bounds = { low: 1, high: Number.POSITIVE_INFINITY };

/** The length where both tell it. */
export const bothLengths = (one: EpochLengths, other: EpochLengths): EpochLengths => ({
  of: (epochs) => narrowed(one.of(epochs), other.of(epochs)),
  from: (epochs) => narrowed(one.from(epochs), other.from(epochs)),
});

/**
 * The steps of an epoch where ceil(samples / batch size) is known, and this share of the samples at
 * least trains: all of them, or as few as a batch size of any kind leaves. Source: ceil(share × n / b) is
 * more than share × (batches − 1), for n is more than (batches − 1) × b.
 */
const lengthsOfBatches = (batches: number, leastShare: string): Bounds => ({
  low: leastShare === "1" ? batches : new Exact(batches - 1).times(leastShare).floor().plus(1).toNumber(),
  high: batches,
});

/** Where the reported steps_per_epoch is the documented one, ceil(samples / batch size) / epochs, which is not the steps of an epoch. */
export const documentedLengths = (reported: number, leastShare: string): EpochLengths => ({
  of: (epochs) => lengthsOfBatches(reported * epochs, leastShare),
  from: (epochs) => ({ ...lengthsOfBatches(reported * epochs, leastShare), high: ANY.high }),
});

/** Of how many steps an epoch can be for the epochs that a percentage claims to end by the steps reported, as the laws ask it. */
const lengthsAt = (percentage: number, steps: Bounds, epochs: number): Bounds => {
  const fewest = Math.ceil(fewestEpochsClaimed(percentage, epochs));
  const most = Math.floor(mostEpochsClaimed(percentage, epochs));
  return {
    low: Math.floor(steps.high / (most + 2)) + 1,
    high: fewest > 0 ? Math.floor((steps.low + STEPS_IN_A_BURST - 1) / fewest) : ANY.high,
  };
};

/** Whether some length is impossible by them: at 0 % of no step or one, none is. */
export const tellsOfLengths = (stepsAt: StepsAt): boolean =>
  [...stepsAt].some(([percentage, { high }]) => fewestEpochsClaimed(percentage, 1) > 0 || high > 1);

/** Where the percentages are those of epochs, which must have ended by the steps reported beside them. */
export const countedLengths = (stepsAt: StepsAt): EpochLengths => {
  const of = (epochs: number): Bounds =>
    [...stepsAt].reduce(
      (left, [percentage, steps]) => narrowed(left, lengthsAt(percentage, steps, epochs)),
      ANY,
    );
  return { of, from: (epochs) => ({ low: ANY.low, high: of(epochs).high }) };
};

/** The epochs of which the percentages can be when an epoch is so long; of a single length, all that can be are those. */
export const countedEpochs = (stepsAt: StepsAt, { low, high }: Bounds): Bounds =>
  [...stepsAt].reduce(
    (left, [percentage, steps]) =>
      narrowed(left, {
        low: lowestEpochs(percentage, Math.max(0, epochsEnded(steps.high, high) - 1)),
        high: highestEpochs(percentage, mostEpochsEnded(steps.low, low)),
      }),
    ANY,
  );
