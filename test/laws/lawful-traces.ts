import { type CheckOptions } from "../../src/index.ts";
import { at } from "../check/reports.ts";
import { PLAN, progress } from "./wire.ts";

/** Reports of a lawful job that are easily taken for lies. */
export interface LawfulTrace {
  readonly name: string;
  readonly options?: CheckOptions;
  readonly reports: readonly unknown[];
}

/** The documented steps_per_epoch is ceil(samples / batch) / epochs: 4 epochs of 100 steps make it 25. */
const DOCUMENTED_STEPS: readonly LawfulTrace[] = [
  {
    name: "the documented steps_per_epoch, and no plan",
    reports: [
      at(1, "running", { steps_per_epoch: 25, ...progress(99, 0, 0), best_epoch: null }),
      at(2, "running", { steps_per_epoch: 25, ...progress(250, 2, 50), best_epoch: 2 }),
      at(3, "completed", { steps_per_epoch: 25, ...progress(400, 4, 100), best_epoch: 4 }),
    ],
  },
  {
    name: "the documented steps_per_epoch, and the epochs alone",
    options: { plan: { epochs: 4 } },
    reports: [
      at(1, "running", { steps_per_epoch: 25, ...progress(99, 0, 0) }),
      at(2, "completed", { steps_per_epoch: 25, ...progress(400, 4, 100) }),
    ],
  },
  {
    name: "the documented steps_per_epoch of one epoch, where a validation set is split off",
    // ceil(1000 / 1) is 1000, and ceil(900 / 1) steps train.
    options: { plan: { epochs: 1, batchSize: 1, trainingSamples: 1000 } },
    reports: [at(1, "completed", { steps_per_epoch: 1000, ...progress(900, 1, 100) })],
  },
  {
    name: "the documented steps_per_epoch by name, and no plan",
    options: { convention: "documented" },
    reports: [at(1, "running", { steps_per_epoch: 25, ...progress(250, 2, 50) })],
  },
];

/** Steps are reported about every 100, and epochs_completed may lag by one. */
const BEST_EPOCHS: readonly LawfulTrace[] = [
  {
    name: "a best_epoch beyond the epochs of a lagging count, seen before the steps are flushed",
    options: { plan: { ...PLAN, epochs: 50, trainingSamples: 640 } },
    reports: [
      at(1, "running", { steps_per_epoch: 40, steps_completed: 100, epochs_completed: 3, best_epoch: 4 }),
    ],
  },
  {
    name: "a best_epoch of the first epoch while no step is flushed",
    reports: [
      at(1, "running", { steps_per_epoch: 90, steps_completed: 0, epochs_completed: 0, best_epoch: 1 }),
    ],
  },
];

/** An answer that was overtaken is older than one seen before, and tells nothing new. */
const LATE_ANSWERS: readonly LawfulTrace[] = [
  {
    name: "a late answer with more steps than the last that was stated",
    reports: [
      at(1, "running", progress(10, 0, 2.5)),
      at(3, "running", { steps_completed: null, percentage_done: 12.5 }),
      at(2, "running", progress(20, 0, 5)),
      at(4, "running", progress(60, 0, 15)),
    ],
  },
  {
    name: "a late answer after a COMPLETED without counters",
    reports: [
      at(1, "running", { steps_completed: 10 }),
      at(3, "completed"),
      at(2, "running", { steps_completed: 20 }),
      at(4, "ready", { steps_completed: 40 }),
    ],
  },
  {
    name: "a late answer with epochs, where none were stated before",
    reports: [at(3, "completed"), at(2, "running", { epochs_completed: 1, percentage_done: 50 })],
  },
];

const job = (minutes: number, hyperparameters: object, details: object = {}): unknown => ({
  status: "running",
  hyperparameters,
  status_details: at(minutes, "running", details),
});

/** What a later job object tells of the plan does not convict with what was concluded without it. */
const LATER_PLANS: readonly LawfulTrace[] = [
  {
    name: "a cap, where steps were ruled out before it was known",
    options: { plan: PLAN },
    reports: [
      // 1 of 2 epochs, or 120 of the 240 steps that the cap leaves.
      at(1, "running", progress(120, 1, 50)),
      job(2, { max_steps: 240 }),
      at(3, "running", progress(180, 1, 75)),
    ],
  },
  {
    name: "GRPO, where steps were ruled out before it was known",
    options: { plan: PLAN },
    reports: [
      // 1 of 2 epochs, or 150 of the 300 steps that they really have.
      at(1, "running", progress(150, 1, 50)),
      job(2, { training_type: "grpo" }, { steps_per_epoch: 150, ...progress(165, 1, 55) }),
      at(3, "running", { steps_per_epoch: 150, ...progress(225, 1, 75) }),
    ],
  },
];

/** A job object has times of its own, a few seconds from its report's. */
const JOB_OBJECTS: readonly LawfulTrace[] = [
  {
    name: "a job object that has neither hyperparameters nor a report",
    reports: [
      { job: "cust-5fVq", report: at(1, "running") },
      {
        id: "cust-5fVq",
        status: "running",
        created_at: "2025-12-01T09:59:57",
        updated_at: "2025-12-01T10:02:00",
        namespace: "default",
        config: "meta/llama-3.2-1b-instruct@v1.0.0+A100",
        output_model: "default/m@cust-5fVq",
      },
      { job: "cust-5fVq", report: at(3, "completed") },
    ],
  },
];

/** What a log shows, polls may have missed. */
const SHORT_LIVES: readonly LawfulTrace[] = [
  {
    name: "polls that missed the run of one that completed while it was being cancelled",
    reports: [at(1, "pending"), at(2, "cancelling"), at(3, "completed")],
  },
  {
    name: "a log in which UNKNOWN hides the run of one that completed while it was being cancelled",
    options: { looking: "log" },
    reports: [at(1, "pending"), at(2, "unknown"), at(3, "cancelling"), at(4, "completed")],
  },
  {
    name: "a log in which UNKNOWN hides the run of one that was being cancelled",
    options: { looking: "log" },
    reports: [at(1, "pending"), at(2, "cancelling"), at(3, "unknown"), at(4, "completed")],
  },
  {
    name: "a log of one that ran, and completed while it was being cancelled",
    options: { looking: "log" },
    reports: [at(1, "pending"), at(2, "running"), at(3, "cancelling"), at(4, "completed")],
  },
  {
    name: "a log that begins while the job is being cancelled",
    options: { looking: "log" },
    reports: [at(1, "cancelling"), at(2, "completed")],
  },
  {
    name: "polls of a job that was cancelled after it had run, unseen",
    reports: [at(1, "created"), at(2, "cancelled", { ...progress(5, 0, 1.25), best_epoch: 1 })],
  },
  {
    name: "a log in which the job may have run while its status was UNKNOWN",
    options: { looking: "log" },
    reports: [at(1, "created"), at(2, "unknown"), at(3, "cancelled", progress(5, 0, 1.25))],
  },
  {
    name: "a log that begins when the job was being cancelled",
    options: { looking: "log" },
    reports: [at(1, "cancelling"), at(2, "cancelled", progress(5, 0, 1.25))],
  },
  {
    name: "a best_epoch of 0 while the job waits",
    reports: [at(1, "pending", { best_epoch: 0, epochs_completed: 0 })],
  },
];

const BIG = Number.MAX_SAFE_INTEGER;

/** Numbers at the edge of what a double holds. */
const EXTREMES: readonly LawfulTrace[] = [
  {
    name: "a total beyond 2^53 where a validation set is provided, and below where one is split off",
    options: { plan: { epochs: 2, batchSize: 1, trainingSamples: 4_600_000_000_000_000 } },
    reports: [at(1, "running", progress(46_000_000_000_000, 0, 0.5))],
  },
  {
    name: "an epoch that the percentage names only to within its rounding",
    options: { plan: { epochs: 30_000, batchSize: 1, trainingSamples: 1000, validation: "provided" } },
    // 14999 of 30000 epochs are 49.99667 %.
    reports: [at(1, "running", { steps_completed: 14_999_000, percentage_done: 50.001 })],
  },
  {
    name: "an epoch that lags, and a percentage that names one less within its rounding",
    options: { plan: { epochs: 30_000, batchSize: 1, trainingSamples: 1000, validation: "provided" } },
    reports: [at(1, "running", { steps_completed: 15_002_000, percentage_done: 50.001 })],
  },
  {
    name: "all the steps that a double can count",
    options: { plan: { epochs: 1, batchSize: 1, trainingSamples: BIG, validation: "provided" } },
    reports: [at(1, "completed", { steps_completed: BIG, percentage_done: 100, epochs_completed: 1 })],
  },
];

/** By what makes them odd. */
export const LAWFUL_TRACES: Readonly<Record<string, readonly LawfulTrace[]>> = {
  "a documented steps_per_epoch": DOCUMENTED_STEPS,
  "a best_epoch": BEST_EPOCHS,
  "late answers": LATE_ANSWERS,
  "a plan that is known later": LATER_PLANS,
  "job objects": JOB_OBJECTS,
  "a short life": SHORT_LIVES,
  "extreme numbers": EXTREMES,
};
