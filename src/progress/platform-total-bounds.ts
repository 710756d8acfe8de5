import { isCount } from "./exact.ts";
import { platformRuleAllows } from "./platform-rule.ts";

/**
 * The lowest total of which that many steps can be that percentage under the successor's rule; with
 * `highestPlatformTotal` it bounds every such total, and none between the two is excluded, since the
 * percentage never grows with the total. 1 where no total fits (the highest is 0 then).
 */
export const lowestPlatformTotal = (percentage: number, steps: number): number => {
  if (!isPossible(percentage, steps)) return 1;
  // p = trunc(100 s / T) holds for T in (100 s / (p + 1), 100 s / p], but for what doubles shift.
  return (
    firstAllowed(
      percentage,
      steps,
      Math.max(1, steps, Math.floor((100 * steps) / (percentage + 1)) - 1),
      1,
    ) ?? 1
  );
};

/** The highest total of which that many steps can be that percentage under the successor's rule: Infinity at 0 %, 0 where none fits. */
export const highestPlatformTotal = (percentage: number, steps: number): number => {
  if (!isPossible(percentage, steps)) return 0;
  if (percentage === 0) return Number.POSITIVE_INFINITY;
  return firstAllowed(percentage, steps, Math.ceil((100 * steps) / percentage) + 1, -1) ?? 0;
};

const isPossible = (percentage: number, steps: number): boolean =>
  isCount(percentage) && percentage <= 100 && isCount(steps);

/** How far doubles can shift a bound, with room to spare. */
const FARTHEST = 8;

const firstAllowed = (percentage: number, steps: number, from: number, by: 1 | -1): number | undefined => {
  for (let total = from; total !== from + by * FARTHEST; total += by)
    if (platformRuleAllows(percentage, steps, total)) return total;
  return undefined;
};
