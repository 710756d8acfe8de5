import { isReachable } from "../lifecycle/index.ts";
import { MARKS } from "./job-state.ts";
import { type Look } from "./look.ts";

const isStatusFurtherOn = ({ reading, state }: Look): boolean =>
  reading.status !== undefined &&
  state.status !== undefined &&
  reading.status !== state.status &&
  isReachable(state.status, reading.status);

/** Whether a counter is higher than the newest report said; one that it left out tells nothing of what is news. */
const isAbove = ({ state }: Look, mark: number, stated: number, known: number): boolean =>
  (state.marks & mark) !== 0 && stated > known;

/** Whether a report that is older than the newest brings news all the same: a counter is higher, or the status is further on. */
export const bringsNews = (look: Look): boolean => {
  const { reading, state } = look;
  return (
    isAbove(look, MARKS.stepsOfNewest, reading.stepsCompleted, state.stepsCompleted) ||
    isAbove(look, MARKS.epochsOfNewest, reading.epochsCompleted, state.epochsCompleted) ||
    isAbove(look, MARKS.percentageOfNewest, reading.percentageDone, state.percentageDone) ||
    isStatusFurtherOn(look)
  );
};
