import { allowedEvents } from "../lifecycle/index.ts";
import { type Life, log, type Milestone, plan, send, touch } from "./life.ts";
import { microsOf } from "./schedule.ts";

/** Takes out of the agenda what will not happen any more. */
export const drop = (life: Life, ...kinds: readonly Milestone["kind"][]): void => {
  life.agenda = life.agenda.filter(({ kind }) => !kinds.includes(kind));
};

/** Nothing more happens to a job that has ended, but that it may be found again. */
const end = (life: Life): void => {
  drop(life, "stage", "ending", "kill");
  life.trainer = null;
  life.stretch = { stage: "ended", from: life.now, to: life.now };
};

const FAILING = {
  created: "EntityHandler_0_Failed",
  pending: "TrainingJobFailed",
  preparing: "TrainingJobFailed",
  training: "TrainingJobFailed",
  finishing: "EntityHandler_1_Failed",
  ended: "TrainingJobFailed",
} as const satisfies Record<Life["stretch"]["stage"], string>;

/** The job fails now. */
export const fail = (life: Life): void => {
  const { failureReason } = life.scenario;
  if (!send(life, { type: "job.failed", reason: failureReason })) return;
  log(life, FAILING[life.stretch.stage], failureReason);
  touch(life, "progress");
  end(life);
};

const kill = (life: Life): void => {
  if (!send(life, { type: "job.cancelled" })) return;
  touch(life, "progress");
  end(life);
};

/** Cancellation is requested now: the job is killed after a while, unless it completes before. */
export const requestCancel = (life: Life, race: "first-wins" | "cancel-wins"): void => {
  const seconds = life.scenario.cancellingSeconds;
  if (microsOf(seconds) === 0) {
    kill(life);
    return;
  }
  if (!send(life, { type: "job.cancel_requested" })) return;
  touch(life, "change");
  // A job that never ran cannot go on to run: the machine has no way there.
  if (!allowedEvents(life.actor.snapshot).includes("job.completed")) drop(life, "stage");
  life.isDoomed = race === "cancel-wins";
  drop(life, "ending");
  plan(life, { at: life.now + microsOf(seconds), kind: "kill", happen: kill });
};

/** The job is lost from sight now, and found after a while. */
export const lose = (life: Life): void => {
  if (!send(life, { type: "job.lost" })) return;
  const at = life.now + microsOf(life.scenario.lostSeconds);
  plan(life, {
    at,
    kind: "sight",
    happen: (found) => {
      send(found, { type: "job.found" });
    },
  });
};
