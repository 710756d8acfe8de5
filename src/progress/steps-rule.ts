import { centsOf } from "./cents.ts";
import { isCount } from "./exact.ts";
import { stepsPercentageInDoubles } from "./steps-percentage-in-doubles.ts";

/**
 * Up to this total (2^38) every product below is a safe integer, and doubles cannot take a
 * percentage across a tie that it does not lie on: 100 × s / T is at least 1 / (200 × T) away from
 * it, which is more than the distance between neighbouring doubles below 128 (2^-46).
 */
export const PLAIN_TOTAL = 2 ** 38;

/**
 * Whether a service that reports round(100 × steps / total, 2) can report this percentage. It must
 * have at most two decimals and lie within 0.005 (included) of the exact quotient, so that at a tie
 * both neighbours are accepted; beyond totals of 2^38 what rounding in doubles gives is accepted too.
 * False for anything that is no count, for a total of 0 and for more steps than the total.
 */
export const stepsRuleAllows = (percentage: number, steps: number, total: number): boolean => {
  const cents = centsOf(percentage);
  if (cents < 0 || !isCount(steps) || !isCount(total) || steps > total || total === 0) return false;
  if (total <= PLAIN_TOTAL) return Math.abs(20_000 * steps - 2 * cents * total) <= total;
  return (
    liesWithin(BigInt(cents), BigInt(steps), BigInt(total)) ||
    stepsPercentageInDoubles(steps, total) === percentage
  );
};

/** Whether some number of steps from 0 to the total (both included) is this percentage under the steps rule. */
export const isPercentageOfTotal = (percentage: number, total: number): boolean => {
  const cents = centsOf(percentage);
  if (cents < 0 || !isCount(total)) return false;
  // From 10000 steps on they lie no further apart than the hundredths of a percent.
  if (total >= 10_000) return true;
  return stepsRuleAllows(percentage, Math.round((cents * total) / 10_000), total);
};

const liesWithin = (cents: bigint, steps: bigint, total: bigint): boolean => {
  const distance = 20_000n * steps - 2n * cents * total;
  return (distance < 0n ? -distance : distance) <= total;
};
