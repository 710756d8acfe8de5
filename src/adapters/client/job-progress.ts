import { type JobVerdict } from "../../check/verdict.ts";
import { type JobStatus } from "../../job/status.ts";
import { type Reading } from "../../report/reading.ts";
import { failureReason } from "../../trace/failure-reason.ts";
import { timelineOf } from "../../trace/timeline-of.ts";
import { knownTotal } from "./known-total.ts";
import { type Series, seriesOf } from "./loss-series.ts";

/** What one report says of a job's progress, with null for what it does not say, or says in a wrong shape. */
export interface JobProgress {
  readonly status: JobStatus | null;
  /** `percentage_done` as reported: by steps or by epochs, as the release has it; 100 need not mean the end. */
  readonly percentage: number | null;
  readonly steps: number | null;
  /** The steps of the whole job, as far as reports and plan tell. */
  readonly totalSteps: number | null;
  readonly epochs: number | null;
  /** The epochs that were asked for. */
  readonly totalEpochs: number | null;
  readonly trainLoss: number | null;
  readonly valLoss: number | null;
  readonly series: readonly Series[];
  /** The newest message of the job's log, such as `NotEnoughResources`. */
  readonly lastMessage: string | null;
  /** Why the job failed, as far as its log tells; null for one that did not. */
  readonly failure: string | null;
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

const newestMessage = (report: unknown): string | null =>
  timelineOf(report).events.findLast(({ message }) => message !== null && message !== "")?.message ?? null;

/** What a report says of the progress of its job, by a reading of it and all that is known of the job. */
export const jobProgress = (report: unknown, reading: Reading, job: JobVerdict): JobProgress => ({
  status: reading.status ?? null,
  percentage: orNull(reading.percentageDone),
  steps: orNull(reading.stepsCompleted),
  totalSteps: knownTotal(job, reading.stepsPerEpoch),
  epochs: orNull(reading.epochsCompleted),
  totalEpochs: job.plan.declared.epochs ?? null,
  trainLoss: orNull(reading.trainLoss),
  valLoss: orNull(reading.valLoss),
  series: seriesOf(reading),
  lastMessage: newestMessage(report),
  failure: failureReason(report),
});
