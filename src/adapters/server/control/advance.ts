import { type JsonObject } from "../../../job/json.ts";
import { type JobBook } from "../jobs/job-book.ts";
import { type LiveJob } from "../jobs/live-job.ts";

/** How far jobs are to go. */
export interface Advance {
  readonly seconds?: number;
  readonly changes?: number;
  readonly until?: string;
}

/** How far a body asks jobs to go, once it fits its table. */
export const advanceIn = ({ seconds, changes, until }: JsonObject): Advance => ({
  ...(typeof seconds === "number" && { seconds }),
  ...(typeof changes === "number" && { changes }),
  ...(typeof until === "string" && { until }),
});

/** No job has more changes than this before it comes to an end. */
const MOST_CHANGES = 1_000_000;

/** Lets a job take up to so many steps, as long as `isOver` says no. */
const stepwise = (book: JobBook, job: LiveJob, steps: number, isOver: () => boolean): void => {
  for (let step = 0; step < steps && !isOver(); step += 1) {
    const next = job.run.nextChangeAt();
    if (next === null) return;
    book.goTo(job, next);
  }
};

/** Lets a job go on by itself as far as was asked: one change where nothing was said. */
export const advanceJob = (book: JobBook, job: LiveJob, { seconds, changes, until }: Advance): void => {
  if (seconds !== undefined) book.goTo(job, job.run.now + seconds);
  if (until === "end") book.goTo(job, Number.POSITIVE_INFINITY);
  else if (until !== undefined) stepwise(book, job, MOST_CHANGES, () => job.run.status === until);
  const isUntold = seconds === undefined && until === undefined;
  stepwise(book, job, changes ?? (isUntold ? 1 : 0), () => false);
};
