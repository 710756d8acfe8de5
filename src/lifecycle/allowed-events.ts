import { getNextTransitions } from "xstate";

import { JOB_EVENT_TYPES, type JobEventType } from "./events.ts";
import type { JobSnapshot } from "./machine.ts";
import { isSnapshot } from "./status-of.ts";

/** What is needed of XState's transitions, whose own type says nothing. */
interface Answering {
  readonly eventType: string;
}

/**
 * The events that the machine answers to where the job is now, in the order of a life; guards may
 * still refuse one. None for what is no snapshot.
 */
export const allowedEvents = (snapshot: JobSnapshot): readonly JobEventType[] => {
  if (!isSnapshot(snapshot)) return [];
  const transitions: readonly Answering[] = getNextTransitions(snapshot);
  const answered = new Set(transitions.map(({ eventType }) => eventType));
  return JOB_EVENT_TYPES.filter((type) => answered.has(type));
};
