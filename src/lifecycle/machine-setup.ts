import { and, assign, setup } from "xstate";

import type { JobStatus } from "../job/status.ts";
import { ADVANCE_GUARD_NAMES, type AdvanceGuardName, meets } from "./advance-guards.ts";
import type { JobEvent } from "./events.ts";
import { type JobContext, type JobInput, advanced } from "./job-context.ts";
import { isTotal } from "./plan-counts.ts";

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

interface Occasion {
  readonly context: JobContext;
  readonly event: JobEvent;
}

const advanceMeets =
  (name: AdvanceGuardName) =>
  ({ context, event }: Occasion): boolean =>
    event.type === "training.advanced" && meets(name, context, event);

/** The machine's types, guards and actions, from which its states are made. */
export const jobSetup = setup({
  types: {
    context: {} as JobContext,
    events: {} as JobEvent,
    input: {} as JobInput | undefined,
    tags: {} as StatusClass,
    meta: {} as StageMeta,
    transitionMeta: {} as EdgeMeta,
  },
  guards: {
    planIsSound: ({ context }) => context.counts?.ok !== false,
    stepsAreWhole: advanceMeets("stepsAreWhole"),
    stepsDoNotFall: advanceMeets("stepsDoNotFall"),
    stepsStayWithinPlan: advanceMeets("stepsStayWithinPlan"),
    epochsAreWhole: advanceMeets("epochsAreWhole"),
    epochsDoNotFall: advanceMeets("epochsDoNotFall"),
    epochsStayWithinPlan: advanceMeets("epochsStayWithinPlan"),
    reachesTheEnd: ({ context, event }) =>
      event.type === "training.advanced" && isTotal(context.counts, event.stepsCompleted),
  },
  actions: {
    count: assign(({ context, event }) =>
      event.type === "training.advanced" ? advanced(context, event) : context,
    ),
    keepReason: assign(({ event }) =>
      event.type === "job.failed" ? { failureReason: event.reason ?? null } : {},
    ),
  },
});

/** Lets an advance pass that meets every condition. */
export const isLawfulAdvance = and(["planIsSound", ...ADVANCE_GUARD_NAMES]);
