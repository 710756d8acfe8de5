import { readInto } from "../../src/report/read-into.ts";
import { blankReading, type Reading } from "../../src/report/reading.ts";

/** A fresh reading of one payload. */
export const read = (payload: unknown): Reading => {
  const reading = blankReading();
  readInto(payload, reading);
  return reading;
};

/** What is wrong with a payload, in the order in which it was found: code, severity, place, and how often. */
export const problemsOf = (payload: unknown): readonly (readonly [string, string, string, number])[] =>
  Array.from(read(payload).problems.values(), ({ problem: { code, severity, path }, count }) => [
    code,
    severity,
    path,
    count,
  ]);

/** A report with every field of the reference, as /status answers it for a job that is under way. */
export const REPORT = Object.freeze({
  created_at: "2025-12-01T10:00:00.123456",
  updated_at: "2025-12-01T10:30:00.5",
  status: "running",
  percentage_done: 25,
  epochs_completed: 1,
  steps_completed: 110,
  steps_per_epoch: 110,
  best_epoch: 0,
  elapsed_time: 1799.5,
  train_loss: 0.25,
  val_loss: 0.5,
  metrics: {
    keys: ["train_loss", "val_loss"],
    metrics: {
      train_loss: [{ step: 9, timestamp: "2025-12-01T10:10:00", value: 0.25 }],
      val_loss: [],
    },
  },
  status_logs: [
    { updated_at: "2025-12-01T10:00:01", message: "created", detail: null },
    { updated_at: "2025-12-01T10:31:00", message: "TrainingJobRunning" },
  ],
});

/** The facts of that report but its status, which a job object nests. */
export const DETAILS = Object.freeze({ ...REPORT, status: undefined });

/** A job object around that report. */
export const JOB = Object.freeze({
  id: "cust-1",
  created_at: "2025-12-01T09:59:58",
  updated_at: "2025-12-01T10:30:02",
  status: "running",
  hyperparameters: { epochs: 4, batch_size: 16, max_steps: -1, finetuning_type: "lora" },
  status_details: DETAILS,
});
