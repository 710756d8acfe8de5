import { type Look } from "../laws/look.ts";
import { STATED } from "../report/facts.ts";

/** The fields that tell of a plan, and the bit of each where it could be read. */
const TELLING: readonly (readonly [name: string, bit: number])[] = [
  ["steps_completed", STATED.stepsCompleted],
  ["epochs_completed", STATED.epochsCompleted],
  ["percentage_done", STATED.percentageDone],
  ["steps_per_epoch", STATED.stepsPerEpoch],
  ["best_epoch", STATED.bestEpoch],
];

/** How many values that would tell of the plan a report that was judged has, but wrong: of the wrong shape, or by what a law says. */
export const wrongValues = ({ reading, tainted }: Look): number => {
  const misshapen = new Set(
    [...reading.problems.values()]
      .filter(({ problem }) => problem.code !== "shape/missing-field")
      .map(({ problem }) => problem.name),
  );
  const isWrong = ([name, bit]: readonly [string, number]): boolean =>
    misshapen.has(name) || (reading.stated & tainted & bit) !== 0;
  return TELLING.filter(isWrong).length;
};
