import { type NumberRun, type NumberSet } from "../progress/index.ts";

/** So many runs of a set are spelled out. */
const MOST_RUNS = 8;

const runText = ({ low, high, step }: NumberRun): string => {
  if (high === low) return String(low);
  if (high === null) return step === 1 ? `${low} or more` : `${low} or more, by ${step}`;
  return step === 1 ? `${low} to ${high}` : `${low} to ${high}, by ${step}`;
};

const isAny = ([first, ...others]: NumberSet): boolean =>
  others.length === 0 && first?.low === 1 && first.high === null && first.step === 1;

/** A run of which only some numbers fit above a bound: without end, they were not asked one by one there. */
const unlistedText = (run: NumberRun, listedTo: number): string => {
  const { low, step } = run;
  if (low <= listedTo) return `${runText(run)} (some above ${listedTo})`;
  return `some from ${low} on${step === 1 ? "" : `, by ${step}`}`;
};

/**
 * A set of numbers as one line: its first runs and its last spelled out, the others counted. Above `listedTo`, where
 * it is told, only some of the numbers fit.
 */
export const numberText = (set: NumberSet, listedTo: number | null): string => {
  if (isAny(set)) return "any";
  const isUnlisted = ({ high }: NumberRun): boolean => listedTo !== null && high === null;
  const [last, ...others] = set.filter((run) => !isUnlisted(run)).toReversed();
  const shownRuns = others.toReversed().slice(0, MOST_RUNS - 1);
  const hidden = others.length - shownRuns.length;
  return [
    ...shownRuns.map(runText),
    ...(hidden > 0 ? [`${hidden} more`] : []),
    ...(last === undefined ? [] : [runText(last)]),
    ...(listedTo === null ? [] : set.filter(isUnlisted).map((run) => unlistedText(run, listedTo))),
  ].join("; ");
};
