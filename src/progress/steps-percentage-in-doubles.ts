import { Exact, isCount } from "./exact.ts";

/**
 * What `round(100 * steps / total, 2)` gives in Python: the quotient as the nearest double, and that
 * double's exact value to two decimals, half to even. Takes counts with steps ≤ total and total ≥ 1,
 * gives undefined for anything else. 1 of 32 is 3.12; 1 of 4000 is 0.03, since the double 0.025 lies above the tie.
 */
export const stepsPercentageInDoubles = (steps: number, total: number): number | undefined => {
  if (!isCount(steps) || !isCount(total) || steps > total || total === 0) return undefined;
  const hundredfold = 100 * steps;
  const quotient = Number.isSafeInteger(hundredfold)
    ? hundredfold / total
    : Number(new Exact(steps).times(100).div(total).toString());
  return toCents(quotient);
};

/** A double is a tie only where it is an odd number of eighths; elsewhere toFixed rounds its exact value. */
const toCents = (percentage: number): number => {
  if (Math.abs((percentage * 8) % 2) !== 1) return Number(percentage.toFixed(2));
  const below = Math.floor(percentage * 100);
  return (below % 2 === 0 ? below : below + 1) / 100;
};
