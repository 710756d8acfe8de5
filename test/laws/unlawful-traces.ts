import { at } from "../check/reports.ts";
import { type LawfulTrace } from "./lawful-traces.ts";
import { PLAN, progress } from "./wire.ts";

/** Reports with one lie in them, or one fault, and the only error that they may give. */
export interface UnlawfulTrace extends LawfulTrace {
  readonly code: string;
}

const LOG = { looking: "log" } as const;

const ONE_EPOCH = { epochs: 1, batchSize: 1, trainingSamples: 50, validation: "provided" };

/** What earlier percentages leave possible binds later reports, where no plan does. */
const PINNED: readonly UnlawfulTrace[] = [
  {
    name: "more steps than the only total that an earlier percentage left",
    code: "progress/steps-exceed-total",
    reports: [at(1, "running", progress(241, 0, 19.92)), at(2, "running", { steps_completed: 1211 })],
  },
  {
    name: "more epochs than the only number that earlier percentages left",
    code: "progress/epochs-exceed-plan",
    reports: [
      at(1, "running", progress(100, 1, 20)),
      at(2, "running", progress(150, 1, 20)),
      at(3, "running", { epochs_completed: 6 }),
    ],
  },
  {
    name: "more steps than so many epochs have",
    code: "progress/steps-exceed-total",
    reports: [
      at(1, "running", { ...progress(100, 1, 20), steps_per_epoch: 100 }),
      at(2, "running", progress(150, 1, 20)),
      // Were 100 the documented steps_per_epoch, an epoch would have 500 steps.
      at(3, "running", { steps_completed: 2501 }),
    ],
  },
  {
    name: "a plan of other epochs than earlier percentages left",
    code: "progress/percentage-mismatch",
    reports: [
      at(1, "running", progress(100, 1, 20)),
      { plan: { epochs: 2 }, report: at(2, "running", progress(100, 1, 50)) },
    ],
  },
  {
    name: "a plan of other epochs than earlier percentages left, at a percentage alone",
    code: "progress/percentage-mismatch",
    options: { convention: "documented" },
    reports: [
      at(1, "running", { epochs_completed: 1, percentage_done: 20 }),
      { plan: { epochs: 2 }, report: at(2, "running", { percentage_done: 50 }) },
    ],
  },
  {
    name: "a plan of fewer epochs than earlier percentages left",
    code: "progress/percentage-mismatch",
    options: { convention: "documented" },
    reports: [
      at(1, "running", { epochs_completed: 1, percentage_done: 50 }),
      { plan: { epochs: 4 }, report: at(2, "running", { epochs_completed: 3, percentage_done: 75 }) },
    ],
  },
  {
    name: "a plan of another total than earlier percentages of the platform left",
    code: "progress/percentage-mismatch",
    options: { convention: "platform" },
    reports: [
      at(1, "running", { steps_completed: 20, percentage_done: 20 }),
      { plan: ONE_EPOCH, report: at(2, "running", { steps_completed: 50, percentage_done: 100 }) },
    ],
  },
  {
    name: "a plan of another total than earlier percentages of the platform left, at a percentage alone",
    code: "progress/percentage-mismatch",
    options: { convention: "platform" },
    reports: [
      at(1, "running", { steps_completed: 20, percentage_done: 20 }),
      { plan: ONE_EPOCH, report: at(2, "running", { percentage_done: 100 }) },
    ],
  },
];

/** A log shows that a job never ran. */
const NEVER_RAN: readonly UnlawfulTrace[] = [
  {
    name: "a log of a job that completed though it was being cancelled before it ran",
    code: "status/illegal-transition",
    options: LOG,
    reports: [at(1, "created"), at(2, "pending"), at(3, "cancelling"), at(4, "completed")],
  },
  {
    name: "a log of a job that was cancelled before it ran, and has steps",
    code: "progress/before-start",
    options: LOG,
    reports: [at(1, "created"), at(2, "cancelled", { steps_completed: 5 })],
  },
  {
    name: "a log of a job that was being cancelled before it ran, and has epochs",
    code: "progress/before-start",
    options: LOG,
    reports: [
      at(1, "pending"),
      at(2, "cancelling", { epochs_completed: 0 }),
      at(3, "cancelled", { epochs_completed: 1 }),
    ],
  },
  {
    name: "a log of a job that failed while it waited, at half its training",
    code: "progress/before-start",
    options: LOG,
    reports: [at(1, "created"), at(2, "pending"), at(3, "failed", { percentage_done: 50 })],
  },
  {
    name: "a best epoch while the job waits",
    code: "metrics/best-epoch-out-of-range",
    reports: [at(1, "created"), at(2, "pending", { best_epoch: 1 })],
  },
  {
    name: "a best epoch of a job that was cancelled before it ran",
    code: "metrics/best-epoch-out-of-range",
    options: LOG,
    reports: [at(1, "created"), at(2, "cancelled", { best_epoch: 1 })],
  },
];

/** A lie that breaks one law in one report would break another in the next, if it were believed. */
const ONE_LIE: readonly UnlawfulTrace[] = [
  {
    name: "a steps_per_epoch that is another one than before, and is remembered from the first report",
    code: "progress/steps-per-epoch-changed",
    options: { plan: { epochs: 4 } },
    reports: [
      at(1, "running", { steps_per_epoch: 300, ...progress(99, 0, 0) }),
      at(2, "running", { steps_per_epoch: 100, ...progress(150, 1, 25) }),
      at(3, "running", { steps_per_epoch: 100, ...progress(250, 2, 50) }),
    ],
  },
  {
    name: "a steps_per_epoch that is told once, far too small",
    code: "progress/steps-exceed-total",
    options: { plan: { epochs: 4 }, convention: "customizer-25.12" },
    reports: [
      at(1, "running", { steps_per_epoch: 10, steps_completed: 0 }),
      at(2, "running", progress(150, 1, 37.5)),
      at(3, "running", progress(250, 2, 62.5)),
    ],
  },
  {
    name: "a steps_per_epoch that is told once, far too large",
    code: "metrics/best-epoch-out-of-range",
    options: { convention: "customizer-25.12" },
    reports: [
      at(1, "running", { steps_per_epoch: 9000, steps_completed: 0 }),
      at(2, "running", { steps_completed: 250, best_epoch: 2 }),
      at(3, "running", { steps_completed: 350, epochs_completed: 3 }),
    ],
  },
  {
    name: "a percentage that is too high, and does not fall at once",
    code: "progress/percentage-decreased",
    reports: [
      at(1, "running", { percentage_done: 99 }),
      at(2, "running", progress(50, 0, 12.5)),
      at(3, "running", progress(60, 0, 15)),
    ],
  },
  {
    name: "a best_epoch that is out of range by the steps_per_epoch of its own report",
    code: "metrics/best-epoch-out-of-range",
    options: { convention: "customizer-25.12" },
    reports: [
      at(1, "running", { steps_per_epoch: 9000, steps_completed: 250, best_epoch: 2 }),
      at(2, "running", { steps_per_epoch: 100, ...progress(350, 3, 87.5) }),
    ],
  },
];

/** What follows from a fact that is wrong is not objected to. */
const FOLLOWING: readonly UnlawfulTrace[] = [
  {
    name: "epochs of a pending job, beside a steps_per_epoch that no rule makes of the plan",
    code: "progress/steps-per-epoch-mismatch",
    options: { plan: PLAN },
    reports: [at(1, "pending", { steps_per_epoch: 220, epochs_completed: 1 })],
  },
];

/** A lie about the status is one, too, whatever the status is held against later. */
const ONE_LIE_ABOUT_STATUS: readonly UnlawfulTrace[] = [
  {
    name: "a log in which a job with steps is pending for once",
    code: "progress/before-start",
    options: LOG,
    reports: [
      at(1, "pending", { steps_completed: 400 }),
      at(2, "ready", { steps_completed: 400 }),
      at(3, "ready", { steps_completed: 400 }),
    ],
  },
  {
    name: "a log in which a job is cancelled for once, and at the end",
    code: "status/left-terminal",
    options: LOG,
    reports: [
      at(1, "created"),
      at(2, "cancelled"),
      at(3, "running", progress(5, 0, 1.25)),
      at(4, "cancelled", progress(5, 0, 1.25)),
    ],
  },
  {
    name: "a log with a status that is none",
    code: "shape/unknown-status",
    options: LOG,
    reports: [at(1, "pending"), at(2, "training"), at(3, "completed")],
  },
];

/** By what makes them unlawful. */
export const UNLAWFUL_TRACES: Readonly<Record<string, readonly UnlawfulTrace[]>> = {
  "more than earlier reports leave possible": PINNED,
  "progress without having run": NEVER_RAN,
  "one lie that could break two laws": ONE_LIE,
  "a lie and what follows from it": FOLLOWING,
  "one lie about its status": ONE_LIE_ABOUT_STATUS,
};
