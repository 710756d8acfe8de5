import { type LiveJob } from "./jobs/live-job.ts";

/**
 * What makes jobs go on. `time`: the server's clock; `polls`: each look lets a job take a step;
 * `manual`: an admin call; `immediate`: a job is at its end as soon as it was created.
 */
export const PROGRESS_MODES = ["time", "polls", "manual", "immediate"] as const;

/** One of `time`, `polls`, `manual` and `immediate`. */
export type ProgressMode = (typeof PROGRESS_MODES)[number];

const MICROS_PER_SECOND = 1_000_000;

/** Lets a job catch up with the clock before it is looked at. */
export const beforeLook = (mode: ProgressMode, job: LiveJob, clock: number): void => {
  if (mode !== "time") return;
  const { seconds, clock: then } = job.place();
  job.run.advanceTo(seconds + (clock - then) / MICROS_PER_SECOND);
};

/** Lets a job take its step after it was looked at; answers whether it stands elsewhere now. */
export const afterLook = (mode: ProgressMode, job: LiveJob, clock: number): boolean => {
  const next = mode === "polls" ? job.run.nextChangeAt() : null;
  return next === null ? false : job.goTo(next, clock);
};
