import { isJsonObject } from "../job/json.ts";
import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
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
import { eventFrom } from "./event-from.ts";
import { JOB_EVENT_TYPES, type JobEvent, type JobEventType, type TrainingAdvanced } from "./events.ts";
import type { JobContext } from "./job-context.ts";
import type { JobSnapshot } from "./machine.ts";
import { isSnapshot, leafOf, statusOf } from "./status-of.ts";

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

const refused = (reason: string, allowed: readonly JobEventType[]): EventWithoutEdge => ({
  allowed: false,
  because: "no-edge",
  reason,
  allowedEvents: allowed,
});

const withoutEdge = ({ type }: JobEvent, snapshot: JobSnapshot): EventWithoutEdge => {
  const allowed = allowedEvents(snapshot);
  const place = leafOf(snapshot).name;
  const unseen = statusOf(snapshot) === "unknown" ? " and not seen" : "";
  return refused(
    `${type} cannot happen to a job in ${place}${unseen}: only ${allowed.join(", ")} can.`,
    allowed,
  );
};

const noEvent = (event: unknown, snapshot: JobSnapshot): EventWithoutEdge => {
  const type = touched(() => (isJsonObject(event) ? event.type : event));
  const seen = shown(type.ok ? type.value : event);
  const types = JOB_EVENT_TYPES.join(", ");
  return refused(`${seen} is no event; its type must be one of ${types}.`, allowedEvents(snapshot));
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
  if (context.counts?.ok === false) return unsoundPlan(context.counts.error);
  const refusing = ADVANCE_GUARD_NAMES.find((name) => !meets(name, context, event));
  return refusing === undefined ? accepted(event, snapshot) : guarded(refusing, context, event);
};

const unsoundPlan = (failure: PlanFailure): EventWithoutPlan => ({
  allowed: false,
  because: "unsound-plan",
  reason: `Steps cannot be counted, since the plan makes no sense: ${failure.problems.map(({ message }) => message).join(" ")}`,
  failure,
});

/**
 * Judges whether an event moves a job on. XState refuses silently, by giving the same snapshot back;
 * this says why: there is no edge for the event here, or a guard wants another counter. What is no
 * event, and what is no snapshot, is refused as having no edge.
 */
export const eventVerdict = (snapshot: JobSnapshot, event: JobEvent): EventVerdict => {
  if (!isSnapshot(snapshot)) return refused(`${shown(snapshot)} is no snapshot of a job.`, []);
  const told = eventFrom(event);
  if (told === undefined) return noEvent(event, snapshot);
  if (!allowedEvents(snapshot).includes(told.type)) return withoutEdge(told, snapshot);
  return told.type === "training.advanced" ? judgeAdvance(snapshot, told) : accepted(told, snapshot);
};
