import { type Bounds } from "./bounds.ts";
import { centsOf } from "./cents.ts";
import { isCount } from "./exact.ts";
import { PLAIN_TOTAL, stepsRuleAllows } from "./steps-rule.ts";

/**
 * The lowest total of which that many steps can be that percentage under the steps rule; together
 * with `highestTotalSteps` it bounds every such total, and no total between the two is excluded.
 * Exact up to 2^53 − 1, above it the nearest double. 1 where no total fits (the highest is 0 then).
 */
export const lowestTotalSteps = (percentage: number, steps: number): number => {
  const cents = centsOf(percentage);
  if (cents < 0 || !isCount(steps)) return 1;
  const low = Math.max(1, steps, ceilOfQuotient(steps, 2 * cents + 1));
  return low > PLAIN_TOTAL ? walkWhileAllowed(percentage, steps, low, -1) : low;
};

/**
 * The highest total of which that many steps can be that percentage under the steps rule: Infinity
 * where nothing bounds it (0 %), 0 where no total fits. Exact up to 2^53 − 1, above it the nearest double.
 */
export const highestTotalSteps = (percentage: number, steps: number): number => {
  const cents = centsOf(percentage);
  if (cents < 0 || !isCount(steps)) return 0;
  if (cents === 0) return Number.POSITIVE_INFINITY;
  const high = floorOfQuotient(steps, 2 * cents - 1);
  return high > PLAIN_TOTAL ? walkWhileAllowed(percentage, steps, high, 1) : high;
};

/** Both ends of the totals that explain steps and percentage under the steps rule. */
export const totalStepsBounds = (percentage: number, steps: number): Bounds => ({
  low: lowestTotalSteps(percentage, steps),
  high: highestTotalSteps(percentage, steps),
});

/** Doubles shift a bound by at most a few totals, and only beyond 2^38. */
const walkWhileAllowed = (percentage: number, steps: number, from: number, by: 1 | -1): number => {
  let bound = from;
  while (stepsRuleAllows(percentage, steps, bound + by)) bound += by;
  return bound;
};

/** ceil(20000 × steps / divisor). Ceiling and floor of a quotient of safe integers are exact in doubles. */
const ceilOfQuotient = (steps: number, divisor: number): number => {
  const dividend = 20_000 * steps;
  if (Number.isSafeInteger(dividend)) return Math.ceil(dividend / divisor);
  const by = BigInt(divisor);
  return Number((20_000n * BigInt(steps) + by - 1n) / by);
};

const floorOfQuotient = (steps: number, divisor: number): number => {
  const dividend = 20_000 * steps;
  if (Number.isSafeInteger(dividend)) return Math.floor(dividend / divisor);
  return Number((20_000n * BigInt(steps)) / BigInt(divisor));
};
