import type { JobStatus } from "../../src/job/status.ts";
import type { JobEvent } from "../../src/lifecycle/events.ts";
import { advance } from "../lifecycle/plans.ts";

/** What happened, and what the job shows after it. */
export interface Moment {
  readonly event: JobEvent;
  readonly status: JobStatus;
  readonly steps: number;
}

const at = (status: JobStatus, steps: number, event: JobEvent): Moment => ({ event, status, steps });

const UNTIL_RUNNING: readonly Moment[] = [
  at("pending", 0, { type: "job.scheduled" }),
  at("running", 0, { type: "job.started" }),
];

/** Whole lives of a job of two epochs of two steps each. */
export const LIVES: readonly { readonly name: string; readonly life: readonly Moment[] }[] = [
  {
    name: "a life without a hitch",
    life: [
      ...UNTIL_RUNNING,
      at("running", 1, advance(1)),
      at("running", 2, advance(2, 1)),
      at("running", 2, advance(2, 1)),
      at("running", 4, advance(4)),
      at("completed", 4, { type: "job.completed" }),
      at("completed", 4, advance(4)),
      at("ready", 4, { type: "job.published" }),
      at("ready", 4, { type: "job.failed" }),
    ],
  },
  {
    name: "an early stop",
    life: [
      ...UNTIL_RUNNING,
      at("running", 2, advance(2)),
      at("running", 2, { type: "training.stopped_early" }),
      at("running", 2, { type: "training.time_limit_reached" }),
      at("running", 3, advance(3)),
      at("completed", 3, { type: "job.completed" }),
    ],
  },
  {
    name: "a time limit",
    life: [
      ...UNTIL_RUNNING,
      at("running", 3, advance(3)),
      at("running", 3, { type: "training.time_limit_reached" }),
      at("completed", 3, { type: "job.completed" }),
      at("ready", 3, { type: "job.published" }),
    ],
  },
  {
    name: "a failure",
    life: [
      ...UNTIL_RUNNING,
      at("running", 4, advance(4)),
      at("failed", 4, { type: "job.failed", reason: "the model could not be uploaded" }),
      at("failed", 4, { type: "job.started" }),
      at("failed", 4, { type: "job.completed" }),
    ],
  },
  {
    name: "a cancellation",
    life: [
      ...UNTIL_RUNNING,
      at("running", 1, advance(1)),
      at("cancelling", 1, { type: "job.cancel_requested" }),
      at("cancelling", 2, advance(2)),
      at("cancelling", 2, { type: "job.cancel_requested" }),
      at("cancelled", 2, { type: "job.cancelled" }),
      at("cancelled", 2, advance(3)),
    ],
  },
  {
    name: "a cancellation that comes too late",
    life: [
      ...UNTIL_RUNNING,
      at("running", 3, advance(3)),
      at("cancelling", 3, { type: "job.cancel_requested" }),
      at("cancelling", 4, advance(4)),
      at("completed", 4, { type: "job.completed" }),
      at("completed", 4, { type: "job.cancelled" }),
      at("ready", 4, { type: "job.published" }),
    ],
  },
  {
    name: "a cancellation before the start",
    life: [
      at("cancelling", 0, { type: "job.cancel_requested" }),
      at("cancelling", 0, advance(1)),
      at("cancelling", 0, { type: "job.completed" }),
      at("cancelled", 0, { type: "job.cancelled" }),
    ],
  },
  {
    name: "a life that is lost from sight and found again",
    life: [
      at("running", 0, { type: "job.started" }),
      at("running", 1, advance(1)),
      at("unknown", 1, { type: "job.lost" }),
      at("unknown", 3, advance(3)),
      at("unknown", 3, { type: "job.completed" }),
      at("unknown", 3, { type: "job.lost" }),
      at("completed", 3, { type: "job.found" }),
      at("unknown", 3, { type: "job.lost" }),
      at("unknown", 3, { type: "job.published" }),
      at("ready", 3, { type: "job.found" }),
    ],
  },
  {
    name: "counters that cannot be true",
    life: [
      at("created", 0, advance(1)),
      ...UNTIL_RUNNING,
      at("running", 2, advance(2)),
      at("running", 2, advance(1)),
      at("running", 2, advance(5)),
      at("running", 2, advance(2.5)),
      at("running", 2, advance(Number.NaN)),
      at("running", 2, advance(3, 3)),
      at("running", 2, advance(3, 0)),
      at("running", 3, advance(3, 2)),
      at("running", 3, advance(3, 1)),
    ],
  },
];
