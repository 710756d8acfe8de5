import type { TrainingPlan } from "../job/training-plan.ts";
import type { TrainingAdvanced } from "./events.ts";
import { type PlanCounts, countsOfPlan, epochsWithin, percentageAt } from "./plan-counts.ts";

/** What an actor of the machine is started with. Without a plan the counters have no bound above. */
export interface JobInput {
  readonly plan?: TrainingPlan;
}

/** What a job was asked to do, and how far its training has come. */
export interface JobContext {
  readonly plan: TrainingPlan | null;
  /** What follows from the plan: its totals, or why it cannot be counted with; `null` without a plan. */
  readonly counts: PlanCounts | null;
  readonly stepsCompleted: number;
  readonly epochsCompleted: number;
  /** From 0 to 100, both included, by the calculator's `steps` rule; `null` where no total is known. */
  readonly percentage: number | null;
  /** What the service said of the error, once it said anything. */
  readonly failureReason: string | null;
}

/** The context in which the life of a job of this plan begins. One that makes no sense is kept with its failure: it throws nothing here. */
export const firstContext = (plan: TrainingPlan | null): JobContext => {
  const counts = plan === null ? null : countsOfPlan(plan);
  const percentage = percentageAt(counts, 0);
  return { plan, counts, stepsCompleted: 0, epochsCompleted: 0, percentage, failureReason: null };
};

/**
 * The context after the counters moved. Epochs that are not told are those that the steps make, but
 * never fewer than were counted before.
 */
export const advanced = (context: JobContext, event: TrainingAdvanced): JobContext => {
  const { stepsCompleted } = event;
  const epochsCompleted =
    event.epochsCompleted ?? Math.max(context.epochsCompleted, epochsWithin(context.counts, stepsCompleted));
  return {
    ...context,
    stepsCompleted,
    epochsCompleted,
    percentage: percentageAt(context.counts, stepsCompleted),
  };
};
