import { type ExactCount, stepsPerEpoch, totalSteps, trainingSplit } from "../progress/index.ts";
import { type PlanFailure } from "../progress/plan-failure.ts";
import { err, ok, type Result } from "../result.ts";
import { chanceAt, keyOf } from "./chance.ts";
import { type ResolvedScenario } from "./scenario.ts";

const MICROS = 1_000_000;

/** Seconds as microseconds: the unit in which virtual time is counted. */
export const microsOf = (seconds: number): number => Math.round(seconds * MICROS);

/** When each step and each validation of a training ends; times are microseconds since its beginning. */
export interface Schedule {
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
  /** Validations of one epoch; 0 where there is nothing to validate. */
  readonly checksPerEpoch: number;
  /** Validations of the whole training. */
  readonly checks: number;
  /** The step, counted from 1, after which a validation runs; validations are counted from 0. */
  readonly stepOfCheck: (check: number) => number;
  /** Validations that run after these steps or earlier ones. */
  readonly checksWithin: (steps: number) => number;
  readonly endOfStep: (step: number) => number;
  /** When the counters can tell of a step: at its end, or at that of the validation that follows. */
  readonly toldAt: (step: number) => number;
  /** The steps done by then. */
  readonly stepsBy: (micros: number) => number;
}

/** How the samples make steps, under the convention's own way to split them. */
interface Steps {
  readonly stepsPerEpoch: number;
  readonly total: ExactCount;
  readonly validates: boolean;
}

const stepsOf = ({ plan, convention }: ResolvedScenario): Result<Steps, PlanFailure> => {
  const rule = convention === "platform" ? "platform" : "documented";
  const split = trainingSplit(plan, rule);
  const perEpoch = stepsPerEpoch(plan, "observed", rule);
  const total = totalSteps(plan, rule);
  if (!split.ok) return split;
  if (!perEpoch.ok) return perEpoch;
  if (!total.ok) return total;
  const validates = plan.validation === "provided" || split.value.validation > 0;
  return ok({ stepsPerEpoch: perEpoch.value, total: total.value, validates });
};

/** The batches between two validations of an epoch. Source: PyTorch Lightning, val_check_interval. */
const intervalOf = (interval: number, perEpoch: number): number =>
  interval > 1 ? interval : Math.max(1, Math.floor(perEpoch * interval));

const scheduleOf = (scenario: ResolvedScenario, steps: Steps, total: number): Schedule => {
  const { stepsPerEpoch: perEpoch, validates } = steps;
  const interval = intervalOf(scenario.validationInterval, perEpoch);
  const checksPerEpoch = validates ? Math.floor(perEpoch / interval) : 0;
  const key = keyOf(scenario.seed, "steps");
  const [pace, validation] = [scenario.secondsPerStep * MICROS, microsOf(scenario.validationSeconds)];
  const checksWithin = (done: number): number =>
    Math.floor(done / perEpoch) * checksPerEpoch +
    Math.min(checksPerEpoch, Math.floor((done % perEpoch) / interval));
  const endOfStep = (step: number): number =>
    step === 0
      ? 0
      : Math.round(pace * (step + scenario.jitter * (chanceAt(key, step) - 0.5))) +
        checksWithin(step - 1) * validation;
  return {
    stepsPerEpoch: perEpoch,
    totalSteps: total,
    checksPerEpoch,
    checks: checksWithin(total),
    stepOfCheck: (check) =>
      Math.floor(check / checksPerEpoch) * perEpoch + ((check % checksPerEpoch) + 1) * interval,
    checksWithin,
    endOfStep,
    toldAt: (step) => endOfStep(step) + (checksWithin(step) - checksWithin(step - 1)) * validation,
    stepsBy: (micros) => lastStepBy(micros, endOfStep, total),
  };
};

/** The last step that ends by then, by halving what lies between the first and the last one. */
const lastStepBy = (micros: number, endOfStep: (step: number) => number, total: number): number => {
  let [done, beyond] = [0, total + 1];
  while (beyond - done > 1) {
    const middle = Math.floor((done + beyond) / 2);
    if (endOfStep(middle) <= micros) done = middle;
    else beyond = middle;
  }
  return done;
};

/** The schedule of a scenario's training, or what is wrong with its plan. `null` where there are more steps than can be counted exactly. */
export const makeSchedule = (scenario: ResolvedScenario): Result<Schedule | null, PlanFailure> => {
  const steps = stepsOf(scenario);
  if (!steps.ok) return err(steps.error);
  const { total } = steps.value;
  return ok(typeof total === "number" ? scheduleOf(scenario, steps.value, total) : null);
};
