import { type TrainingPlan } from "jobproof";

/** The plan of the run: 1000 steps an epoch, 20000 in all. */
export const PLAN: TrainingPlan = {
  epochs: 20,
  batchSize: 16,
  trainingSamples: 16_000,
  validation: "provided",
};

const STEPS_PER_EPOCH = 1_000;
const TOTAL_STEPS = 20_000;
const FIRST_STEP = 2_000;
const CREATED = "2025-11-03T09:14:02.518204";
const SECONDS_PER_STEP = 0.75;

/** An instant so many seconds after the job was created, written as services write theirs. */
const instant = (seconds: number): string => {
  const milliseconds = Date.parse(`${CREATED.slice(0, 23)}Z`) + Math.round(seconds * 1_000);
  return `${new Date(milliseconds).toISOString().slice(0, 23)}204`;
};

const point = (step: number, value: number): object => ({
  step,
  timestamp: instant(20 + step * SECONDS_PER_STEP),
  value,
});

const METRICS = {
  keys: ["train_loss", "val_loss"],
  metrics: {
    train_loss: Array.from({ length: 12 }, (_, at) => point(at * 160 + 9, 1.8326354026794434 / (at + 1))),
    val_loss: [point(999, 0.048070408403873444), point(1_999, 0.04448993504047394)],
  },
};

const LOGS = [
  { updated_at: CREATED, message: "created", detail: null },
  { updated_at: "2025-11-03T09:14:08", message: "EntityHandler_0_Completed", detail: null },
  { updated_at: "2025-11-03T09:14:08", message: "TrainingJobCreated", detail: null },
  { updated_at: "2025-11-03T09:14:09", message: "TrainingJobPending", detail: "The training job is pending" },
  { updated_at: "2025-11-03T09:14:20", message: "TrainingJobRunning", detail: null },
];

const report = (stepsCompleted: number): object => {
  const seconds = 21 + stepsCompleted * SECONDS_PER_STEP;
  return {
    created_at: CREATED,
    updated_at: instant(seconds),
    elapsed_time: seconds - 0.25,
    status: "running",
    steps_per_epoch: STEPS_PER_EPOCH,
    steps_completed: stepsCompleted,
    epochs_completed: Math.floor(stepsCompleted / STEPS_PER_EPOCH),
    percentage_done: Number(((100 * stepsCompleted) / TOTAL_STEPS).toFixed(2)),
    best_epoch: 1,
    train_loss: 1.8326354026794434 / 12,
    val_loss: 0.04448993504047394,
    metrics: METRICS,
    status_logs: LOGS,
  };
};

/** The texts of a long lawful job's reports, one a step: some 2 kB each, with metrics and logs. */
export const lawfulTexts = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => JSON.stringify(report(FIRST_STEP + at)));
