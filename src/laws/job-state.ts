import { type JobStatus } from "../job/status.ts";

/** Marks of a job, as bits of `JobState.marks`. */
export const MARKS = {
  /** A report since the last known status had UNKNOWN, or none that can be believed. */
  lost: 1,
  /** A report stated the counter while the job was in a terminal status. */
  stepsAtEnd: 2,
  epochsAtEnd: 4,
  percentageAtEnd: 8,
  /** A later report contradicted the terminal status, so that the end is no longer believed. */
  endInDoubt: 16,
  /** A percentage contradicted what earlier ones had told of the rules and the plan: only percentages are held against that. */
  evidenceInDoubt: 32,
  /** The report with the newest updated_at stated the counter. */
  stepsOfNewest: 64,
  epochsOfNewest: 128,
  percentageOfNewest: 256,
  /** The job was seen to wait, and nothing since shows that it has run. */
  waitedLast: 512,
  /** A hop was none of the lifecycle's, so that not every change can have been there to be seen. */
  hopInDoubt: 1024,
} as const;

/** So many reports of one job are counted; the count stays there when more come. */
export const MOST_REPORTS = 2 ** 32 - 1;

/**
 * All that is remembered of a job from one report to the next; its size does not grow with them.
 * Numbers that no report has stated are NaN. What was found to be wrong is never remembered.
 */
export interface JobState {
  /** Reports seen, those set aside included. */
  reports: number;
  /** The last status that was known. */
  status: JobStatus | undefined;
  marks: number;
  /** Which of the facts below are known, as the bits of reported facts. */
  known: number;
  /** Which facts were there to be read at least once, as bits of `FACTS`. */
  seen: number;
  /** Microseconds since 1970 UTC. */
  createdAt: number;
  /** The newest seen. */
  updatedAt: number;
  /** Seconds. */
  elapsedTime: number;
  stepsCompleted: number;
  epochsCompleted: number;
  percentageDone: number;
  stepsPerEpoch: number;
  /** The percentage rules that still explain the job, as bits. */
  rules: number;
  /** The conventions that nothing has ruled out, as bits. */
  conventions: number;
  /** The totals of steps that the steps rule leaves possible, both included. */
  lowestTotal: number;
  highestTotal: number;
  /** The epochs of the plan that the epochs rule leaves possible, both included. */
  lowestEpochs: number;
  highestEpochs: number;
  /** Laws judged at least once, as bits by their place in the catalogue: 30 in each, then the caller's own. */
  judged: number;
  judgedBeyond: number;
  judgedOwn: number;
}

/** The state of a job of which nothing has been seen. */
export const newJobState = (rules: number, conventions: number): JobState => ({
  reports: 0,
  status: undefined,
  marks: 0,
  known: 0,
  seen: 0,
  createdAt: Number.NaN,
  updatedAt: Number.NaN,
  elapsedTime: Number.NaN,
  stepsCompleted: Number.NaN,
  epochsCompleted: Number.NaN,
  percentageDone: Number.NaN,
  stepsPerEpoch: Number.NaN,
  rules,
  conventions,
  lowestTotal: 1,
  highestTotal: Number.POSITIVE_INFINITY,
  lowestEpochs: 1,
  highestEpochs: Number.POSITIVE_INFINITY,
  judged: 0,
  judgedBeyond: 0,
  judgedOwn: 0,
});
