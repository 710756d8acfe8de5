import { type Terms } from "../laws/terms.ts";
import { type Sight } from "./sight.ts";

/** What the plan says by itself, where both ways to split the samples come to the same. */
const planned = ({ provided, split }: Terms): number => {
  const one = provided.totalSteps;
  const other = split.totalSteps;
  if (Number.isNaN(one)) return other;
  return Number.isNaN(other) || one === other ? one : Number.NaN;
};

/** What steps and percentages leave: the middle, where both its ends are known. */
const explained = ({ lowestTotal, highestTotal }: Sight): number =>
  lowestTotal <= highestTotal && highestTotal < Number.POSITIVE_INFINITY
    ? (lowestTotal + highestTotal) / 2
    : Number.NaN;

/**
 * The steps of the whole job: the epochs times the reported steps of one, else what the plan says, else
 * what steps and percentages tell; NaN where none does. A total that the steps have passed is not believed.
 */
export const stepsOfTraining = (sight: Sight, terms: Terms): number =>
  [Math.min(terms.cap, terms.epochs * sight.stepsPerEpoch), planned(terms), explained(sight)].find(
    (total) => total >= 1 && !(total < sight.steps.done),
  ) ?? Number.NaN;
