import { at } from "../../check/reports.ts";
import { type Explained } from "./explained.ts";
import { nested } from "../wire.ts";

/** What is said of plans that differ, and of times. */
export const PLAN_AND_TIMES: readonly Explained[] = [
  {
    name: "a job object of another number of epochs than before",
    reports: [
      nested("running", {}, { hyperparameters: { epochs: 2, batch_size: 8 } }),
      nested("running", {}, { hyperparameters: { epochs: 3, batch_size: 8 } }),
    ],
    finding: {
      code: "plan/contradicted",
      path: "/hyperparameters/epochs",
      message: "the job states another plan (epochs 3) than before (epochs 2)",
      seen: "epochs 3",
      expected: "epochs 2, as before",
    },
  },
  {
    name: "a job object of another cap than before",
    reports: [
      nested("running", {}, { hyperparameters: { max_steps: 100 } }),
      nested("running", {}, { hyperparameters: { max_steps: 0 } }),
    ],
    finding: {
      code: "plan/contradicted",
      path: "/hyperparameters/max_steps",
      message: "the job states another plan (maxSteps 0) than before (maxSteps 100)",
      seen: "maxSteps 0",
      expected: "maxSteps 100, as before",
    },
  },
  {
    name: "a plan given of another batch size and cap",
    options: { plan: { batchSize: 8, maxSteps: 10 } },
    reports: [nested("running", {}, { hyperparameters: { batch_size: 16, max_steps: 20 } })],
    finding: {
      code: "plan/contradicted",
      path: "/hyperparameters/batch_size",
      message:
        "the plan given (batchSize 8, maxSteps 10) differs from the one the job states (batchSize 16, maxSteps 20)",
      seen: "batchSize 16, maxSteps 20",
      expected: "batchSize 8, maxSteps 10: the plan given goes first",
    },
  },
  {
    name: "an envelope of other samples than the plan given",
    options: { plan: { trainingSamples: 10 } },
    reports: [{ plan: { trainingSamples: 20 }, report: at(1, "running") }],
    finding: {
      code: "plan/contradicted",
      path: "/report",
      message: "the plan given (trainingSamples 10) differs from the one the job states (trainingSamples 20)",
      seen: "trainingSamples 20",
      expected: "trainingSamples 10: the plan given goes first",
    },
  },
  {
    name: "an envelope of other samples around a job object",
    options: { plan: { trainingSamples: 10 } },
    reports: [{ plan: { trainingSamples: 20 }, report: nested("running") }],
    finding: {
      code: "plan/contradicted",
      path: "/report",
      message: "the plan given (trainingSamples 10) differs from the one the job states (trainingSamples 20)",
      seen: "trainingSamples 20",
      expected: "trainingSamples 10: the plan given goes first",
    },
  },
  {
    name: "an envelope of other epochs",
    options: { plan: { epochs: 1 } },
    reports: [{ plan: { epochs: 2 }, report: at(1, "running") }],
    finding: {
      code: "plan/contradicted",
      path: "/report",
      message: "the plan given (epochs 1) differs from the one the job states (epochs 2)",
      seen: "epochs 2",
      expected: "epochs 1: the plan given goes first",
    },
  },
  {
    name: "a job object that was updated before it was created",
    reports: [
      nested("running", {}, { created_at: "2025-12-01T10:00:01", updated_at: "2025-12-01T10:00:00" }),
    ],
    finding: {
      code: "time/updated-before-created",
      path: "/updated_at",
      message:
        'updated_at of the job object is "2025-12-01T10:00:00", before its created_at, which is "2025-12-01T10:00:01"',
      seen: "2025-12-01T10:00:00",
      expected: 'an instant not before "2025-12-01T10:00:01"',
    },
  },
  {
    name: "a report in a job object that was updated before it was created, as the job object was",
    reports: [
      nested(
        "running",
        { updated_at: "2025-12-01T09:00:00" },
        { created_at: "2025-12-01T10:00:01", updated_at: "2025-12-01T10:00:00" },
      ),
    ],
    finding: {
      code: "time/updated-before-created",
      path: "/status_details/updated_at",
      message: 'updated_at is "2025-12-01T09:00:00", before created_at, which is "2025-12-01T10:00:00"',
      seen: "2025-12-01T09:00:00",
      expected: 'an instant not before "2025-12-01T10:00:00"',
    },
  },
  {
    name: "created_at of a report in a job object that changes",
    reports: [nested("running"), nested("running", { created_at: "2025-12-01T10:00:01Z" })],
    finding: {
      code: "time/created-changed",
      path: "/status_details/created_at",
      message: 'created_at is "2025-12-01T10:00:01Z", but an earlier report said 2025-12-01T10:00:00.000000Z',
      seen: "2025-12-01T10:00:01Z",
      expected: "2025-12-01T10:00:00.000000Z, as before",
    },
  },
  {
    name: "a job that has ended without an elapsed_time",
    reports: [at(1, "cancelled", { steps_completed: 1 })],
    finding: {
      code: "time/elapsed-unset",
      path: "/elapsed_time",
      message: "the job ran 1 step, but its elapsed_time is not set",
      seen: null,
      expected: "more than 0 seconds",
    },
  },
  {
    name: "a job object that was updated before it was created, around a report of one time",
    reports: [
      nested(
        "running",
        { updated_at: "2025-12-01T10:00:00" },
        { created_at: "2025-12-01T10:00:01", updated_at: "2025-12-01T10:00:00" },
      ),
    ],
    finding: {
      code: "time/updated-before-created",
      path: "/updated_at",
      message:
        'updated_at of the job object is "2025-12-01T10:00:00", before its created_at, which is "2025-12-01T10:00:01"',
      seen: "2025-12-01T10:00:00",
      expected: 'an instant not before "2025-12-01T10:00:01"',
    },
  },
];
