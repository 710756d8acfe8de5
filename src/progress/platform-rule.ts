import { isCount } from "./exact.ts";

/**
 * What the successor reports: min(100, int((step / max_steps) × 100)), in floating point as it is
 * computed there, so that 29 of 100 gives 28. A whole number from 0 to 100; undefined for anything that is
 * no count, for a total of 0 and for more steps than the total. Source: the successor's public source.
 */
export const platformPercentage = (steps: number, total: number): number | undefined => {
  if (!isCount(steps) || !isCount(total) || steps > total || total === 0) return undefined;
  return Math.min(100, Math.trunc((steps / total) * 100));
};

/** Whether the successor can report this percentage for that many steps of that total. */
export const platformRuleAllows = (percentage: number, steps: number, total: number): boolean =>
  platformPercentage(steps, total) === percentage;

/** Whether the successor can report this percentage for some number of steps from 0 to the total (both included). */
export const isPlatformPercentageOfTotal = (percentage: number, total: number): boolean => {
  if (!isCount(percentage) || percentage > 100 || !isCount(total)) return false;
  // From 1000 steps on each percent has ten of them, and truncation loses at most one.
  if (total >= 1_000) return true;
  const first = Math.ceil((percentage * total) / 100);
  return platformRuleAllows(percentage, first, total) || platformRuleAllows(percentage, first + 1, total);
};
