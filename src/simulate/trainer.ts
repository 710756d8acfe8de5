import { type MetricPoint } from "../job/status-report.ts";
import { instantAt, type Life, send, touch, type Trainer } from "./life.ts";
import { percentageTold } from "./percentage-told.ts";
import { type Schedule } from "./schedule.ts";

/** Steps by which an epoch's end is told late where a release lags: no later than the validation after it. */
const LAG = 10;

/** Near the end of the job the counters are flushed with every point of the loss. */
const isNearEnd = (told: number, burst: number, total: number): boolean => told >= total - burst;

const nextMultiple = (after: number, of: number): number => (Math.floor(after / of) + 1) * of;

/** The first validation's step after some steps; Infinity where none comes. */
const nextCheck = ({ checksWithin, checks, stepOfCheck }: Schedule, told: number): number => {
  const check = checksWithin(told);
  return check < checks ? stepOfCheck(check) : Number.POSITIVE_INFINITY;
};

/** The step that the counters tell of next: of a burst, of a validation, or near the end. */
const nextTold = ({ scenario, schedule }: Life, told: number): number => {
  const { stepsInABurst: burst, logEverySteps } = scenario.habits;
  const beat = isNearEnd(told, burst, schedule.totalSteps) ? Math.min(burst, logEverySteps) : burst;
  return Math.min(nextMultiple(told, beat), nextCheck(schedule, told), schedule.totalSteps);
};

/** When the trainer changes the report next, in microseconds of virtual time: at the latest when its time is up. */
export const nextFlushAt = (life: Life, trainer: Trainer): number =>
  Math.min(trainer.limitAt, trainer.from + life.schedule.toldAt(nextTold(life, trainer.told)));

const lagOf = ({ schedule, scenario }: Life): number => {
  if (scenario.habits.epochsCompleted !== "lagging") return 0;
  const { checksPerEpoch, stepsPerEpoch, stepOfCheck } = schedule;
  const untilCheck = checksPerEpoch === 0 ? stepsPerEpoch : stepOfCheck(0) - 1;
  return Math.min(LAG, untilCheck, stepsPerEpoch);
};

/** What epochs_completed says after some steps, by the habit of the release. */
const epochsTold = (life: Life, steps: number, isOver: boolean): number => {
  const { stepsPerEpoch } = life.schedule;
  if (life.scenario.habits.epochsCompleted === "current")
    return Math.max(1, Math.ceil(steps / stepsPerEpoch));
  const told = isOver ? steps : Math.max(0, steps - lagOf(life));
  return Math.floor(told / stepsPerEpoch);
};

/** Lets the counters tell of some steps. */
export const tell = (life: Life, steps: number, isOver: boolean): void => {
  const { epochsCompleted: before } = life.actor.snapshot.context;
  const epochsCompleted = Math.max(before, epochsTold(life, steps, isOver));
  send(life, { type: "training.advanced", stepsCompleted: steps, epochsCompleted });
  life.account.percentageDone = percentageTold(life);
};

/** A point of a series, at a moment of virtual time. */
const pointOf = (life: Life, step: number, value: number, at: number): MetricPoint =>
  Object.freeze({
    value,
    step: step - 1 + life.scenario.habits.firstMetricStep,
    timestamp: instantAt(life, at),
  });

const logTrainLoss = (life: Life, trainer: Trainer, steps: number): void => {
  const { logEverySteps: every } = life.scenario.habits;
  const { account } = life;
  for (let step = nextMultiple(trainer.told, every); step <= steps; step += every) {
    const loss = life.losses.train(step);
    account.trainLoss = Math.min(loss, account.trainLoss ?? loss);
    account.series.train.push(pointOf(life, step, loss, trainer.from + life.schedule.endOfStep(step)));
  }
};

const validate = (life: Life, trainer: Trainer, steps: number, at: number): void => {
  const { checksWithin, stepsPerEpoch } = life.schedule;
  const { validation } = life.account.series;
  if (checksWithin(steps) === validation.length) return;
  const loss = life.losses.validation(validation.length, trainer.improving);
  validation.push(pointOf(life, steps, loss, at));
  trainer.early = life.judge(trainer.early, { epoch: Math.floor((steps - 1) / stepsPerEpoch), loss });
  const { best } = trainer.early;
  if (best === null) return;
  life.account.valLoss = best.loss;
  life.account.bestEpoch = best.epoch + life.scenario.habits.firstBestEpoch;
};

/** Stops the training where patience or time is up; the machine knows the end of the plan by itself. */
const stopIfDue = (life: Life, trainer: Trainer, isTimeUp: boolean): void => {
  if (trainer.early.stop) send(life, { type: "training.stopped_early" });
  else if (isTimeUp) send(life, { type: "training.time_limit_reached" });
};

/**
 * Lets the trainer write what it has done by now into the report: counters, losses and the best
 * epoch. Answers whether training is over.
 */
export const flush = (life: Life, trainer: Trainer): boolean => {
  const { now, schedule } = life;
  const isTimeUp = now >= trainer.limitAt;
  const steps = isTimeUp ? schedule.stepsBy(now - trainer.from) : nextTold(life, trainer.told);
  logTrainLoss(life, trainer, steps);
  if (!isTimeUp) validate(life, trainer, steps, now);
  const isOver = isTimeUp || trainer.early.stop || steps === schedule.totalSteps;
  tell(life, steps, isOver);
  trainer.told = steps;
  touch(life, "progress");
  stopIfDue(life, trainer, isTimeUp);
  return isOver;
};
