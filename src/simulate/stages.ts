import { CONVENTIONS, stepsPerEpoch, type StepsPerEpochRule } from "../progress/index.ts";
import { drop } from "./endgame.ts";
import { enter } from "./ending-hooks.ts";
import { type Life, log, newTrainer, plan, send, touch } from "./life.ts";
import { microsOf } from "./schedule.ts";
import { tell } from "./trainer.ts";

/** Where in a stretch something happens, as a share of its length. */
const later = (life: Life, seconds: number, share = 1): number =>
  life.now + Math.floor(microsOf(seconds) * share);

/** Lets entries appear in status_logs after a share of some seconds. */
const logLater = (life: Life, at: number, ...messages: readonly string[]): void => {
  plan(life, {
    at,
    kind: "stage",
    happen: (then) => {
      for (const message of messages) log(then, message);
      touch(then, "change");
    },
  });
};

/** CREATED: model and data are downloaded. */
export const beginLife = (life: Life): void => {
  const { downloadSeconds, queueSeconds } = life.scenario;
  log(life, "PVCCreated");
  log(life, "EntityHandler_0_Created");
  log(life, "created");
  enter(life, "created");
  logLater(life, later(life, downloadSeconds, 0.3), "EntityHandler_0_Pending");
  logLater(life, later(life, downloadSeconds, 0.4), "EntityHandler_0_Running");
  const happen = microsOf(queueSeconds) === 0 ? beginRunning : beginPending;
  plan(life, { at: later(life, downloadSeconds), kind: "stage", happen });
};

const endDownload = (life: Life): void => {
  log(life, "EntityHandler_0_Completed");
  log(life, "TrainingJobCreated");
};

/** PENDING: waiting for resources. */
const beginPending = (life: Life): void => {
  send(life, { type: "job.scheduled" });
  endDownload(life);
  log(life, "TrainingJobPending", "The training job is pending");
  touch(life, "change");
  enter(life, "pending");
  const { queueSeconds } = life.scenario;
  if (queueSeconds > 60) logLater(life, later(life, queueSeconds, 0.2), "NotEnoughResources");
  plan(life, { at: later(life, queueSeconds), kind: "stage", happen: beginRunning });
};

/** RUNNING, before the first step. */
const beginRunning = (life: Life): void => {
  if (life.stretch.stage === "created") endDownload(life);
  send(life, { type: "job.started" });
  life.account.startedAt = life.now;
  log(life, "TrainingJobRunning");
  touch(life, "change");
  enter(life, "preparing");
  plan(life, { at: later(life, life.scenario.startUpSeconds), kind: "stage", happen: beginTraining });
};

/** What a report says of the steps of an epoch; the reference's quotient need not be whole, and is then left unsaid. */
const stepsPerEpochTold = ({ scenario, schedule }: Life): number | null => {
  const rule: StepsPerEpochRule = CONVENTIONS[scenario.convention].stepsPerEpochRule;
  if (rule === "observed") return schedule.stepsPerEpoch;
  const documented = stepsPerEpoch(scenario.plan, "documented");
  return documented.ok && Number.isInteger(documented.value.nearest) ? documented.value.nearest : null;
};

const beginTraining = (life: Life): void => {
  const { improvingChecks } = life.scenario;
  life.account.stepsPerEpoch = stepsPerEpochTold(life);
  life.trainer = newTrainer(life.now, improvingChecks ?? Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  tell(life, 0, false);
  touch(life, "progress");
  enter(life, "training");
};

/** RUNNING at the end of training: the model is uploaded. */
export const beginFinishing = (life: Life): void => {
  const { uploadSeconds, statusLagSeconds } = life.scenario;
  life.trainer = null;
  enter(life, "finishing");
  logLater(life, later(life, uploadSeconds, 0.05), "TrainingJobCompleted", "EntityHandler_1_Created");
  logLater(life, later(life, uploadSeconds, 0.1), "EntityHandler_1_Running");
  logLater(life, later(life, uploadSeconds), "EntityHandler_1_Pending", "EntityHandler_1_Completed");
  const at = later(life, uploadSeconds) + microsOf(statusLagSeconds);
  plan(life, { at, kind: "stage", happen: complete });
};

const complete = (life: Life): void => {
  if (life.isDoomed || !send(life, { type: "job.completed" })) return;
  drop(life, "kill", "ending", "stage");
  touch(life, "change");
  enter(life, "ended");
  const { publishSeconds } = life.scenario;
  if (publishSeconds === null) return;
  plan(life, { at: later(life, publishSeconds), kind: "stage", happen: publish });
};

const publish = (life: Life): void => {
  if (send(life, { type: "job.published" })) touch(life, "change");
};
