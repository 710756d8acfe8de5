import { type TrainingPlan } from "../job/training-plan.ts";
import { type ConventionName, type EarlyStoppingOptions } from "../progress/index.ts";
import { drawFor } from "./chance.ts";
import { type Ending } from "./endings.ts";
import { allowedHabits, type Habits } from "./habits.ts";
import { type ResolvedScenario, type Scenario } from "./scenario.ts";
import { withoutUndefined } from "./without-undefined.ts";

const BASE_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** The name of the job of a seed, as the service gives them: `cust-` and 22 characters of base58. */
export const jobName = (seed: number): string => {
  const draw = drawFor(seed, "job");
  const characters = Array.from({ length: 22 }, () => BASE_58[draw.whole(0, BASE_58.length - 1)]);
  return `cust-${characters.join("")}`;
};

/** The time between two looks where none is told. */
export const POLL_SECONDS = 5;

const EARLY_STOPPING: Required<EarlyStoppingOptions> = { patience: 10, minDelta: 0.001, unit: "epochs" };

/** The plan of a recorded job, with an epoch more; to stop early takes more than the patience. */
const usualPlan = (ending: Ending, { patience }: Required<EarlyStoppingOptions>): TrainingPlan => ({
  epochs: ending === "stops-early" ? patience + 10 : 3,
  batchSize: 16,
  trainingSamples: 3500,
  validation: "provided",
});

const fillInHabits = (seed: number, convention: ConventionName): Habits => {
  const allowed = allowedHabits(convention);
  const draw = drawFor(seed, "habits");
  return {
    stepsPerEpoch: draw.oneOf(allowed.stepsPerEpoch),
    epochsCompleted: draw.oneOf(allowed.epochsCompleted),
    firstBestEpoch: draw.oneOf(allowed.firstBestEpoch),
    elapsedTime: draw.oneOf(allowed.elapsedTime),
    stepsInABurst: allowed.stepsInABurst[0],
    logEverySteps: allowed.logEverySteps[0],
    firstMetricStep: allowed.firstMetricStep[0],
    updatedAt: allowed.updatedAt[0],
    dateDivider: allowed.dateDivider[0],
    nulls: allowed.nulls[0],
  };
};

/** The times of a job on one machine: of the order of those recorded, and different for each seed. */
const usualTimes = (seed: number) => {
  const draw = drawFor(seed, "times");
  return {
    reportDelaySeconds: draw.between(1, 4, 1_000_000),
    downloadSeconds: draw.between(5, 20, 1000),
    queueSeconds: draw.between(10, 90, 1000),
    startUpSeconds: draw.between(30, 90, 1000),
    secondsPerStep: draw.between(1, 3, 100),
    validationSeconds: draw.between(5, 30, 1000),
    uploadSeconds: draw.between(20, 120, 1000),
    statusLagSeconds: draw.between(1, 6, 1000),
    publishSeconds: draw.between(5, 60, 1000),
    cancellingSeconds: draw.between(11, 30, 1000),
    lostSeconds: draw.between(20, 60, 1000),
    endingAt: draw.between(0.1, 0.9, 1000),
  };
};

/**
 * Fills in every knob of a scenario that `soundKnobs` finds nothing wrong with. What is drawn depends
 * on the seed alone, so that turning one knob leaves the others where they were.
 */
export const fillIn = (given: Scenario): ResolvedScenario => {
  const scenario: Scenario = withoutUndefined(given);
  const { seed = 0, convention = "customizer-25.12", ending = "completes" } = scenario;
  const earlyStopping = { ...EARLY_STOPPING, ...withoutUndefined(scenario.earlyStopping) };
  return {
    job: jobName(seed),
    failureReason: "The training container exited with code 137: out of memory",
    createdAt: "2025-11-03T09:14:00.107722",
    jitter: 0.5,
    validationInterval: 1,
    improvingChecks: null,
    timeLimitSeconds: null,
    cancelRace: "first-wins",
    pollSeconds: POLL_SECONDS,
    ...usualTimes(seed),
    ...scenario,
    seed,
    convention,
    ending,
    earlyStopping,
    plan: { ...usualPlan(ending, earlyStopping), ...withoutUndefined(scenario.plan) },
    habits: { ...fillInHabits(seed, convention), ...withoutUndefined(scenario.habits) },
  };
};
