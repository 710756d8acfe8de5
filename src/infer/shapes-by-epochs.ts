import {
  common,
  countOf,
  extentOf,
  merged,
  numbersIn,
  type NumberSet,
  numberSet,
} from "../progress/number-set.ts";
import { type PlanBounds, type PlanShapes } from "../progress/plan-shapes.ts";
import { type EpochLengths } from "./epoch-lengths.ts";

/** So many epochs are looked at one by one. */
const MOST_EPOCHS = 10_000;

/** All that one of the sets holds. Runs whose numbers lie apart are not made one. */
const joined = (sets: readonly NumberSet[]): NumberSet => {
  const runs = sets.flat();
  if (runs.some(({ step }) => step > 1)) return runs.toSorted((one, other) => one.low - other.low);
  return numberSet(merged(runs.map(({ low, high }) => ({ low, high: high ?? Number.POSITIVE_INFINITY }))));
};

/**
 * The plans of which an epoch is longer or shorter by how many epochs they have. Where these are too many
 * to look at one by one, the sets may hold more than the plans that fit.
 */
export const shapesByEpochs = (
  { totals, epochs, perEpoch }: PlanBounds,
  lengths: EpochLengths,
  shapesOf: (bounds: PlanBounds) => PlanShapes | undefined,
): PlanShapes | undefined => {
  if (countOf(epochs) > MOST_EPOCHS) {
    const possible = common(perEpoch, [lengths.from(extentOf(epochs).low)]);
    const shapes = shapesOf({ totals, epochs, perEpoch: possible });
    return shapes && { ...shapes, exact: false };
  }
  const each = numbersIn(epochs).flatMap((many) => {
    const possible = common(perEpoch, [lengths.of(many)]);
    return shapesOf({ totals, epochs: [{ low: many, high: many }], perEpoch: possible }) ?? [];
  });
  if (each.length === 0) return undefined;
  return {
    totalSteps: joined(each.map(({ totalSteps }) => totalSteps)),
    epochs: joined(each.map(({ epochs: some }) => some)),
    stepsPerEpoch: joined(each.map(({ stepsPerEpoch }) => stepsPerEpoch)),
    exact: each.every(({ exact }) => exact),
  };
};
