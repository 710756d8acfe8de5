import { type JobStatus } from "../job/status.ts";
import { isSucceeded, isWaiting } from "../lifecycle/index.ts";
import { MARKS } from "./job-state.ts";
import { type Look } from "./look.ts";

/** Whether a status is one that only a job which has run comes to. */
export const showsRun = (status: JobStatus): boolean => status === "running" || isSucceeded(status);

const LOG_OF_WAITING = MARKS.waitedLast | MARKS.hopInDoubt | MARKS.endInDoubt;

/**
 * Whether the job cannot have run: it waits, or, in a log that shows every change, it waited and came
 * to its end past RUNNING. A log that was found wrong, or has UNKNOWN in it, does not show that.
 */
export const hasNotRun = ({ reading: { status }, state: { marks }, stance }: Look): boolean => {
  if (status === undefined) return false;
  if (isWaiting(status)) return true;
  const isShown = (marks & LOG_OF_WAITING) === MARKS.waitedLast;
  return isShown && stance.looking === "log" && !showsRun(status);
};
