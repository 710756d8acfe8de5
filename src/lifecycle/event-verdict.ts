import { shown } from "../job/shown.ts";
import type { PlanFailure } from "../progress/plan-failure.ts";
import {
  ADVANCE_GUARD_NAMES,
  ADVANCE_GUARDS,
  type AdvanceGuardName,
  type Counter,
  counterBounds,
  meets,
} from "./advance-guards.ts";
import { allowedEvents } from "./allowed-events.ts";
import type { JobEvent, JobEventType, TrainingAdvanced } from "./events.ts";
import type { JobContext } from "./job-context.ts";
import type { JobSnapshot } from "./machine.ts";
import { leafOf, statusOf } from "./status-of.ts";

/** The event moves the job on. */
export interface EventAccepted {
  readonly allowed: true;
  readonly because: "accepted";
  readonly reason: string;
}

/** Where the job is, the machine does not answer to this event. */
export interface EventWithoutEdge {
  readonly allowed: false;
  readonly because: "no-edge";
  readonly reason: string;
  /** What the machine would answer to, in the order of a life. */
  readonly allowedEvents: readonly JobEventType[];
}

/** The machine answers to this event, but a guard refuses a counter that it brings. */
export interface EventGuarded {
  readonly allowed: false;
  readonly because: "guard";
  readonly reason: string;
  readonly guard: AdvanceGuardName;
  readonly counter: Counter;
  /** What the event brought. */
  readonly given: unknown;
  /** The least and the most that the guards let pass, both included. */
  readonly atLeast: number;
  readonly atMost: number;
}

/** Nothing can be counted, since the job's plan makes no sense. */
export interface EventWithoutPlan {
  readonly allowed: false;
  readonly because: "unsound-plan";
  readonly reason: string;
  readonly failure: PlanFailure;
}

/** Whether an event moves a job on from where it is, and why. */
export type EventVerdict = EventAccepted | EventWithoutEdge | EventGuarded | EventWithoutPlan;

const accepted = (event: JobEvent, snapshot: JobSnapshot): EventAccepted => ({
  allowed: true,
  because: "accepted",
  reason: `${event.type} may happen to a job that is ${statusOf(snapshot).toUpperCase()}.`,
});

const withoutEdge = (event: JobEvent, snapshot: JobSnapshot): EventWithoutEdge => {
  const allowed = allowedEvents(snapshot);
  const place = leafOf(snapshot).name;
  const unseen = statusOf(snapshot) === "unknown" ? " and not seen" : "";
  return {
    allowed: false,
    because: "no-edge",
    reason: `${event.type} cannot happen to a job in ${place}${unseen}: only ${allowed.join(", ")} can.`,
    allowedEvents: allowed,
  };
};

const guarded = (guard: AdvanceGuardName, context: JobContext, event: TrainingAdvanced): EventGuarded => {
  const { counter } = ADVANCE_GUARDS[guard];
  const { atLeast, atMost } = counterBounds(context, counter);
  const given: unknown = event[counter];
  return {
    allowed: false,
    because: "guard",
    reason: `${counter} is ${shown(given)}, where ${guard} wants a whole number from ${atLeast} to ${atMost}.`,
    guard,
    counter,
    given,
    atLeast,
    atMost,
  };
};

const judgeAdvance = (snapshot: JobSnapshot, event: TrainingAdvanced): EventVerdict => {
  const { context } = snapshot;
  if (context.counts !== null && !context.counts.ok) return unsoundPlan(context.counts.error);
  const refusing = ADVANCE_GUARD_NAMES.find((name) => !meets(name, context, event));
  return refusing === undefined ? accepted(event, snapshot) : guarded(refusing, context, event);
};

const unsoundPlan = (failure: PlanFailure): EventWithoutPlan => ({
  allowed: false,
  because: "unsound-plan",
  reason: `Steps cannot be counted, since the plan makes no sense: ${failure.problems.map(({ message }) => message).join("; ")}.`,
  failure,
});

/**
 * Judges whether an event moves a job on. XState refuses silently, by giving the same snapshot back;
 * this says why: there is no edge for the event here, or a guard wants another counter.
 */
export const eventVerdict = (snapshot: JobSnapshot, event: JobEvent): EventVerdict => {
  if (!allowedEvents(snapshot).includes(event.type)) return withoutEdge(event, snapshot);
  return event.type === "training.advanced" ? judgeAdvance(snapshot, event) : accepted(event, snapshot);
};
