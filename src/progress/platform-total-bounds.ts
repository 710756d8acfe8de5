import { type Bounds } from "./bounds.ts";
import { isCount } from "./exact.ts";
import { platformPercentage } from "./platform-rule.ts";

/** Doubles shift a bound by 2 totals at most (below 2^53, two roundings); with room to spare. */
const SLACK = 6;

/**
 * The lowest total of which that many steps can be that percentage under the successor's rule; with
 * `highestPlatformTotal` it bounds every such total, and none between the two is excluded, since the
 * percentage never grows with the total. Exact up to 2^53 − 1. Above the highest where no total fits,
 * and 1 for what is no percentage or no count (the highest is 0 then).
 */
export const lowestPlatformTotal = (percentage: number, steps: number): number => {
  if (!isPossible(percentage, steps)) return 1;
  // Without rounding, trunc(100 s / T) = p holds for T above 100 s / (p + 1), up to 100 s / p.
  const near = Math.floor((100 * steps) / (percentage + 1));
  if (near - SLACK > Number.MAX_SAFE_INTEGER) return near;
  let total = Math.max(1, steps, near - SLACK);
  while ((platformPercentage(steps, total) ?? percentage) > percentage) total += 1;
  return total;
};

/**
 * The highest total of which that many steps can be that percentage under the successor's rule:
 * Infinity where nothing bounds it (0 %). Exact up to 2^53 − 1, above it about the double
 * of 100 × steps / percentage.
 */
export const highestPlatformTotal = (percentage: number, steps: number): number => {
  if (!isPossible(percentage, steps)) return 0;
  if (percentage === 0) return Number.POSITIVE_INFINITY;
  const near = Math.ceil((100 * steps) / percentage);
  if (near - SLACK > Number.MAX_SAFE_INTEGER) return near;
  let total = Math.min(near + SLACK, Number.MAX_SAFE_INTEGER);
  while ((platformPercentage(steps, total) ?? percentage) < percentage) total -= 1;
  return total;
};

/** Both ends of the totals that explain steps and percentage under the successor's rule. */
export const platformTotalBounds = (percentage: number, steps: number): Bounds => ({
  low: lowestPlatformTotal(percentage, steps),
  high: highestPlatformTotal(percentage, steps),
});

const isPossible = (percentage: number, steps: number): boolean =>
  isCount(percentage) && percentage <= 100 && isCount(steps);
