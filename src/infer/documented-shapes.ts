import { type Bounds } from "../progress/index.ts";
import { Exact } from "../progress/exact.ts";
import { common, countOf, extentOf, merged, numbersIn, numberSet } from "../progress/number-set.ts";
import { type PlanBounds, type PlanShapes, uncappedShapes } from "../progress/plan-shapes.ts";

/** So many epochs are looked at one by one. */
const MOST_EPOCHS = 10_000;

/**
 * The steps of an epoch where ceil(samples / batch size) is known, and this share of the samples at
 * least trains: all of them, or as few as a batch size of any kind leaves. Source: ceil(share × n / b) is
 * more than share × (batches − 1), for n is more than (batches − 1) × b.
 */
const perEpochOf = (batches: number, leastShare: string): Bounds => ({
  low: leastShare === "1" ? batches : new Exact(batches - 1).times(leastShare).floor().plus(1).toNumber(),
  high: batches,
});

/**
 * The plans in which the reported steps_per_epoch is the documented one, ceil(samples / batch size) /
 * epochs, which is not the steps of an epoch: of each number of epochs they are others.
 */
export const documentedShapes = (
  { totals, epochs, perEpoch }: PlanBounds,
  reported: number,
  leastShare: string,
): PlanShapes | undefined => {
  if (countOf(epochs) > MOST_EPOCHS) {
    const { low } = perEpochOf(reported * extentOf(epochs).low, leastShare);
    const shapes = uncappedShapes({
      totals,
      epochs,
      perEpoch: common(perEpoch, [{ low, high: Number.POSITIVE_INFINITY }]),
    });
    return shapes === undefined ? undefined : { ...shapes, exact: false };
  }
  const each = numbersIn(epochs).flatMap((many) => {
    const lengths = common(perEpoch, [perEpochOf(reported * many, leastShare)]);
    const shapes = uncappedShapes({ totals, epochs: [{ low: many, high: many }], perEpoch: lengths });
    return shapes === undefined ? [] : [{ many, shapes }];
  });
  if (each.length === 0) return undefined;
  return {
    totalSteps: each.flatMap(({ shapes }) => shapes.totalSteps),
    epochs: numberSet(merged(each.map(({ many }) => ({ low: many, high: many })))),
    stepsPerEpoch: numberSet(
      merged(
        each.flatMap(({ shapes }) =>
          shapes.stepsPerEpoch.map(({ low, high }) => ({ low, high: high ?? Number.POSITIVE_INFINITY })),
        ),
      ),
    ),
    exact: true,
  };
};
