import type { TrainingAdvanced } from "./events.ts";
import type { JobContext } from "./job-context.ts";
import { mostEpochs, mostSteps } from "./plan-counts.ts";

/** The counters that `training.advanced` brings. */
export type Counter = "stepsCompleted" | "epochsCompleted";

/** The values that a guard lets pass, both ends included. */
export interface CounterBounds {
  readonly atLeast: number;
  readonly atMost: number;
}

/** One condition on `training.advanced`. */
interface AdvanceGuard {
  readonly counter: Counter;
  /** Whether a counter that was told passes, given the bounds that the job so far and its plan set. */
  readonly passes: (told: number, bounds: CounterBounds) => boolean;
}

const isWhole = (told: number): boolean => Number.isSafeInteger(told) && told >= 0;
const doesNotFall = (told: number, { atLeast }: CounterBounds): boolean => told >= atLeast;
const staysWithin = (told: number, { atMost }: CounterBounds): boolean => told <= atMost;

/** The conditions on `training.advanced`, in the order in which they are judged. */
export const ADVANCE_GUARD_NAMES = [
  "stepsAreWhole",
  "stepsDoNotFall",
  "stepsStayWithinPlan",
  "epochsAreWhole",
  "epochsDoNotFall",
  "epochsStayWithinPlan",
] as const;

/** The name of one condition on `training.advanced`. */
export type AdvanceGuardName = (typeof ADVANCE_GUARD_NAMES)[number];

/** What each condition is about, and when it is met. */
export const ADVANCE_GUARDS = {
  stepsAreWhole: { counter: "stepsCompleted", passes: isWhole },
  stepsDoNotFall: { counter: "stepsCompleted", passes: doesNotFall },
  stepsStayWithinPlan: { counter: "stepsCompleted", passes: staysWithin },
  epochsAreWhole: { counter: "epochsCompleted", passes: isWhole },
  epochsDoNotFall: { counter: "epochsCompleted", passes: doesNotFall },
  epochsStayWithinPlan: { counter: "epochsCompleted", passes: staysWithin },
} as const satisfies Record<AdvanceGuardName, AdvanceGuard>;

/** The values that a counter may take next: not below what was counted, not above what is planned. */
export const counterBounds = (context: JobContext, counter: Counter): CounterBounds =>
  counter === "stepsCompleted"
    ? { atLeast: context.stepsCompleted, atMost: mostSteps(context.counts) }
    : { atLeast: context.epochsCompleted, atMost: mostEpochs(context.counts) };

/** Whether an advance meets one condition. A counter that is left out meets all of its own, unless it is the steps. */
export const meets = (name: AdvanceGuardName, context: JobContext, event: TrainingAdvanced): boolean => {
  const { counter, passes } = ADVANCE_GUARDS[name];
  const told = event[counter];
  if (told === undefined) return counter === "epochsCompleted";
  return passes(told, counterBounds(context, counter));
};
