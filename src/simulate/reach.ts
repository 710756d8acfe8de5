import { type Schedule, microsOf } from "./schedule.ts";
import { type Ending, ENDING_TERMS } from "./endings.ts";
import { type Course } from "./course.ts";
import { type ResolvedScenario } from "./scenario.ts";

/** A century, in microseconds: what is longer no timestamp of the service can tell. */
const LONGEST = 100 * 365.25 * 86_400 * 1_000_000;

/** How long a job takes up to COMPLETED where nothing cuts it short, in microseconds. */
const lengthOf = (scenario: ResolvedScenario, { totalSteps, toldAt }: Schedule): number => {
  const { downloadSeconds, queueSeconds, startUpSeconds, uploadSeconds, statusLagSeconds } = scenario;
  const waits = downloadSeconds + queueSeconds + startUpSeconds + uploadSeconds + statusLagSeconds;
  return toldAt(totalSteps) + microsOf(waits);
};

/** How long a job takes up to READY where nothing cuts it short, in seconds. */
export const secondsOf = ({ scenario, schedule }: Course): number =>
  lengthOf(scenario, schedule) / 1_000_000 + (scenario.publishSeconds ?? 0);

/** Whether a job takes so long that its times could not be told apart any more. */
export const isTooLong = (scenario: ResolvedScenario, schedule: Schedule): boolean =>
  !(lengthOf(scenario, schedule) <= LONGEST);

/**
 * The most validations that may improve so that early stopping still ends the training before its
 * last step; 0 where it cannot.
 */
export const mostImprovingChecks = (
  { earlyStopping: { patience, unit } }: ResolvedScenario,
  { checks, checksPerEpoch, totalSteps, stepOfCheck, stepsPerEpoch }: Schedule,
): number => {
  if (checksPerEpoch === 0) return 0;
  // The last validation after which training would still have gone on.
  const last = stepOfCheck(checks - 1) < totalSteps ? checks - 1 : checks - 2;
  if (unit === "validation-checks") return Math.max(0, last - patience + 1);
  // Patience is counted at the first validation of each epoch that does not improve.
  const firstInItsEpoch = Math.floor(last / checksPerEpoch) * checksPerEpoch;
  const epochs = Math.floor(firstInItsEpoch / checksPerEpoch) - patience + 1;
  return last < 0 || stepsPerEpoch < 1 ? 0 : Math.max(0, epochs * checksPerEpoch);
};

/** How many epochs would be enough, where that is what is wanting. */
const epochsNeeded = (
  { earlyStopping: { patience, unit }, plan }: ResolvedScenario,
  schedule: Schedule,
): string => {
  if (unit !== "epochs" || (plan.maxSteps ?? 0) > 0) return "";
  // A validation at the very end of training ends nothing.
  const isLastIdle = schedule.checksPerEpoch === 1 && schedule.stepOfCheck(0) === schedule.stepsPerEpoch;
  return `; with ${patience + (isLastIdle ? 2 : 1)} epochs it would be`;
};

const whyNotEarly = (scenario: ResolvedScenario, schedule: Schedule): string | undefined => {
  const { earlyStopping, plan, improvingChecks } = scenario;
  if (schedule.checksPerEpoch === 0)
    return "nothing is left to validate, and early stopping watches the validation loss";
  const most = mostImprovingChecks(scenario, schedule);
  const { patience, unit } = earlyStopping;
  const patienceText = `a patience of ${patience} ${unit === "epochs" ? "epochs" : "validations"}`;
  if (most === 0)
    return `${patienceText} is not used up before training ends: it has ${plan.epochs} epochs and ${schedule.checks} validations${epochsNeeded(scenario, schedule)}`;
  return improvingChecks !== null && improvingChecks > most
    ? `after ${improvingChecks} improving validations ${patienceText} is not used up before training ends; at most ${most} may improve`
    : undefined;
};

/** Whether early stopping ends a training that is not meant to stop, since its loss was told to stand still. */
const whyStalled = (scenario: ResolvedScenario, schedule: Schedule): string | undefined => {
  const { improvingChecks } = scenario;
  if (improvingChecks === null || improvingChecks > mostImprovingChecks(scenario, schedule)) return undefined;
  return `the loss stands still after improvingChecks (${improvingChecks}), so that early stopping ends training`;
};

const whyNoLimit = ({ timeLimitSeconds }: ResolvedScenario, schedule: Schedule): string | undefined => {
  if (timeLimitSeconds === null) return undefined;
  const seconds = schedule.endOfStep(schedule.totalSteps) / 1_000_000;
  return cutsShort(timeLimitSeconds, schedule)
    ? undefined
    : `the last step ends after ${seconds} seconds, which is within the time limit of ${timeLimitSeconds}`;
};

const cutsShort = (limitSeconds: number, { stepsBy, totalSteps }: Schedule): boolean =>
  stepsBy(microsOf(limitSeconds)) < totalSteps;

/** The time for training of a job that runs into its limit, in seconds: as told, or a share of what all steps take. */
export const timeLimitOf = (
  { endingAt, timeLimitSeconds }: ResolvedScenario,
  { endOfStep, totalSteps }: Schedule,
): number => timeLimitSeconds ?? Math.floor(endingAt * endOfStep(totalSteps)) / 1_000_000;

const NOTHING_AFTER_TRAINING =
  "uploadSeconds and statusLagSeconds are 0, so that nothing lies between the last step and COMPLETED";

/** Virtual time goes in microseconds: what is less than half of one is no time at all. */
const isNoTime = (seconds: number): boolean => microsOf(seconds) === 0;

/** The times that an ending takes up, and what is to be said where they are 0. */
const TIMES_NEEDED: Readonly<Partial<Record<Ending, (scenario: ResolvedScenario) => string | undefined>>> = {
  "cancelled-created": ({ downloadSeconds }) =>
    isNoTime(downloadSeconds) ? "downloadSeconds is 0, so that the job is CREATED for no time" : undefined,
  "cancelled-pending": ({ queueSeconds }) =>
    isNoTime(queueSeconds) ? "queueSeconds is 0, so that the job is never PENDING" : undefined,
  "cancelled-finishing": (scenario) => whyNoFinishing(scenario),
  "fails-after-training": (scenario) => whyNoFinishing(scenario),
  "cancel-race": (scenario) =>
    isNoTime(scenario.cancellingSeconds)
      ? "cancellingSeconds is 0, so that a request to cancel wins at once"
      : (whyNoFinishing(scenario) ?? whyNoRace(scenario)),
  "lost-and-found": ({ lostSeconds }) =>
    isNoTime(lostSeconds) ? "lostSeconds is 0, so that the job is never out of sight" : undefined,
};

const whyNoRace = ({ uploadSeconds, statusLagSeconds }: ResolvedScenario): string | undefined =>
  microsOf(uploadSeconds) + microsOf(statusLagSeconds) > 1
    ? undefined
    : "uploadSeconds and statusLagSeconds are one microsecond, so that nothing lies between a request to cancel and COMPLETED";

const whyNoFinishing = ({ uploadSeconds, statusLagSeconds }: ResolvedScenario): string | undefined =>
  isNoTime(uploadSeconds) && isNoTime(statusLagSeconds) ? NOTHING_AFTER_TRAINING : undefined;

/** Why the ending of a scenario cannot come about, as the end of a sentence; nothing where it can. */
export const whyUnreachable = (scenario: ResolvedScenario, schedule: Schedule): string | undefined => {
  const { by } = ENDING_TERMS[scenario.ending];
  if (by === "early-stopping") return whyNotEarly(scenario, schedule);
  const stalled = whyStalled(scenario, schedule);
  if (stalled !== undefined) return stalled;
  if (by === "time-limit") return whyNoLimit(scenario, schedule);
  const { timeLimitSeconds } = scenario;
  if (timeLimitSeconds !== null && cutsShort(timeLimitSeconds, schedule))
    return `the time limit of ${timeLimitSeconds} seconds ends training after ${schedule.stepsBy(microsOf(timeLimitSeconds))} of ${schedule.totalSteps} steps`;
  return TIMES_NEEDED[scenario.ending]?.(scenario);
};
