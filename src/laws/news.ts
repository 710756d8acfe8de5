import { isReachable } from "../lifecycle/index.ts";
import { MARKS } from "./job-state.ts";
import { type Look } from "./look.ts";

const isStatusFurtherOn = ({ reading: { status }, state }: Look): boolean =>
  status !== undefined &&
  state.status !== undefined &&
  status !== state.status &&
  isReachable(state.status, status);

/** Whether a counter is higher than the newest report said; one that it left out tells nothing of what is news. */
const isAbove = ({ state }: Look, mark: number, stated: number, known: number): boolean =>
  (state.marks & mark) !== 0 && stated > known;

const isFurtherOn = (look: Look): boolean => {
  const { reading, state } = look;
  return (
    isAbove(look, MARKS.stepsOfNewest, reading.stepsCompleted, state.stepsCompleted) ||
    isAbove(look, MARKS.epochsOfNewest, reading.epochsCompleted, state.epochsCompleted) ||
    isAbove(look, MARKS.percentageOfNewest, reading.percentageDone, state.percentageDone) ||
    isStatusFurtherOn(look)
  );
};

const isStatusBehind = ({ reading: { status }, state }: Look): boolean =>
  status !== undefined && state.status !== undefined && !isReachable(state.status, status);

/** Whether anything in a report has fallen since, as it has in one that comes late. */
const isBehind = (look: Look): boolean => {
  const { reading, state } = look;
  return (
    reading.stepsCompleted < state.stepsCompleted ||
    reading.epochsCompleted < state.epochsCompleted ||
    reading.percentageDone < state.percentageDone ||
    (reading.elapsedTime > 0 && reading.elapsedTime < state.elapsedTime) ||
    isStatusBehind(look)
  );
};

/**
 * Whether a report that is older than the newest brings news all the same: a counter is higher, or
 * the status is further on, and nothing in it is behind what is known.
 */
export const bringsNews = (look: Look): boolean => isFurtherOn(look) && !isBehind(look);
