import { transition } from "xstate";

import type { JobEvent } from "./events.ts";
import { eventFrom } from "./event-from.ts";
import { jobMachine, type JobSnapshot } from "./machine.ts";
import { isSnapshot } from "./status-of.ts";

/**
 * The snapshot after an event, without an actor; the same snapshot where the machine refuses the
 * event, and for what is no event or no snapshot.
 */
export const afterEvent = (snapshot: JobSnapshot, event: JobEvent): JobSnapshot => {
  const told = eventFrom(event);
  return told === undefined || !isSnapshot(snapshot) ? snapshot : transition(jobMachine, snapshot, told)[0];
};
