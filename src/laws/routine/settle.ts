import { isJsonObject } from "../../job/json.ts";
import { PLAIN_TOTAL } from "../../progress/steps-rule.ts";
import { STATED } from "../../report/facts.ts";
import { FIRST_EPOCH_IS_0, FIRST_EPOCH_IS_1 } from "../convention-evidence.ts";
import { MARKS } from "../job-state.ts";
import { type Look } from "../look.ts";
import { isPossible } from "../metrics/best-epoch-problem.ts";
import { isTotalLeft } from "../percentage-evidence.ts";
import { STEPS_RULE } from "../percentage-rules.ts";
import { workOut } from "../prepare.ts";
import { type Routine } from "./routine.ts";

/** Up to this total every product of a total that percentages leave possible, which is at most three times as much, is exact in doubles. */
const LARGEST_TOTAL = PLAIN_TOTAL / 2;

/** What every report states that a routine can take. */
const ALWAYS =
  STATED.status |
  STATED.createdAt |
  STATED.updatedAt |
  STATED.stepsPerEpoch |
  STATED.stepsCompleted |
  STATED.epochsCompleted |
  STATED.percentageDone;

/** The marks of a job of which nothing is in doubt, and whose newest report stated all counters. */
const CLEAN = MARKS.stepsOfNewest | MARKS.epochsOfNewest | MARKS.percentageOfNewest;

/** Whether a report is one of a job in training, in sight, with all its counters, whose percentage is made of steps. */
const isTraining = ({ reading, state }: Look): boolean =>
  reading.status === "running" &&
  reading.job === undefined &&
  (reading.stated & ALWAYS) === ALWAYS &&
  reading.stepsPerEpoch === state.stepsPerEpoch &&
  state.status === "running" &&
  state.marks === CLEAN &&
  state.rules === STEPS_RULE;

const isKnown = (value: number): boolean => value === value;

/** A total that the plan and earlier percentages leave possible: from the middle, so that it is one for long. */
const someTotalLeft = ({ state, mostSteps }: Look): number => Math.floor((state.lowestTotal + mostSteps) / 2);

/** The total of steps by the plan, or else some that is left; NaN where the plan leaves two possible. */
const totalOf = (look: Look): number => {
  const { totalSteps: total, otherTotalSteps: other } = look;
  if (!isKnown(total) && !isKnown(other)) return someTotalLeft(look);
  if (isKnown(total) && isKnown(other) && total !== other) return Number.NaN;
  return isKnown(total) ? total : other;
};

const takeStated = (routine: Routine, { stated }: Look["reading"]): void => {
  routine.statesElapsedTime = (stated & STATED.elapsedTime) !== 0;
  routine.statesBestEpoch = (stated & STATED.bestEpoch) !== 0;
  routine.statesTrainLoss = (stated & STATED.trainLoss) !== 0;
  routine.statesValLoss = (stated & STATED.valLoss) !== 0;
  routine.statesMetrics = (stated & STATED.metrics) !== 0;
  routine.statesLogs = (stated & STATED.statusLogs) !== 0;
};

const takeNames = ({ names }: Routine, { fields }: Look["reading"]): void => {
  names.length = 0;
  for (const name in fields) names.push(name);
};

const takeTimes = (routine: Routine, { fields, logs = [] }: Look["reading"]): void => {
  const { logTimes } = routine;
  routine.createdAt = fields.created_at;
  logTimes.length = 0;
  for (const entry of logs) logTimes.push(isJsonObject(entry) ? entry.updated_at : undefined);
};

const takeConventions = (routine: Routine, look: Look): void => {
  const { state, stance } = look;
  const isAuto = stance.convention === "auto";
  routine.firstEpoch = isPossible(look, FIRST_EPOCH_IS_1) ? 0 : 1;
  routine.mayBestBe0 = !isAuto || (state.conventions & FIRST_EPOCH_IS_1) === 0;
  routine.mayBestBeLast = !isAuto || (state.conventions & FIRST_EPOCH_IS_0) === 0;
};

/**
 * Settles the routine of a job after a report that broke no law and was remembered; the look is still
 * that report's, and is worked out again for the one to come. Answers whether there is one: not unless
 * the steps of an epoch are known for sure, and a total that is possible and not too large.
 */
export const settle = (routine: Routine, look: Look): boolean => {
  if (!isTraining(look)) return false;
  workOut(look);
  const { stepsPerEpoch, leastPerEpoch, mostPerEpoch } = look;
  const totalSteps = totalOf(look);
  if (leastPerEpoch !== stepsPerEpoch || mostPerEpoch !== stepsPerEpoch) return false;
  if (!(totalSteps <= Math.min(LARGEST_TOTAL, look.mostSteps) && isTotalLeft(look, totalSteps))) return false;
  takeStated(routine, look.reading);
  takeNames(routine, look.reading);
  takeTimes(routine, look.reading);
  takeConventions(routine, look);
  routine.isNew = true;
  routine.state = look.state;
  routine.facts = look.facts;
  routine.stepsPerEpoch = stepsPerEpoch;
  routine.totalSteps = totalSteps;
  routine.mostEpochs = look.mostEpochs;
  return true;
};
