import { at } from "../check/reports.ts";
import { type LawfulTrace } from "./lawful-traces.ts";
import { nested, progress, run, series } from "./wire.ts";

/** Reports that are next to what a law forbids, and all that is found in them, of any severity. */
export interface NearMiss extends LawfulTrace {
  readonly codes: readonly string[];
}

/** What no law but those named may object to. */
export const NEAR_MISSES: readonly NearMiss[] = [
  {
    name: "a best_epoch that the series show before the steps are flushed",
    reports: [
      run({
        ...progress(10, 3, 60),
        steps_per_epoch: 5,
        best_epoch: 2,
        val_loss: 0.4,
        ...series({
          val_loss: [
            { step: 4, value: 0.9 },
            { step: 9, value: 0.5 },
            { step: 14, value: 0.4 },
          ],
        }),
      }),
    ],
    codes: ["metrics/step-beyond-progress", "progress/epochs-off-by-one"],
  },
  {
    name: "a best_epoch that has ended before its steps are flushed, and its points",
    reports: [
      run({
        ...progress(10, 3, 60),
        steps_per_epoch: 5,
        best_epoch: 2,
        val_loss: 0.4,
        ...series({
          val_loss: [
            { step: 4, value: 0.9 },
            { step: 9, value: 0.5 },
          ],
        }),
      }),
    ],
    codes: ["progress/epochs-off-by-one"],
  },
  {
    name: "the same elapsed_time twice",
    reports: [run({ elapsed_time: 9 }), at(2, "running", { elapsed_time: 9 })],
    codes: [],
  },
  {
    name: "times of a job object that are the same",
    reports: [
      nested("running", {}, { created_at: "2025-12-01T10:00:00", updated_at: "2025-12-01T10:00:00" }),
    ],
    codes: [],
  },
  {
    name: "a status_logs entry of the time of the report",
    reports: [run({ status_logs: [{ updated_at: "2025-12-01T10:01:00", message: "TrainingJobRunning" }] })],
    codes: [],
  },
  {
    name: "no elapsed_time of a job that had no steps",
    reports: [at(1, "cancelled", { steps_completed: 0, elapsed_time: 0 })],
    codes: [],
  },
  {
    name: "an elapsed_time of a job that had steps",
    reports: [at(1, "cancelled", { steps_completed: 5, elapsed_time: 5 })],
    codes: [],
  },
  {
    name: "a hop across UNKNOWN that would be seldom without it",
    options: { looking: "log" },
    reports: [at(1, "created"), at(2, "unknown"), at(3, "running")],
    codes: [],
  },
  {
    name: "a job that has completed at 100 %",
    reports: [at(1, "completed", { percentage_done: 100 })],
    codes: [],
  },
  { name: "a job that runs at 99 %", reports: [run({ percentage_done: 99 })], codes: [] },
  {
    name: "a job that was cancelled at 40 %",
    reports: [at(1, "cancelled", { percentage_done: 40 })],
    codes: [],
  },
  { name: "a job that failed at 40 %", reports: [at(1, "failed", { percentage_done: 40 })], codes: [] },
  {
    name: "a job that was cancelled at 100 %",
    reports: [at(1, "cancelled", { percentage_done: 100 })],
    codes: [],
  },
  {
    name: "a status that is none, at 100 %",
    reports: [at(1, "ended", { percentage_done: 100 })],
    codes: ["shape/unknown-status"],
  },
  {
    name: "a status that is none, at 40 %",
    reports: [at(1, "ended", { percentage_done: 40 })],
    codes: ["shape/unknown-status"],
  },
  {
    name: "a status that is none, of a job that has steps and no elapsed_time",
    reports: [at(1, "ended", { steps_completed: 5, elapsed_time: 0 })],
    codes: ["shape/unknown-status"],
  },
  {
    name: "a status that is none, of a job that waited",
    options: { looking: "log" },
    reports: [at(1, "pending"), at(2, "ended", { best_epoch: 1, epochs_completed: 0 })],
    codes: ["shape/unknown-status"],
  },
  {
    name: "a pending job whose log says that it is pending",
    reports: [at(1, "pending", { status_logs: [{ message: "TrainingJobPending" }, null, 7] })],
    codes: ["shape/wrong-type", "shape/missing-field"],
  },
  {
    name: "a completed job whose log says that it ran",
    reports: [
      at(1, "completed", {
        status_logs: [{ message: "TrainingJobRunning" }, { message: "EntityHandler_1_Completed" }],
      }),
    ],
    codes: ["shape/missing-field"],
  },
  {
    name: "a train_loss of a series without points",
    reports: [run({ train_loss: 0.1, ...series({ train_loss: [] }) })],
    codes: ["metrics/empty-series"],
  },
  {
    name: "a train_loss without its series",
    reports: [run({ train_loss: 0.1, ...series({ val_loss: [{ step: 1, value: 1 }] }) })],
    codes: [],
  },
  {
    name: "a log of a job that waited and now runs",
    options: { looking: "log" },
    reports: [at(1, "pending"), at(2, "running", { steps_completed: 5, best_epoch: 1 })],
    codes: [],
  },
  {
    name: "polls of a job that waited and was cancelled",
    reports: [at(1, "pending"), at(2, "cancelled", { percentage_done: 5 })],
    codes: [],
  },
  {
    name: "a plan that the job changes, of which neither is held against its report",
    reports: [
      nested("running", { epochs_completed: 3 }, { hyperparameters: { epochs: 3 } }),
      nested("running", { epochs_completed: 3 }, { hyperparameters: { epochs: 2 } }),
    ],
    codes: ["plan/contradicted"],
  },
  {
    name: "a plan that the job changes, whose report is held against the one given",
    options: { plan: { epochs: 2 } },
    reports: [nested("running", {}, { hyperparameters: { epochs: 2 } })],
    codes: [],
  },
  {
    name: "counters that stay after the end",
    reports: [at(1, "completed", progress(10, 1, 10)), at(2, "ready", progress(10, 1, 10))],
    codes: ["time/elapsed-unset", "progress/completed-short"],
  },
  {
    name: "a job object without a status, around a report of one",
    reports: [{ ...nested("running"), status: undefined }],
    codes: [],
  },
  {
    name: "a metric of the last step",
    reports: [run({ steps_completed: 10, ...series({ train_loss: [{ step: 9 }] }) })],
    codes: [],
  },
  {
    name: "a metric of the step that is steps_completed, by the platform",
    options: { convention: "platform" },
    reports: [run({ steps_completed: 10, ...series({ train_loss: [{ step: 10 }] }) })],
    codes: [],
  },
  {
    name: "a percentage of a plan that the job changes, of which neither is held against it",
    options: { convention: "documented" },
    reports: [
      nested("running", {}, { hyperparameters: { epochs: 2 } }),
      nested("running", { epochs_completed: 1, percentage_done: 40 }, { hyperparameters: { epochs: 3 } }),
    ],
    codes: ["plan/contradicted"],
  },
  {
    name: "a best_epoch of a plan that the job changes, of which neither is held against it",
    reports: [
      nested("running", {}, { hyperparameters: { epochs: 2 } }),
      nested("running", { epochs_completed: 1, best_epoch: 9 }, { hyperparameters: { epochs: 3 } }),
    ],
    codes: ["plan/contradicted"],
  },
];
