import { describe, expect, it } from "vitest";
import { initialTransition } from "xstate";
import { afterEvent } from "../../src/lifecycle/after-event.ts";
import { allowedEvents } from "../../src/lifecycle/allowed-events.ts";
import type { JobEvent, JobEventType } from "../../src/lifecycle/events.ts";
import { LEAVES } from "../../src/lifecycle/leaves.ts";
import { jobMachine } from "../../src/lifecycle/machine.ts";
import { leafOf } from "../../src/lifecycle/status-of.ts";

const START: JobEvent = { type: "job.started" };
const CANCEL: JobEvent = { type: "job.cancel_requested" };
const COMPLETE: JobEvent = { type: "job.completed" };

const LIFE: readonly { leaf: string; life: readonly JobEvent[]; allowed: readonly JobEventType[] }[] = [
  {
    leaf: "created",
    life: [],
    allowed: ["job.scheduled", "job.started", "job.failed", "job.cancel_requested", "job.cancelled"],
  },
  {
    leaf: "pending",
    life: [{ type: "job.scheduled" }],
    allowed: ["job.started", "job.failed", "job.cancel_requested", "job.cancelled"],
  },
  {
    leaf: "running.training",
    life: [START],
    allowed: [
      "training.advanced",
      "training.stopped_early",
      "training.time_limit_reached",
      "job.completed",
      "job.failed",
      "job.cancel_requested",
      "job.cancelled",
    ],
  },
  {
    leaf: "running.finishing",
    life: [START, { type: "training.stopped_early" }],
    allowed: ["training.advanced", "job.completed", "job.failed", "job.cancel_requested", "job.cancelled"],
  },
  { leaf: "cancelling.unstarted", life: [CANCEL], allowed: ["job.failed", "job.cancelled"] },
  {
    leaf: "cancelling.underway",
    life: [START, CANCEL],
    allowed: ["training.advanced", "job.completed", "job.failed", "job.cancelled"],
  },
  { leaf: "completed", life: [START, COMPLETE], allowed: ["job.published"] },
  { leaf: "ready", life: [START, COMPLETE, { type: "job.published" }], allowed: [] },
  { leaf: "cancelled", life: [{ type: "job.cancelled" }], allowed: [] },
  { leaf: "failed", life: [{ type: "job.failed" }], allowed: [] },
];

describe("allowedEvents", () => {
  it.each(LIFE)("are those that $leaf answers to, in the order of a life", ({ leaf, life, allowed }) => {
    const job = life.reduce(afterEvent, initialTransition(jobMachine)[0]);
    expect(leafOf(job).name).toBe(leaf);
    expect(allowedEvents(job)).toEqual([...allowed, "job.lost"]);
    expect(allowedEvents(afterEvent(job, { type: "job.lost" }))).toEqual([...allowed, "job.found"]);
  });

  it("are told of every leaf here", () => {
    expect(LIFE.map(({ leaf }) => leaf)).toEqual(LEAVES.map(({ name }) => name));
  });
});
