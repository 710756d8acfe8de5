import { isReachable } from "../lifecycle/index.ts";
import { type Look } from "./look.ts";

const isStatusFurtherOn = ({ reading, state }: Look): boolean =>
  reading.status !== undefined &&
  state.status !== undefined &&
  reading.status !== state.status &&
  isReachable(state.status, reading.status);

/** Whether a report brings news: a counter is higher than any seen, or the status is further on. */
export const bringsNews = (look: Look): boolean => {
  const { reading, state } = look;
  return (
    reading.stepsCompleted > state.stepsCompleted ||
    reading.epochsCompleted > state.epochsCompleted ||
    reading.percentageDone > state.percentageDone ||
    isStatusFurtherOn(look)
  );
};
