import { type Bounds } from "./bounds.ts";
import {
  common,
  countOf,
  extentOf,
  merged,
  numbersIn,
  numberSet,
  type NumberSet,
  onlyNumber,
} from "./number-set.ts";

/** What three numbers of a plan may be, each for itself: bounds in order that do not overlap. */
export interface PlanBounds {
  readonly totals: readonly Bounds[];
  readonly epochs: readonly Bounds[];
  readonly perEpoch: readonly Bounds[];
}

/** What they may be together. */
export interface PlanShapes {
  readonly totalSteps: NumberSet;
  readonly epochs: NumberSet;
  /** The steps of one epoch. */
  readonly stepsPerEpoch: NumberSet;
  /** Whether each number is part of some plan that fits; else the sets may hold more than those. */
  readonly exact: boolean;
}

/** Totals are taken apart into all their divisors where that takes at most about so many divisions. */
const MOST_DIVISIONS = 1e6;

/** Empty where no multiple lies within the total. */
const quotients = (totals: readonly Bounds[], by: number): readonly Bounds[] =>
  totals.map(({ low, high }) => ({ low: Math.max(1, Math.ceil(low / by)), high: Math.floor(high / by) }));

const isEmpty = (bounds: readonly Bounds[]): boolean => bounds.length === 0;

/** With one of the two factors known, the other is a quotient, and the total a multiple. */
const withFactor = (
  totals: readonly Bounds[],
  factor: number,
  others: readonly Bounds[],
): { readonly other: readonly Bounds[]; readonly total: NumberSet } => {
  const other = common(merged(quotients(totals, factor)), others);
  return { other, total: numberSet(other, factor) };
};

const isWithin = (all: readonly Bounds[], value: number): boolean =>
  all.some(({ low, high }) => value >= low && value <= high);

const singles = (numbers: Iterable<number>): readonly Bounds[] =>
  merged(Array.from(numbers, (number) => ({ low: number, high: number })));

/** Takes each total apart: every pair of epochs and steps of an epoch whose product it is. */
const takenApart = ({ totals, epochs, perEpoch }: PlanBounds): PlanShapes => {
  const found = { totals: new Set<number>(), epochs: new Set<number>(), perEpoch: new Set<number>() };
  const note = (total: number, many: number, each: number): void => {
    if (!isWithin(epochs, many) || !isWithin(perEpoch, each)) return;
    found.totals.add(total);
    found.epochs.add(many);
    found.perEpoch.add(each);
  };
  for (const total of numbersIn(totals))
    for (let divisor = 1; divisor * divisor <= total; divisor += 1) {
      if (total % divisor !== 0) continue;
      note(total, divisor, total / divisor);
      note(total, total / divisor, divisor);
    }
  return {
    totalSteps: numberSet(singles(found.totals)),
    epochs: numberSet(singles(found.epochs)),
    stepsPerEpoch: numberSet(singles(found.perEpoch)),
    exact: true,
  };
};

const isWithoutEnd = (bounds: readonly Bounds[]): boolean =>
  extentOf(bounds).high === Number.POSITIVE_INFINITY;

/** Whether epochs and steps of an epoch can be anything from some number on, one of them from 1: then each number is part of a plan. */
const isOpen = ({ totals, epochs, perEpoch }: PlanBounds): boolean =>
  [totals, epochs, perEpoch].every(isWithoutEnd) &&
  [epochs, perEpoch].every(({ length }) => length === 1) &&
  Math.min(extentOf(epochs).low, extentOf(perEpoch).low) === 1;

/** What the lowest and the highest of each leave of the others. */
const hull = (bounds: PlanBounds): PlanShapes => {
  const [total, many, each] = [extentOf(bounds.totals), extentOf(bounds.epochs), extentOf(bounds.perEpoch)];
  const epochs = common(bounds.epochs, [
    { low: Math.ceil(total.low / each.high), high: Math.floor(total.high / each.low) },
  ]);
  const perEpoch = common(bounds.perEpoch, [
    { low: Math.ceil(total.low / many.high), high: Math.floor(total.high / many.low) },
  ]);
  const totals = common(bounds.totals, [{ low: many.low * each.low, high: many.high * each.high }]);
  return {
    totalSteps: numberSet(totals),
    epochs: numberSet(epochs),
    stepsPerEpoch: numberSet(perEpoch),
    exact: isOpen(bounds),
  };
};

const isSmall = (totals: readonly Bounds[]): boolean =>
  countOf(totals) * Math.sqrt(extentOf(totals).high) <= MOST_DIVISIONS;

/**
 * The plans without a cap on their steps among some totals, epochs and steps of an epoch: those in
 * which the total is the product of the other two. `undefined` where there is none. Numbers above
 * 2^53 − 1 are only there where a set has no end.
 */
export const uncappedShapes = (bounds: PlanBounds): PlanShapes | undefined => {
  const { totals, epochs, perEpoch } = bounds;
  if ([totals, epochs, perEpoch].some(isEmpty)) return undefined;
  const shapes = jointShapes(bounds);
  return [shapes.totalSteps, shapes.epochs, shapes.stepsPerEpoch].some((set) => set.length === 0)
    ? undefined
    : shapes;
};

const jointShapes = (bounds: PlanBounds): PlanShapes => {
  const { totals, epochs, perEpoch } = bounds;
  const each = onlyNumber(numberSet(perEpoch));
  if (each !== undefined) {
    const { other, total } = withFactor(totals, each, epochs);
    return { totalSteps: total, epochs: numberSet(other), stepsPerEpoch: numberSet(perEpoch), exact: true };
  }
  const many = onlyNumber(numberSet(epochs));
  if (many !== undefined) {
    const { other, total } = withFactor(totals, many, perEpoch);
    return { totalSteps: total, epochs: numberSet(epochs), stepsPerEpoch: numberSet(other), exact: true };
  }
  return isSmall(totals) ? takenApart(bounds) : hull(bounds);
};

const below = (bounds: readonly Bounds[], limit: number): readonly Bounds[] =>
  common(bounds, [{ low: 1, high: limit - 1 }]);

const above = (bounds: readonly Bounds[], limit: number): readonly Bounds[] =>
  common(bounds, [{ low: Math.floor(limit) + 1, high: Number.POSITIVE_INFINITY }]);

/**
 * The plans whose steps are capped, among some totals, epochs and steps of an epoch: those in which
 * the total is less than the product of the other two. `undefined` where there is none.
 */
export const cappedShapes = ({ totals, epochs, perEpoch }: PlanBounds): PlanShapes | undefined => {
  const [many, each] = [extentOf(epochs), extentOf(perEpoch)];
  const capped = below(totals, many.high * each.high);
  // Without epochs, or steps of one, no product is above any total.
  if (isEmpty(capped)) return undefined;
  const { low } = extentOf(capped);
  return {
    totalSteps: numberSet(capped),
    epochs: numberSet(above(epochs, low / each.high)),
    stepsPerEpoch: numberSet(above(perEpoch, low / many.high)),
    exact: true,
  };
};
