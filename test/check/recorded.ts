/**
 * Facts of recorded reports, restated in minimal form. Sources: NVIDIA/GenerativeAIExamples, nemo/data-flywheel
 * (tool-calling and embedding-finetuning, notebooks 2), and joncoons/docs-to-data-to-lora.
 */

/** The plan of both completed jobs of the tool-calling notebook. */
export const TOOL_CALLING_PLAN = {
  trainingSamples: 3500,
  batchSize: 16,
  epochs: 2,
  validation: "provided",
} as const;

/** Tool-calling notebook, April 2025: no steps_per_epoch and no elapsed_time yet; the log is newer than the report. */
export const APRIL_2025 = {
  created_at: "2025-04-08T07:05:53.328702",
  updated_at: "2025-04-08T07:26:36.749083",
  status: "completed",
  steps_completed: 438,
  epochs_completed: 2,
  percentage_done: 100,
  best_epoch: 1,
  train_loss: 0.052824027836322784,
  val_loss: 0.047389596700668335,
  metrics: {
    keys: ["train_loss", "val_loss"],
    metrics: {
      train_loss: [{ value: 0.01118356455117464, step: 429, timestamp: "2025-04-08T07:25:43.727954" }],
      val_loss: [
        { value: 0.047389596700668335, step: 218, timestamp: "2025-04-08T07:16:54.402277" },
        { value: 0.04571458697319031, step: 437, timestamp: "2025-04-08T07:26:36.013749" },
      ],
    },
  },
  status_logs: [
    { updated_at: "2025-04-08T07:05:53", message: "PVCCreated", detail: null },
    { updated_at: "2025-04-08T07:05:53.328702", message: "created", detail: null },
    { updated_at: "2025-04-08T07:27:10", message: "EntityHandler_1_Completed", detail: null },
  ],
} as const;

/** The same notebook, May 2025: steps_per_epoch is there, elapsed_time is 0.0 and best_epoch counts from 1. */
export const MAY_2025 = {
  created_at: "2025-05-30T07:12:40.122576",
  updated_at: "2025-05-30T07:28:23.111928",
  elapsed_time: 0,
  status: "completed",
  steps_per_epoch: 219,
  steps_completed: 438,
  epochs_completed: 2,
  percentage_done: 100,
  best_epoch: 2,
  train_loss: 0.005034453235566616,
  val_loss: 0.04448993504047394,
} as const;

/** Embedding-finetuning notebook, July 2025: a Python dump of a job that waits, with nulls spelled out. */
export const JULY_2025 = {
  created_at: "2025-07-31 21:37:15.984051",
  status: "pending",
  updated_at: "2025-07-31 21:37:15.984051",
  best_epoch: null,
  elapsed_time: 0,
  epochs_completed: 0,
  metrics: null,
  percentage_done: 0,
  status_logs: [
    { updated_at: "2025-07-31 21:37:15.984051", detail: null, message: "created" },
    {
      updated_at: "2025-07-31 21:37:15.984051",
      detail: "The training job is pending",
      message: "TrainingJobPending",
    },
  ],
  steps_completed: 0,
  steps_per_epoch: null,
  train_loss: null,
  val_loss: null,
} as const;

/** The same notebook, August 2025: where the status or the percentage of one job changed between polls. */
export const AUGUST_2025 = [
  { elapsed_seconds: 5.05, report: { status: "running", percentage_done: 0 } },
  { elapsed_seconds: 703.75, report: { status: "running", percentage_done: 100 } },
  { elapsed_seconds: 826.41, report: { status: "completed", percentage_done: 100 } },
] as const;

/** docs-to-data-to-lora, release 25.12: a completed job, as its tables tell it. */
export const COMPLETED_25_12 = {
  job: "cust-6cpWwCz38TzoDCmZcMJK6U",
  plan: { trainingSamples: 6845, batchSize: 16, epochs: 5, validation: "provided" },
  report: {
    status: "completed",
    steps_per_epoch: 428,
    steps_completed: 2140,
    epochs_completed: 5,
    percentage_done: 100,
    elapsed_time: 3358.895638,
    best_epoch: 1,
  },
} as const;

/** The same release: a job that was cancelled one step before its first epoch ended, at 241 of 1210 steps. */
export const CANCELLED_25_12 = {
  job: "cust-K7iHeRMzVr8XkEuoSSG4Nt",
  plan: { batchSize: 16, epochs: 5 },
  report: {
    status: "cancelled",
    steps_per_epoch: 242,
    steps_completed: 241,
    epochs_completed: 0,
    percentage_done: 19.92,
    elapsed_time: 3755.754349,
    best_epoch: 0,
  },
} as const;
