import { type Reading } from "../../report/reading.ts";
import { type Series } from "./loss-series.ts";

/**
 * How far a job was seen to have come, in everything that moves while it lives. `elapsed_time` is not
 * among them: services work it out when they are asked, so that it moves for a dead job, too.
 */
export interface LifeSigns {
  readonly steps: number;
  readonly epochs: number;
  readonly percentage: number;
  /** Microseconds since 1970 UTC. */
  readonly updatedAt: number;
  /** The highest step of any series. */
  readonly metricStep: number;
  /** Points of all series. */
  readonly points: number;
  /** Entries of the job's log. */
  readonly logs: number;
}

/** Before anything was seen. */
export const NO_SIGNS: LifeSigns = Object.freeze({
  steps: -1,
  epochs: -1,
  percentage: -1,
  updatedAt: Number.NEGATIVE_INFINITY,
  metricStep: -1,
  points: 0,
  logs: 0,
});

const further = (seen: number, read: number): number => (read > seen ? read : seen);

/** The signs after one more report: each as far as it was ever seen, so that an old answer that comes late moves none. */
export const signsAfter = (signs: LifeSigns, reading: Reading, series: readonly Series[]): LifeSigns => ({
  steps: further(signs.steps, reading.stepsCompleted),
  epochs: further(signs.epochs, reading.epochsCompleted),
  percentage: further(signs.percentage, reading.percentageDone),
  updatedAt: further(signs.updatedAt, reading.updatedAt),
  metricStep: further(signs.metricStep, reading.highestMetricStep),
  points: further(
    signs.points,
    series.reduce((count, { points }) => count + points.length, 0),
  ),
  logs: further(signs.logs, reading.logs?.length ?? 0),
});

/** Whether any sign moved from one report to the next. */
export const hasMoved = (before: LifeSigns, after: LifeSigns): boolean =>
  after.steps > before.steps ||
  after.epochs > before.epochs ||
  after.percentage > before.percentage ||
  after.updatedAt > before.updatedAt ||
  after.metricStep > before.metricStep ||
  after.points > before.points ||
  after.logs > before.logs;
