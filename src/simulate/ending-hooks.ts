import { isCancellable, stageOf } from "../lifecycle/index.ts";
import { drop, fail, lose, requestCancel } from "./endgame.ts";
import { ENDING_TERMS, STAGES, type Stage } from "./endings.ts";
import { type Life, plan } from "./life.ts";
import { timeLimitOf } from "./reach.ts";
import { microsOf, type Schedule } from "./schedule.ts";
import { type ResolvedScenario } from "./scenario.ts";

/** How long a stage lasts if nothing cuts it short, in microseconds. */
const lengthOf = (stage: Stage, scenario: ResolvedScenario, schedule: Schedule): number => {
  switch (stage) {
    case "created":
      return microsOf(scenario.downloadSeconds);
    case "pending":
      return microsOf(scenario.queueSeconds);
    case "preparing":
      return microsOf(scenario.startUpSeconds);
    case "training":
      return schedule.toldAt(schedule.totalSteps);
    case "finishing":
      return microsOf(scenario.uploadSeconds) + microsOf(scenario.statusLagSeconds);
    case "ended":
      return 0;
  }
};

/** The next moment: what comes about in a stage comes after its beginning, or nobody could see the stage. */
const soonest = ({ now }: Life): number => now + 1;

/** A place within what is left of the stretch from the stage under way to a later one. */
const placeUpTo = (life: Life, last: Stage): number => {
  const { scenario, schedule, stretch } = life;
  const later = STAGES.slice(STAGES.indexOf(stretch.stage) + 1, STAGES.indexOf(last) + 1);
  const to = later.reduce((sum, stage) => sum + lengthOf(stage, scenario, schedule), stretch.to);
  return Math.max(soonest(life), stretch.from + Math.floor((to - stretch.from) * scenario.endingAt));
};

/** A request that comes so late that the job completes before it is killed. */
export const placeOfRace = (life: Life): number => {
  const { scenario, stretch } = life;
  const margin = microsOf(scenario.cancellingSeconds) * (0.1 + 0.8 * scenario.endingAt);
  return Math.max(soonest(life), Math.floor(stretch.to - margin));
};

/** When the time for the training under way is up, in microseconds of virtual time. */
export const limitAt = (life: Life): number =>
  Math.max(soonest(life), life.stretch.from + microsOf(timeLimitOf(life.scenario, life.schedule)));

/** Lets the loss stand still from the next validation on: early stopping then takes its course. */
const stall = ({ trainer, scenario, account }: Life): void => {
  if (trainer === null) return;
  trainer.improving = Math.max(1, scenario.improvingChecks ?? 0, account.series.validation.length);
};

/** Sees to it that the ending comes about, whose first stage is under way. */
export const arrangeEnding = (life: Life): void => {
  const { by, last } = ENDING_TERMS[life.ending];
  const { trainer } = life;
  switch (by) {
    case "nothing":
      return;
    case "early-stopping":
      stall(life);
      return;
    case "time-limit":
      if (trainer !== null) trainer.limitAt = limitAt(life);
      return;
    case "failure":
      plan(life, { at: placeUpTo(life, last), kind: "ending", happen: fail });
      return;
    case "cancellation":
      plan(life, { at: placeUpTo(life, last), kind: "ending", happen: cancelForGood });
      return;
    case "race":
      plan(life, { at: placeOfRace(life), kind: "ending", happen: cancelTooLate });
      return;
    case "loss":
      plan(life, { at: placeUpTo(life, last), kind: "ending", happen: lose });
  }
};

const cancelForGood = (life: Life): void => {
  requestCancel(life, "cancel-wins");
};

const cancelTooLate = (life: Life): void => {
  requestCancel(life, "first-wins");
};

/** Enters a stage of the job, and arranges its ending if this is the first stage in which it can fall. */
export const enter = (life: Life, stage: Stage): void => {
  const { now, scenario, schedule } = life;
  life.stretch = { stage, from: now, to: now + lengthOf(stage, scenario, schedule) };
  const isOpen = isCancellable(stageOf(life.actor.snapshot));
  if (isOpen && ENDING_TERMS[life.ending].first === stage) arrangeEnding(life);
};

/** Takes back what was arranged for an ending that is not wished for any more. */
export const withdrawEnding = (life: Life): void => {
  drop(life, "ending");
  if (life.trainer === null) return;
  life.trainer.improving = Number.POSITIVE_INFINITY;
  life.trainer.limitAt = Number.POSITIVE_INFINITY;
};
