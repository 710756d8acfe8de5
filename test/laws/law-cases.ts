import { type CheckOptions } from "../../src/index.ts";

/** A trace that breaks a law, and a near miss that does not. */
export interface LawCase {
  readonly code: string;
  readonly options?: CheckOptions;
  readonly breaks: readonly unknown[];
  readonly holds: readonly unknown[];
}

const CREATED = "2025-05-30T07:12:40.122576";

const report = (status: string, rest: Readonly<Record<string, unknown>> = {}): unknown => ({
  created_at: CREATED,
  updated_at: CREATED,
  status,
  ...rest,
});

const plan = { epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided" } as const;

const SHAPE: readonly LawCase[] = [
  { code: "shape/not-an-object", breaks: [42], holds: [report("created")] },
  {
    code: "shape/missing-field",
    breaks: [{ status: "created", created_at: CREATED }],
    holds: [report("created")],
  },
  {
    code: "shape/wrong-type",
    breaks: [report("created", { train_loss: "low" })],
    holds: [report("created", { train_loss: null })],
  },
  {
    code: "shape/not-finite",
    breaks: [report("running", { val_loss: Number.NaN })],
    holds: [report("running", { val_loss: 1e308 })],
  },
  {
    code: "shape/negative-count",
    breaks: [report("running", { best_epoch: -1 })],
    holds: [report("running", { best_epoch: 0 })],
  },
  {
    code: "shape/unsafe-integer",
    breaks: [report("running", { steps_completed: 2 ** 53 })],
    holds: [report("running", { steps_completed: 2 ** 53 - 1 })],
  },
  { code: "shape/unknown-status", breaks: [report("finished")], holds: [report("completed")] },
  { code: "shape/status-spelling", breaks: [report("CANCELED")], holds: [report("cancelled")] },
  {
    code: "shape/not-an-instant",
    breaks: [report("created", { updated_at: "2025-06-31T00:00:00" })],
    holds: [report("created", { updated_at: "2025-06-30 00:00:00" })],
  },
  {
    code: "shape/unknown-field",
    breaks: [report("created", { gpu: 1 })],
    holds: [report("created", { val_loss: 1 })],
  },
];

const job = (epochs: number): unknown => ({
  id: "cust-1",
  status: "created",
  hyperparameters: { epochs },
  status_details: { created_at: CREATED, updated_at: CREATED },
});

const OTHERS: readonly LawCase[] = [
  { code: "plan/contradicted", options: { plan: { epochs: 2 } }, breaks: [job(3)], holds: [job(2)] },
  {
    code: "time/updated-before-created",
    breaks: [report("created", { updated_at: "2025-05-30T07:12:40.122575" })],
    holds: [report("created")],
  },
  {
    code: "time/stale-report",
    breaks: [
      report("running", { updated_at: "2025-05-30T08:00:00", steps_completed: 9 }),
      report("running", { updated_at: "2025-05-30T07:59:59.999999", steps_completed: 8 }),
    ],
    holds: [
      report("running", { updated_at: "2025-05-30T08:00:00", steps_completed: 9 }),
      report("running", { updated_at: "2025-05-30 08:00:00Z", steps_completed: 9 }),
    ],
  },
  {
    code: "time/updated-decreased",
    breaks: [
      report("running", { updated_at: "2025-05-30T08:00:00", steps_completed: 9 }),
      report("running", { updated_at: "2025-05-30T07:59:59", steps_completed: 10 }),
    ],
    holds: [
      report("running", { updated_at: "2025-05-30T08:00:00", steps_completed: 9 }),
      report("running", { updated_at: "2025-05-30T08:00:01", steps_completed: 10 }),
    ],
  },
  {
    code: "time/created-changed",
    breaks: [report("running"), report("running", { created_at: "2025-05-30T07:12:40.122575" })],
    holds: [report("running"), report("running", { created_at: "2025-05-30 09:12:40.122576+02:00" })],
  },
  {
    code: "time/elapsed-decreased",
    breaks: [report("running", { elapsed_time: 10 }), report("running", { elapsed_time: 9.9 })],
    holds: [report("running", { elapsed_time: 10 }), report("completed", { elapsed_time: 0 })],
  },
  {
    code: "status/left-terminal",
    breaks: [report("completed"), report("running")],
    holds: [report("completed"), report("ready")],
  },
  {
    code: "status/illegal-transition",
    breaks: [report("running"), report("pending")],
    holds: [report("pending"), report("running")],
  },
  {
    code: "status/tolerated-transition",
    options: { looking: "log" },
    breaks: [report("created"), report("running")],
    holds: [report("created"), report("pending"), report("running")],
  },
];

const PROGRESS: readonly LawCase[] = [
  {
    code: "progress/steps-per-epoch-mismatch",
    options: { plan },
    breaks: [report("running", { steps_per_epoch: 220 })],
    holds: [report("running", { steps_per_epoch: 219 })],
  },
  {
    code: "progress/steps-per-epoch-changed",
    breaks: [report("running", { steps_per_epoch: 219 }), report("running", { steps_per_epoch: 220 })],
    holds: [report("running", { steps_per_epoch: null }), report("running", { steps_per_epoch: 220 })],
  },
  {
    code: "progress/before-start",
    breaks: [report("pending", { steps_completed: 1 })],
    holds: [report("pending", { steps_completed: 0, epochs_completed: 0, percentage_done: 0 })],
  },
  {
    code: "progress/after-end",
    breaks: [report("cancelled", { steps_completed: 5 }), report("cancelled", { steps_completed: 6 })],
    holds: [report("cancelling", { steps_completed: 5 }), report("cancelled", { steps_completed: 6 })],
  },
  {
    code: "progress/steps-exceed-total",
    options: { plan },
    breaks: [report("running", { steps_completed: 439 })],
    holds: [report("running", { steps_completed: 438 })],
  },
  {
    code: "progress/steps-decreased",
    breaks: [report("running", { steps_completed: 5 }), report("running", { steps_completed: 4 })],
    holds: [report("running", { steps_completed: 5 }), report("running", { steps_completed: 5 })],
  },
  {
    code: "progress/epochs-exceed-plan",
    options: { plan: { epochs: 2 } },
    breaks: [report("running", { epochs_completed: 3 })],
    holds: [report("running", { epochs_completed: 2 })],
  },
  {
    code: "progress/epochs-decreased",
    breaks: [report("running", { epochs_completed: 2 }), report("running", { epochs_completed: 1 })],
    holds: [report("running", { epochs_completed: 1 }), report("running", { epochs_completed: 2 })],
  },
  {
    code: "progress/epochs-disagree-with-steps",
    breaks: [report("running", { steps_completed: 119, steps_per_epoch: 219, epochs_completed: 2 })],
    holds: [report("running", { steps_completed: 120, steps_per_epoch: 219, epochs_completed: 2 })],
  },
  {
    code: "progress/epochs-off-by-one",
    breaks: [report("running", { steps_completed: 218, steps_per_epoch: 219, epochs_completed: 1 })],
    holds: [report("running", { steps_completed: 219, steps_per_epoch: 219, epochs_completed: 1 })],
  },
  {
    code: "progress/percentage-out-of-range",
    breaks: [report("unknown", { percentage_done: 100.5 })],
    holds: [report("unknown", { percentage_done: 100 })],
  },
  {
    code: "progress/percentage-mismatch",
    options: { plan },
    breaks: [report("running", { steps_completed: 100, epochs_completed: 0, percentage_done: 22.84 })],
    holds: [report("running", { steps_completed: 100, epochs_completed: 0, percentage_done: 22.83 })],
  },
  {
    code: "progress/percentage-decreased",
    breaks: [report("running", { percentage_done: 50 }), report("running", { percentage_done: 49.99 })],
    holds: [report("running", { percentage_done: 50 }), report("running", { percentage_done: 50 })],
  },
  {
    code: "progress/completed-short",
    breaks: [report("completed", { percentage_done: 40 })],
    holds: [report("completed", { percentage_done: 100 })],
  },
  {
    code: "progress/failed-after-training",
    breaks: [report("failed", { percentage_done: 100 })],
    holds: [report("failed", { percentage_done: 99.99 })],
  },
  {
    code: "progress/finishing",
    breaks: [report("running", { percentage_done: 100 })],
    holds: [report("running", { percentage_done: 99 })],
  },
  {
    code: "metrics/best-epoch-out-of-range",
    breaks: [report("running", { best_epoch: 2, epochs_completed: 0 })],
    holds: [report("running", { best_epoch: 1, epochs_completed: 0 })],
  },
];

/** A case for each law, in the order of the catalogue's families. */
export const LAW_CASES: readonly LawCase[] = [...SHAPE, ...OTHERS, ...PROGRESS];
