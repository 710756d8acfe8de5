import {
  epochsRuleAllows,
  highestEpochs,
  highestPlatformTotal,
  highestTotalSteps,
  isPercentageOfEpochs,
  isPercentageOfTotal,
  isPlatformPercentageOfTotal,
  lowestEpochs,
  lowestPlatformTotal,
  lowestTotalSteps,
  platformRuleAllows,
  stepsRuleAllows,
} from "../progress/index.ts";
import {
  epochsEnded,
  fewestEpochsClaimed,
  mostEpochsClaimed,
  mostEpochsEnded,
} from "../progress/epochs-of-steps.ts";
import { type JobState } from "./job-state.ts";
import { type Look } from "./look.ts";
import { EPOCHS_RULE, PLATFORM_RULE, STEPS_RULE } from "./percentage-rules.ts";

const isKnown = (value: number): boolean => value === value;

/** Whether some whole number of epochs explains the percentage and agrees with what earlier reports left possible. */
const someEpochsExplain = ({ reading, state }: Look): boolean => {
  const { percentageDone, epochsCompleted } = reading;
  const low = Math.max(state.lowestEpochs, lowestEpochs(percentageDone, epochsCompleted));
  const high = Math.min(state.highestEpochs, highestEpochs(percentageDone, epochsCompleted));
  return low <= high;
};

/** Whether as many epochs as the percentage claims can have ended by the steps reported; true where either is unknown. */
export const canHaveEnded = ({ reading, terms, leastPerEpoch, mostPerEpoch }: Look): boolean => {
  const { epochsCompleted, percentageDone, stepsCompleted } = reading;
  const most = mostEpochsEnded(stepsCompleted, leastPerEpoch);
  if (isKnown(epochsCompleted)) return !(epochsCompleted > most);
  return !(
    fewestEpochsClaimed(percentageDone, terms.epochs) > most ||
    mostEpochsClaimed(percentageDone, terms.epochs) < epochsEnded(stepsCompleted, mostPerEpoch) - 1
  );
};

/** Whether earlier reports left the plan's epochs possible. */
export const areEpochsLeft = ({ state }: Look, epochs: number): boolean =>
  epochs >= state.lowestEpochs && epochs <= state.highestEpochs;

const epochsRuleExplains = (look: Look): boolean => {
  const { percentageDone, epochsCompleted } = look.reading;
  const { epochs } = look.terms;
  if (!canHaveEnded(look)) return false;
  if (!isKnown(epochs)) return !isKnown(epochsCompleted) || someEpochsExplain(look);
  if (!areEpochsLeft(look, epochs)) return false;
  return isKnown(epochsCompleted)
    ? epochsRuleAllows(percentageDone, epochsCompleted, epochs)
    : isPercentageOfEpochs(percentageDone, epochs);
};

/** Whether earlier reports left a total possible. */
export const isTotalLeft = ({ state }: Look, total: number): boolean =>
  total >= state.lowestTotal && total <= state.highestTotal;

/** Whether a total is one that earlier reports left possible, and explains this report's percentage. */
const totalExplains = (look: Look, total: number): boolean => {
  const { percentageDone, stepsCompleted } = look.reading;
  if (!isTotalLeft(look, total)) return false;
  return isKnown(stepsCompleted)
    ? stepsRuleAllows(percentageDone, stepsCompleted, total)
    : isPercentageOfTotal(percentageDone, total);
};

/** Whether a total lies within these bounds, and within what earlier reports and the plan leave possible. */
const isTotalBetween = ({ state, mostSteps }: Look, low: number, high: number): boolean =>
  Math.max(state.lowestTotal, low) <= Math.min(state.highestTotal, high, mostSteps);

/** Whether some total explains the percentage, the plan not saying which. */
const someTotalExplains = (look: Look): boolean => {
  const { percentageDone, stepsCompleted } = look.reading;
  if (!isKnown(stepsCompleted)) return isPercentageOfTotal(percentageDone, 10_000);
  const low = lowestTotalSteps(percentageDone, stepsCompleted);
  return isTotalBetween(look, low, highestTotalSteps(percentageDone, stepsCompleted));
};

const stepsRuleExplains = (look: Look): boolean => {
  if (!isKnown(look.totalSteps) && !isKnown(look.otherTotalSteps)) return someTotalExplains(look);
  return totalExplains(look, look.totalSteps) || totalExplains(look, look.otherTotalSteps);
};

const platformTotalExplains = (look: Look, total: number): boolean => {
  const { percentageDone, stepsCompleted } = look.reading;
  if (!isTotalLeft(look, total)) return false;
  return isKnown(stepsCompleted)
    ? platformRuleAllows(percentageDone, stepsCompleted, total)
    : isPlatformPercentageOfTotal(percentageDone, total);
};

const somePlatformTotalExplains = (look: Look): boolean => {
  const { percentageDone, stepsCompleted } = look.reading;
  if (!isKnown(stepsCompleted)) return Number.isInteger(percentageDone);
  const low = lowestPlatformTotal(percentageDone, stepsCompleted);
  return isTotalBetween(look, low, highestPlatformTotal(percentageDone, stepsCompleted));
};

const platformRuleExplains = (look: Look): boolean => {
  if (!isKnown(look.totalSteps) && !isKnown(look.otherTotalSteps)) return somePlatformTotalExplains(look);
  return platformTotalExplains(look, look.totalSteps) || platformTotalExplains(look, look.otherTotalSteps);
};

/**
 * The percentage rules under which the report's percentage_done can be what it is, as bits: only
 * those that are still candidates are asked. What is not stated rules nothing out.
 */
export const rulesExplaining = (look: Look): number => {
  const { rules } = look.state;
  return (
    ((rules & EPOCHS_RULE) !== 0 && epochsRuleExplains(look) ? EPOCHS_RULE : 0) |
    ((rules & STEPS_RULE) !== 0 && stepsRuleExplains(look) ? STEPS_RULE : 0) |
    ((rules & PLATFORM_RULE) !== 0 && platformRuleExplains(look) ? PLATFORM_RULE : 0)
  );
};

const narrowTotals = (state: JobState, low: number, high: number): void => {
  if (low > state.lowestTotal) state.lowestTotal = low;
  if (high < state.highestTotal) state.highestTotal = high;
};

/** Narrows the totals to those of which so many steps are this percentage under the steps rule. */
export const narrowByStepsRule = (state: JobState, percentage: number, steps: number): void => {
  narrowTotals(state, lowestTotalSteps(percentage, steps), highestTotalSteps(percentage, steps));
};

const narrowEpochs = ({ state }: Look, low: number, high: number): void => {
  if (low > state.lowestEpochs) state.lowestEpochs = low;
  if (high < state.highestEpochs) state.highestEpochs = high;
};

/** Narrows the totals and the epochs that remain possible under the rules that explain the report. */
export const rememberBounds = (look: Look): void => {
  const { reading, explaining, state } = look;
  const { percentageDone: percentage, stepsCompleted: steps, epochsCompleted: epochs } = reading;
  if (isKnown(steps) && (explaining & STEPS_RULE) !== 0) narrowByStepsRule(state, percentage, steps);
  if (isKnown(steps) && (explaining & PLATFORM_RULE) !== 0)
    narrowTotals(state, lowestPlatformTotal(percentage, steps), highestPlatformTotal(percentage, steps));
  if (isKnown(epochs) && (explaining & EPOCHS_RULE) !== 0)
    narrowEpochs(look, lowestEpochs(percentage, epochs), highestEpochs(percentage, epochs));
};
