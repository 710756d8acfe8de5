import { MICROS_PER_SECOND } from "../job/instant.ts";
import { type JobStatus } from "../job/status.ts";
import { isIndeterminate, isReachable } from "../lifecycle/index.ts";
import { totalStepsBounds } from "../progress/index.ts";
import { type WatcherClock } from "../report/records.ts";
import { type Reading } from "../report/reading.ts";
import { metricsPace } from "./metrics-pace.ts";
import { NO_PACE, type Pace, paced, restarted } from "./pace.ts";
import { type Timeline, timelineOfLog } from "./timeline.ts";

/** What is remembered of a job to tell how long it goes on; its size does not grow with the reports. */
export interface Sight {
  /** The last status that was known. */
  readonly status: JobStatus | undefined;
  /** The time of the last look, in seconds; NaN until there is one. */
  readonly now: number;
  /** Whose time that is: the watcher's, who says when a report was seen, or the job's own `updated_at`. */
  readonly clock: WatcherClock | "job";
  /** The newest `updated_at`, in microseconds since 1970. */
  readonly updatedAt: number;
  readonly steps: Pace;
  readonly epochs: Pace;
  readonly percentage: Pace;
  readonly stepsPerEpoch: number;
  /** The totals of steps that steps and percentage leave possible; none where they contradict each other. */
  readonly lowestTotal: number;
  readonly highestTotal: number;
  /** The newest status log. */
  readonly timeline: Timeline | undefined;
  /** Seconds for a step by the times of the metrics: of the last report, or of an earlier one; NaN where none tells. */
  readonly measured: number;
  readonly isMeasuredNow: boolean;
}

/** The sight of a job of which nothing was seen. */
export const NOTHING_SEEN: Sight = Object.freeze({
  status: undefined,
  now: Number.NaN,
  clock: "job",
  updatedAt: Number.NaN,
  steps: NO_PACE,
  epochs: NO_PACE,
  percentage: NO_PACE,
  stepsPerEpoch: Number.NaN,
  lowestTotal: 1,
  highestTotal: Number.POSITIVE_INFINITY,
  timeline: undefined,
  measured: Number.NaN,
  isMeasuredNow: false,
});

const restartedAt = (sight: Sight, now: number, clock: Sight["clock"]): Sight => ({
  ...sight,
  now,
  clock,
  steps: restarted(sight.steps, now),
  epochs: restarted(sight.epochs, now),
  percentage: restarted(sight.percentage, now),
});

/** When a report was seen, in seconds, and by whose clock; NaN where that does not tell. */
export interface SeenAt<Clock = Sight["clock"]> {
  readonly at: number;
  readonly clock: Clock;
}

/** The sight at the time of another look. A clock that was set back, or another clock, begins the samples anew. */
const atTime = (sight: Sight, { at: now, clock }: SeenAt): Sight => {
  if (Number.isNaN(now)) return sight;
  if (Number.isNaN(sight.now)) return { ...sight, now, clock };
  return clock === sight.clock && now >= sight.now ? { ...sight, now } : restartedAt(sight, now, clock);
};

const isFurtherOn = (from: JobStatus | undefined, to: JobStatus | undefined): boolean =>
  from !== undefined && to !== undefined && from !== to && isReachable(from, to);

/** Whether a report is an old answer that came late: its time is past, and nothing in it is new. */
const isStale = (sight: Sight, reading: Reading): boolean =>
  reading.updatedAt < sight.updatedAt &&
  !(reading.stepsCompleted > sight.steps.done) &&
  !(reading.epochsCompleted > sight.epochs.done) &&
  !(reading.percentageDone > sight.percentage.done) &&
  !isFurtherOn(sight.status, reading.status);

const known = (stated: number, before: number): number => (Number.isNaN(stated) ? before : stated);

/** The totals that a report leaves possible, of those that earlier ones left. */
const totalsAfter = (
  { lowestTotal, highestTotal }: Sight,
  { stepsCompleted, percentageDone }: Reading,
): Pick<Sight, "lowestTotal" | "highestTotal"> => {
  if (Number.isNaN(stepsCompleted + percentageDone)) return { lowestTotal, highestTotal };
  const { low, high } = totalStepsBounds(percentageDone, stepsCompleted);
  return { lowestTotal: Math.max(lowestTotal, low), highestTotal: Math.min(highestTotal, high) };
};

/** When a report was seen; where the watcher's clock does not tell, its `updated_at` is that time. */
const timeOf = ({ updatedAt }: Reading, seen: SeenAt): SeenAt =>
  Number.isNaN(seen.at) ? { at: updatedAt / MICROS_PER_SECOND, clock: "job" } : seen;

/**
 * The sight of a job after another report, seen at a time of the watcher's clock. Of a late answer, and
 * beside UNKNOWN, only the time is taken.
 */
export const sighted = (before: Sight, reading: Reading, seen: SeenAt<WatcherClock>): Sight => {
  const { at, clock } = seen;
  if (isStale(before, reading))
    return clock === before.clock && at >= before.now ? { ...before, now: at } : before;
  const sight = atTime(before, timeOf(reading, seen));
  const { status } = reading;
  if (status !== undefined && isIndeterminate(status)) return sight;
  const measured = metricsPace(reading.series);
  return {
    ...sight,
    ...totalsAfter(sight, reading),
    status: status ?? sight.status,
    updatedAt: known(reading.updatedAt, sight.updatedAt),
    steps: paced(sight.steps, sight.now, reading.stepsCompleted),
    epochs: paced(sight.epochs, sight.now, reading.epochsCompleted),
    percentage: paced(sight.percentage, sight.now, reading.percentageDone),
    stepsPerEpoch: reading.stepsPerEpoch >= 1 ? reading.stepsPerEpoch : sight.stepsPerEpoch,
    timeline: reading.logs === undefined ? sight.timeline : timelineOfLog(reading.logs),
    measured: known(measured, sight.measured),
    isMeasuredNow: !Number.isNaN(measured),
  };
};
