import { type Bounds } from "./bounds.ts";
import { countOf, merged, numbersIn } from "./number-set.ts";

/** Numbers that fit, and how far each was asked. */
export interface Fitting {
  readonly bounds: readonly Bounds[];
  /** Numbers above it were not asked one by one; null where all were. */
  readonly listedTo: number | null;
}

/** Whether a percentage can be that of some part of a whole. */
export type Fits = (percentage: number, whole: number) => boolean;

/** From so many parts on they lie no further apart than a percentage is precise: each fits. Source: `isPercentageOfTotal`. */
const FINE = 10_000;

/**
 * The numbers within some bounds of which every percentage given is that of some part: asked one by one
 * up to `upTo`, and above it where a few are left. From 10000 on each fits.
 */
export const fitting = (
  bounds: readonly Bounds[],
  percentages: ReadonlySet<number>,
  fits: Fits,
  upTo: number,
): Fitting => {
  if (percentages.size === 0) return { bounds, listedTo: null };
  const all = [...percentages];
  const asked: Bounds[] = [];
  const rest: Bounds[] = [];
  for (const { low, high } of bounds) {
    const few = countOf([{ low, high }]) <= upTo ? high : Math.min(high, upTo);
    asked.push({ low, high: few });
    if (few < high) rest.push({ low: Math.max(low, few + 1), high });
  }
  const fitted = numbersIn(asked).filter((whole) => all.every((percentage) => fits(percentage, whole)));
  return {
    bounds: merged([...fitted.map((whole) => ({ low: whole, high: whole })), ...rest]),
    listedTo: rest.some(({ low }) => low < FINE) ? upTo : null,
  };
};
