import { type TrainingPlan } from "jobproof";

/** The plan of the run: 1000 steps an epoch, 14000 in all. */
export const PLAN: TrainingPlan = {
  epochs: 14,
  batchSize: 16,
  trainingSamples: 16_000,
  validation: "provided",
};

const STEPS_PER_EPOCH = 1_000;
const TOTAL_STEPS = 14_000;
const SECONDS_PER_STEP = 0.75;
/** When the first job was created; each next one is created some minutes later. */
const FIRST_CREATED = Date.UTC(2025, 10, 3, 9, 14, 2, 518);
const MILLISECONDS_APART = 397_213;
/** Seconds after the job was created: when it was scheduled, when its training began, and when that ended. */
const PENDING = 150;
const RUNNING = 450;
const COMPLETED = RUNNING + TOTAL_STEPS * SECONDS_PER_STEP;

/** Writes the instant so many seconds after a job was created as services write theirs. */
type Clock = (seconds: number) => string;

const clockOf =
  (job: number): Clock =>
  (seconds) => {
    const milliseconds = FIRST_CREATED + job * MILLISECONDS_APART + Math.round(seconds * 1_000);
    return `${new Date(milliseconds).toISOString().slice(0, 23)}204`;
  };

/** The losses of an epoch: ever lower, so that the last epoch is the best. */
const trainLoss = (epoch: number): number => 1.8326354026794434 / (epoch + 1);
const valLoss = (epoch: number): number => 1.9448993504047394 / (epoch + 1);

const series = (instant: Clock, epochs: number, lossOf: (epoch: number) => number): readonly object[] =>
  Array.from({ length: epochs }, (_, epoch) => {
    const step = (epoch + 1) * STEPS_PER_EPOCH - 1;
    return { step, timestamp: instant(RUNNING + (step + 1) * SECONDS_PER_STEP), value: lossOf(epoch) };
  });

const metrics = (instant: Clock, epochs: number): object => ({
  keys: ["train_loss", "val_loss"],
  metrics: { train_loss: series(instant, epochs, trainLoss), val_loss: series(instant, epochs, valLoss) },
});

/** What the log says, and from which second on. */
const LOGS = [
  { from: 0, message: "created", detail: null },
  { from: 1, message: "PVCCreated", detail: null },
  { from: 6, message: "EntityHandler_0_Completed", detail: null },
  { from: 6, message: "TrainingJobCreated", detail: null },
  { from: PENDING, message: "TrainingJobPending", detail: "The training job is pending" },
  { from: RUNNING, message: "TrainingJobRunning", detail: null },
  { from: COMPLETED, message: "TrainingJobCompleted", detail: null },
  { from: COMPLETED, message: "EntityHandler_1_Completed", detail: null },
];

/** The log as it stands by then; all entries but the first are written by the second. */
const logs = (instant: Clock, seconds: number): readonly object[] =>
  LOGS.filter(({ from }) => from <= seconds).map(({ from, message, detail }) => ({
    updated_at: instant(from).slice(0, from === 0 ? 26 : 19),
    message,
    detail,
  }));

const statusAt = (seconds: number): string => {
  if (seconds < PENDING) return "created";
  if (seconds < RUNNING) return "pending";
  return seconds < COMPLETED ? "running" : "completed";
};

/** The report of a poll so many seconds after the job was created. Before training begins, little is known. */
const report = (instant: Clock, seconds: number): object => {
  const steps = Math.min(TOTAL_STEPS, Math.max(0, Math.floor((seconds - RUNNING) / SECONDS_PER_STEP)));
  const epochs = Math.floor(steps / STEPS_PER_EPOCH);
  return {
    created_at: instant(0),
    updated_at: instant(seconds),
    elapsed_time: seconds > 0 ? seconds - 0.25 : null,
    status: statusAt(seconds),
    steps_per_epoch: seconds < RUNNING ? null : STEPS_PER_EPOCH,
    steps_completed: steps,
    epochs_completed: epochs,
    percentage_done: Number(((100 * steps) / TOTAL_STEPS).toFixed(2)),
    best_epoch: epochs === 0 ? null : epochs - 1,
    train_loss: epochs === 0 ? null : trainLoss(epochs - 1),
    val_loss: epochs === 0 ? null : valLoss(epochs - 1),
    metrics: epochs === 0 ? null : metrics(instant, epochs),
    status_logs: logs(instant, seconds),
  };
};

/**
 * The texts of a lawful job's reports, polled at even intervals from its creation to its end. Each
 * holds what the one before it held, and more: 2 kB on average, 3 kB at the end.
 */
export const lawfulTexts = (polls: number, job = 0): readonly string[] =>
  Array.from({ length: polls }, (_, at) =>
    JSON.stringify(report(clockOf(job), (COMPLETED * at) / (polls - 1))),
  );
