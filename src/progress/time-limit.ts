import { shown } from "../job/shown.ts";
import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result, err, ok } from "../result.ts";
import { Exact, type ExactCount, exactCount } from "./exact.ts";
import { type PercentageDone, percentageOf } from "./percentage-done.ts";
import { type PlanFailure } from "./plan-failure.ts";
import { type PercentageRule, type SplitRule } from "./rules.ts";
import { totalOf } from "./total-steps.ts";
import { failureOf } from "./training-split.ts";

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

/** Why a time limit cannot be computed with. */
export interface TimeLimitFailure {
  readonly code: "bad-limit" | "bad-pace";
  readonly field: keyof TimeLimit;
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
  const splitRule: SplitRule = rule === "platform" ? "platform" : "documented";
  const failure = failureOf(plan, splitRule) ?? limitFailure(limit);
  if (failure !== undefined) return err(failure);
  const total = totalOf(plan, splitRule);
  const needed = new Exact(limit.secondsPerStep).times(total);
  const cutShort = needed.gt(limit.limitSeconds);
  const steps = cutShort
    ? exactCount(new Exact(limit.limitSeconds).div(limit.secondsPerStep).floor())
    : total;
  return ok({ steps, cutShort, done: percentageOf(steps, total, rule) });
};

const limitFailure = ({ limitSeconds, secondsPerStep }: TimeLimit): TimeLimitFailure | undefined => {
  if (!(Number.isFinite(limitSeconds) && limitSeconds >= 0)) {
    const seen = shown(limitSeconds);
    const message = `limitSeconds is ${seen}; it must be a finite number, 0 or more.`;
    return { code: "bad-limit", field: "limitSeconds", seen, message };
  }
  if (!(Number.isFinite(secondsPerStep) && secondsPerStep > 0)) {
    const seen = shown(secondsPerStep);
    const message = `secondsPerStep is ${seen}; it must be a finite number above 0.`;
    return { code: "bad-pace", field: "secondsPerStep", seen, message };
  }
  return undefined;
};
