import { at } from "../check/reports.ts";

/** A plan of 219 steps an epoch, 438 in all. */
export const PLAN = { epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided" } as const;

/** The same plan without a word on the validation: 219 steps an epoch, or 197 where a tenth is split off. */
export const SPLIT_OPEN = { epochs: 2, batchSize: 16, trainingSamples: 3500 } as const;

/** The counters and the percentage of a report. */
export const progress = (steps: number, epochs: number, percentage: number): object => ({
  steps_completed: steps,
  epochs_completed: epochs,
  percentage_done: percentage,
});

/** Some series, with the keys that name them. */
export const series = (all: Readonly<Record<string, unknown>>): object => ({
  metrics: { keys: Object.keys(all), metrics: all },
});

/** A job object of a status around a report, which is running unless it says so itself. */
export const nested = (status: string, details: object = {}, more: object = {}): object => ({
  status,
  ...more,
  status_details: at(1, "running", details),
});

/** A report of a job that runs. */
export const run = (more: object = {}): object => at(1, "running", more);

/** A report of a steps_per_epoch. */
export const perEpoch = (stepsPerEpoch: number, more: object = {}): object =>
  run({ steps_per_epoch: stepsPerEpoch, ...more });
