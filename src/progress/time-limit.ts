import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result, err, ok } from "../result.ts";
import { Exact, type ExactCount, exactCount } from "./exact.ts";
import { isFiniteNumber } from "./number-problem.ts";
import { type PercentageDone, percentageOf } from "./percentage-done.ts";
import { type PlanFailure, ruleFailure } from "./plan-failure.ts";
import { type PercentageRule, type SplitRule } from "./rules.ts";
import { soundPlan } from "./sound-plan.ts";
import { totalOf } from "./total-steps.ts";

/** A job's time limit and its pace, both in seconds and read as the decimals they are written as. */
export interface TimeLimit {
  /** Time for training: finite, 0 or more. */
  readonly limitSeconds: number;
  /** Time for one step: finite, more than 0. */
  readonly secondsPerStep: number;
}

/** How far a job gets within its time limit. */
export interface WithinLimit {
  /** Whole steps done when the limit is reached; a step that ends at the limit is done. */
  readonly steps: ExactCount;
  /** Whether the limit ends the job before its plan does. */
  readonly cutShort: boolean;
  /** The percentage at which the job stays, under the rule asked for. */
  readonly done: PercentageDone;
}

/** Why a time limit cannot be computed with; `not-an-object` and `unreadable` are about the whole of it. */
export interface TimeLimitFailure {
  readonly code: "bad-limit" | "bad-pace" | "not-an-object" | "unreadable";
  readonly field: keyof TimeLimit | "limit";
  readonly seen: string;
  readonly message: string;
}

/**
 * The steps a job does within a time limit, min(total, floor(limit / seconds per step)) exactly, and
 * its percentage then: under `steps` (the default) or `platform`. That a limit leaves a COMPLETED job
 * below 100 % is from NVIDIA's NeMo Customizer v1 reference; an even pace is an assumption.
 */
export const withinTimeLimit = (
  limit: TimeLimit,
  plan: TrainingPlan,
  rule: Exclude<PercentageRule, "epochs"> = "steps",
): Result<WithinLimit, PlanFailure | TimeLimitFailure> => {
  const failure = ruleFailure(rule, "percentage", ["steps", "platform"]);
  if (failure !== undefined) return err(failure);
  const splitRule: SplitRule = rule === "platform" ? "platform" : "documented";
  const sound = soundPlan(plan, splitRule);
  if (!sound.ok) return sound;
  const within = soundLimit(limit);
  if (!within.ok) return within;
  const { limitSeconds, secondsPerStep } = within.value;
  const total = totalOf(sound.value, splitRule);
  const cutShort = new Exact(secondsPerStep).times(total).gt(limitSeconds);
  const steps = cutShort ? exactCount(new Exact(limitSeconds).div(secondsPerStep).floor()) : total;
  return ok({ steps, cutShort, done: percentageOf(steps, total, rule) });
};

/** A limit of unknown origin, each part of it read once. */
const soundLimit = (limit: TimeLimit): Result<TimeLimit, TimeLimitFailure> => {
  const parts = touched((): { readonly [Part in keyof TimeLimit]: unknown } => {
    const { limitSeconds, secondsPerStep } = limit;
    return { limitSeconds, secondsPerStep };
  });
  if (typeof limit !== "object" || limit === null)
    return err(failureOf("not-an-object", "limit", limit, "an object"));
  if (!parts.ok) return err(failureOf("unreadable", "limit", limit, "an object"));
  const { limitSeconds, secondsPerStep } = parts.value;
  if (!isFiniteNumber(limitSeconds) || limitSeconds < 0)
    return err(failureOf("bad-limit", "limitSeconds", limitSeconds, "a finite number, 0 or more"));
  return isFiniteNumber(secondsPerStep) && secondsPerStep > 0
    ? ok({ limitSeconds, secondsPerStep })
    : err(failureOf("bad-pace", "secondsPerStep", secondsPerStep, "a finite number above 0"));
};

const failureOf = (
  code: TimeLimitFailure["code"],
  field: TimeLimitFailure["field"],
  value: unknown,
  expected: string,
): TimeLimitFailure => {
  const seen = shown(value);
  return { code, field, seen, message: `${field} is ${seen}; it must be ${expected}.` };
};
