import { transition } from "xstate";

import type { JobEvent } from "./events.ts";
import { jobMachine, type JobSnapshot } from "./machine.ts";

/** The snapshot after an event, without an actor; the same snapshot where the machine refuses the event. */
export const afterEvent = (snapshot: JobSnapshot, event: JobEvent): JobSnapshot =>
  transition(jobMachine, snapshot, event)[0];
