import { setup } from "xstate";

import type { JobStatus } from "../job/status.ts";
import type { TrainingPlan } from "../job/training-plan.ts";
import type { JobEvent } from "./events.ts";

/** How an edge is known: `usual` follows from the documented meanings; `tolerated` is odd, yet seen in reality. */
export type EdgeGrade = "usual" | "tolerated";

/** A class of statuses; the machine's tags are the only place that says which status belongs to which. */
export type StatusClass =
  | "active"
  | "waiting"
  | "cancellable"
  | "terminal"
  | "succeeded"
  | "usable"
  | "indeterminate";

/** What the machine says about a state: the status that it shows, and what that status means. */
export interface StageMeta {
  readonly status: JobStatus;
  readonly meaning: string;
}

/** What the machine says about a transition that changes the status. */
export interface EdgeMeta {
  readonly grade: EdgeGrade;
}

/** What an actor of the machine is started with. */
export interface JobInput {
  readonly plan?: TrainingPlan;
}

/** The plan and the counters. */
export interface JobContext {
  readonly plan: TrainingPlan | null;
}

/** The machine's types, guards and actions, from which the states are made. */
export const jobSetup = setup({
  types: {
    context: {} as JobContext,
    events: {} as JobEvent,
    input: {} as JobInput | undefined,
    tags: {} as StatusClass,
    meta: {} as StageMeta,
    transitionMeta: {} as EdgeMeta,
  },
});
