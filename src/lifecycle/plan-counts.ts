import type { TrainingPlan } from "../job/training-plan.ts";
import type { ExactCount } from "../progress/exact.ts";
import { percentageOf } from "../progress/percentage-done.ts";
import type { PlanFailure } from "../progress/plan-failure.ts";
import { soundPlan } from "../progress/sound-plan.ts";
import { observedStepsPerEpoch } from "../progress/steps-per-epoch.ts";
import { totalOf } from "../progress/total-steps.ts";
import { type Result, ok } from "../result.ts";

/** What the calculator makes of a whole plan. */
export interface PlanTotals {
  readonly epochs: number;
  readonly totalSteps: ExactCount;
  readonly stepsPerEpoch: number;
}

/** The totals of a plan, or why it cannot be counted with. */
export type PlanCounts = Result<PlanTotals, PlanFailure>;

/** Asks the calculator for the totals of a plan, by the rules that every recording shows. */
export const countsOfPlan = (plan: TrainingPlan): PlanCounts => {
  const sound = soundPlan(plan, "documented");
  if (!sound.ok) return sound;
  return ok({
    epochs: sound.value.epochs,
    totalSteps: totalOf(sound.value, "documented"),
    stepsPerEpoch: observedStepsPerEpoch(sound.value, "documented"),
  });
};

/** A total as a bound on a counter: one above 2^53 − 1, kept as a text, bounds no counter. */
const asBound = (total: ExactCount): number => (typeof total === "number" ? total : Number.MAX_SAFE_INTEGER);

/** The most steps that a job can have done, included; 2^53 − 1 where nothing bounds them. */
export const mostSteps = (counts: PlanCounts | null): number =>
  counts?.ok === true ? asBound(counts.value.totalSteps) : Number.MAX_SAFE_INTEGER;

/** The most epochs that a job can have completed, included; 2^53 − 1 where nothing bounds them. */
export const mostEpochs = (counts: PlanCounts | null): number =>
  counts?.ok === true ? counts.value.epochs : Number.MAX_SAFE_INTEGER;

/** Whether so many steps are all that were planned; never where the total is unknown. */
export const isTotal = (counts: PlanCounts | null, steps: number): boolean =>
  counts?.ok === true && counts.value.totalSteps === steps;

/** The epochs that so many steps complete: floor(steps / steps per epoch), and 0 without a plan. */
export const epochsWithin = (counts: PlanCounts | null, steps: number): number =>
  counts?.ok === true ? Math.floor(steps / counts.value.stepsPerEpoch) : 0;

/** The percentage of the steps, exact and rounded once to 2 decimals; `null` where the total is unknown. */
export const percentageAt = (counts: PlanCounts | null, steps: number): number | null =>
  counts?.ok === true ? percentageOf(steps, counts.value.totalSteps, "steps").percentage : null;
