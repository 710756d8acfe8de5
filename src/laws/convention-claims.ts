import { counted } from "../job/counted.ts";
import {
  CANDIDATE_CONVENTIONS,
  type ConventionName,
  isPercentageOfTotal,
  PERCENTAGE_RULES,
  type PercentageRule,
  platformPercentage,
  stepsPercentageInDoubles,
} from "../progress/index.ts";
import { conventionsOf, conventionsOfRules } from "./convention-evidence.ts";
import { epochsEnded, fewestEpochsClaimed, mostEpochsEnded } from "../progress/epochs-of-steps.ts";
import { type Look } from "./look.ts";
import { areEpochsLeft, canHaveEnded, isTotalLeft } from "./percentage-evidence.ts";
import { ruleBit } from "./percentage-rules.ts";

const isKnown = (value: number): boolean => value === value;

const hundredths = (value: number): string => String(Number(value.toFixed(2)));

const NOT_KNOWN = "cannot be known";

/** How many epochs the steps reported leave, where those that are claimed to have ended cannot have. */
const unlessEnded = (look: Look): string => {
  if (canHaveEnded(look)) return "";
  const { reading, terms, leastPerEpoch, mostPerEpoch } = look;
  const { epochsCompleted, percentageDone, stepsCompleted: steps } = reading;
  const most = mostEpochsEnded(steps, leastPerEpoch);
  const isTooMany = isKnown(epochsCompleted) || fewestEpochsClaimed(percentageDone, terms.epochs) > most;
  const least = epochsEnded(steps, mostPerEpoch) - 1;
  const ended = most === 0 ? "no epoch can" : `at most ${counted(most, "epoch")} can`;
  return `, but by ${counted(steps, "step")} ${isTooMany ? ended : `at least ${counted(least, "epoch")} must`} have ended`;
};

/** What completed epochs make of the percentage; without the plan's epochs, what earlier reports leave of it. */
const byEpochsAlone = ({ reading: { epochsCompleted }, terms, state }: Look): string => {
  if (!isKnown(epochsCompleted))
    return isKnown(terms.epochs)
      ? `a multiple of ${hundredths(100 / terms.epochs)} (${counted(terms.epochs, "epoch")})`
      : `${NOT_KNOWN} (no epochs_completed)`;
  if (isKnown(terms.epochs))
    return `${hundredths((100 * epochsCompleted) / terms.epochs)} (${epochsCompleted} of ${counted(terms.epochs, "epoch")})`;
  if (epochsCompleted === 0) return "0 (no epoch completed)";
  const { lowestEpochs: low, highestEpochs: high } = state;
  if (low !== high) return `${NOT_KNOWN} (no epochs of the plan)`;
  return `${hundredths((100 * epochsCompleted) / low)} (${epochsCompleted} of ${counted(low, "epoch")}, by earlier reports)`;
};

/** What earlier reports leave of a number that the plan says, where they leave it not. */
const unlessLeft = (isLeft: boolean, low: number, high: number, noun: string): string => {
  if (isLeft) return "";
  if (high === Number.POSITIVE_INFINITY) return `, but earlier reports leave ${low} or more`;
  return `, but earlier reports leave ${low === high ? counted(low, noun) : `${low} to ${counted(high, noun)}`}`;
};

const unlessEpochsLeft = (look: Look): string => {
  const { epochs } = look.terms;
  const { lowestEpochs, highestEpochs } = look.state;
  return unlessLeft(!isKnown(epochs) || areEpochsLeft(look, epochs), lowestEpochs, highestEpochs, "epoch");
};

const byEpochs = (look: Look): string =>
  `${byEpochsAlone(look)}${unlessEnded(look) || unlessEpochsLeft(look)}`;

/** The totals that are possible: the plan's, or the only one that earlier reports leave. */
const possibleTotals = ({ totalSteps, otherTotalSteps, state }: Look): readonly number[] => {
  const planned = [totalSteps, otherTotalSteps].filter(isKnown);
  if (planned.length > 0) return [...new Set(planned)];
  return state.lowestTotal === state.highestTotal ? [state.lowestTotal] : [];
};

/** What can be said where the steps are not stated: whether any number of them makes the percentage. */
const withoutSteps = ({ reading: { percentageDone } }: Look, totals: readonly number[]): string => {
  const none = totals.length > 0 && !totals.some((total) => isPercentageOfTotal(percentageDone, total));
  return none
    ? `no number of ${totals.map((total) => counted(total, "step")).join(" or ")} makes ${percentageDone}`
    : `${NOT_KNOWN} (no steps_completed)`;
};

const unlessTotalLeft = (look: Look, total: number): string => {
  const { lowestTotal, highestTotal } = look.state;
  return unlessLeft(isTotalLeft(look, total), lowestTotal, highestTotal, "step");
};

const bySteps = (look: Look, percentage: (steps: number, total: number) => number | undefined): string => {
  const { stepsCompleted } = look.reading;
  const totals = possibleTotals(look);
  if (!isKnown(stepsCompleted)) return withoutSteps(look, totals);
  if (totals.length > 0)
    return totals
      .map(
        (total) =>
          `${percentage(stepsCompleted, total) ?? NOT_KNOWN} (${stepsCompleted} of ${counted(total, "step")}${unlessTotalLeft(look, total)})`,
      )
      .join(" or ");
  const { lowestTotal: low, highestTotal: high } = look.state;
  if (high === Number.POSITIVE_INFINITY) return `${NOT_KNOWN} (no total of steps)`;
  const [most, least] = [percentage(stepsCompleted, low), percentage(stepsCompleted, high)];
  return `${least ?? NOT_KNOWN} to ${most ?? NOT_KNOWN} (${stepsCompleted} of ${low} to ${high} steps, by earlier reports)`;
};

const claimOf = (look: Look, rule: PercentageRule): string => {
  switch (rule) {
    case "epochs":
      return byEpochs(look);
    case "steps":
      return bySteps(look, stepsPercentageInDoubles);
    case "platform":
      return bySteps(look, platformPercentage);
  }
};

const isCandidate = (name: ConventionName): boolean => CANDIDATE_CONVENTIONS.some((other) => other === name);

/** What percentage_done each known convention would have reported, one text a rule. */
export const conventionClaims = (look: Look): readonly string[] =>
  PERCENTAGE_RULES.map((rule) => {
    const names = conventionsOf(conventionsOfRules(ruleBit(rule)));
    const note = names.some(isCandidate) ? "" : " (only where it is named)";
    return `${names.join(", ")}${note}: ${claimOf(look, rule)}`;
  });
