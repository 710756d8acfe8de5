import { type Bounds } from "./bounds.ts";
import { TOLERANCE, isPercentage } from "./epochs-rule.ts";
import { Exact, isCount } from "./exact.ts";

/**
 * The lowest number of epochs of which that many completed ones can be that percentage under the
 * epochs rule; together with `highestEpochs` it bounds every such plan, and none between the two is
 * excluded. Exact up to 2^53 − 1, above it the nearest double. 1 where none fits (the highest is 0 then).
 */
export const lowestEpochs = (percentage: number, epochsCompleted: number): number => {
  if (!isPercentage(percentage) || !isCount(epochsCompleted)) return 1;
  const least = Math.max(1, epochsCompleted);
  return Math.max(least, roundedQuotient(epochsCompleted, percentage, 1));
};

/**
 * The highest number of epochs of which that many completed ones can be that percentage under the
 * epochs rule: Infinity where nothing bounds it (up to 0.005 %), 0 where none fits. Exact up to
 * 2^53 − 1, above it the nearest double.
 */
export const highestEpochs = (percentage: number, epochsCompleted: number): number => {
  if (!isPercentage(percentage) || !isCount(epochsCompleted)) return 0;
  return percentage <= TOLERANCE
    ? Number.POSITIVE_INFINITY
    : roundedQuotient(epochsCompleted, percentage, -1);
};

/** Both ends of the plans that explain completed epochs and percentage under the epochs rule. */
export const epochsBounds = (percentage: number, epochsCompleted: number): Bounds => ({
  low: lowestEpochs(percentage, epochsCompleted),
  high: highestEpochs(percentage, epochsCompleted),
});

/** 100 × completed / (percentage ± 0.005), to the whole number inside: up for the lower end, down for the upper one. */
const roundedQuotient = (completed: number, percentage: number, side: 1 | -1): number => {
  if (completed === 0) return 0;
  const quotient = (100 * completed) / (percentage + side * TOLERANCE);
  const nearest = Math.round(quotient);
  // Where a double is sure of the side it lies on, it decides; near a whole number the exact value does.
  if (quotient < 1e6 && Math.abs(quotient - nearest) > 1e-6) {
    return side === 1 ? Math.ceil(quotient) : Math.floor(quotient);
  }
  const exactly = new Exact(completed).times(100).div(new Exact(percentage).plus(side * TOLERANCE));
  return (side === 1 ? exactly.ceil() : exactly.floor()).toNumber();
};
