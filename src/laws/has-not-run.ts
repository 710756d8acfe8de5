import { type JobStatus } from "../job/status.ts";
import { isSucceeded, isWaiting } from "../lifecycle/index.ts";
import { MARKS } from "./job-state.ts";
import { type Look } from "./look.ts";

/** Whether a status is one that only a job which has run comes to. */
export const showsRun = (status: JobStatus): boolean => status === "running" || isSucceeded(status);

const LOG_OF_WAITING = MARKS.waitedLast | MARKS.hopInDoubt | MARKS.endInDoubt;

/**
 * Whether a log that shows every change shows that the job has but waited so far, as it does of one that
 * is being cancelled. A log that was found wrong, or has UNKNOWN in it, does not show that.
 */
export const isShownToHaveWaited = ({ state: { marks }, stance }: Look): boolean =>
  (marks & LOG_OF_WAITING) === MARKS.waitedLast && stance.looking === "log";

/** Whether the job cannot have run: it waits, or a log shows that it waited and came to its end past RUNNING. */
export const hasNotRun = (look: Look): boolean => {
  const { status } = look.reading;
  if (status === undefined) return false;
  return isWaiting(status) || (isShownToHaveWaited(look) && !showsRun(status));
};
