import { Exact, isCount } from "./exact.ts";

/** The rule does not say how it rounds: half a hundredth either way is allowed. */
export const TOLERANCE = 0.005;

/** Far above what doubles can be wrong by below 200 (under 1e-13), far below what matters. */
const DOUBT = 1e-11;

export const isPercentage = (value: number): boolean =>
  typeof value === "number" && value >= 0 && value <= 100;

/**
 * Whether a service that reports completed epochs / epochs × 100 can report this percentage: within
 * 0.005 (included) of the exact quotient, rounded or not; the percentage counts as the decimal that
 * is written, not as the double that holds it. False for anything that is no count, for 0 epochs, for
 * more epochs completed than there are, and for a percentage outside 0 to 100.
 */
export const epochsRuleAllows = (percentage: number, epochsCompleted: number, epochs: number): boolean => {
  if (!isPercentage(percentage) || !isCount(epochsCompleted) || !isCount(epochs)) return false;
  if (epochs === 0 || epochsCompleted > epochs) return false;
  const distance = Math.abs((epochsCompleted / epochs) * 100 - percentage);
  if (Math.abs(distance - TOLERANCE) > DOUBT) return distance < TOLERANCE;
  const exactly = new Exact(epochsCompleted).times(100).minus(new Exact(percentage).times(epochs));
  return exactly.abs().lte(new Exact(TOLERANCE).times(epochs));
};

/** Whether some number of completed epochs from 0 to all (both included) is this percentage under the epochs rule. */
export const isPercentageOfEpochs = (percentage: number, epochs: number): boolean => {
  if (!isPercentage(percentage) || !isCount(epochs)) return false;
  // From 10000 epochs on they lie no further apart than the tolerance reaches.
  if (epochs >= 10_000) return true;
  const below = Math.floor((percentage * epochs) / 100);
  return epochsRuleAllows(percentage, below, epochs) || epochsRuleAllows(percentage, below + 1, epochs);
};
