import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialTransition } from "xstate";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { afterEvent } from "../../src/lifecycle/after-event.ts";
import { eventsBetween, eventsTowards } from "../../src/lifecycle/events-between.ts";
import { jobMachine, type JobSnapshot } from "../../src/lifecycle/machine.ts";
import { isReachable } from "../../src/lifecycle/reachability.ts";
import { statusOf } from "../../src/lifecycle/status-of.ts";
import { canTransition } from "../../src/lifecycle/transition-table.ts";
import { jobEvents } from "./arbitrary-events.ts";
import { TWO_EPOCHS } from "./plans.ts";
import { untyped } from "../support/untyped.ts";

const begin = (): JobSnapshot => initialTransition(jobMachine, { plan: TWO_EPOCHS })[0];

const STAGES = JOB_STATUSES.filter((status) => status !== "unknown");
const PAIRS = STAGES.flatMap((from) => JOB_STATUSES.map((to) => ({ from, to })));

describe("eventsBetween", () => {
  it.each(PAIRS.filter(({ from, to }) => isReachable(from, to)))(
    "leads an actor from $from to $to",
    ({ from, to }) => {
      // By way of RUNNING, so that a job that is being cancelled had started.
      const there = eventsBetween("created", from === "cancelling" ? "running" : from) ?? [];
      const last = from === "cancelling" ? (eventsBetween("running", "cancelling") ?? []) : [];
      const start = [...there, ...last].reduce(afterEvent, begin());
      expect(statusOf(start)).toBe(from);
      const events = eventsBetween(from, to) ?? [];
      const statuses = events.map((_, at) => statusOf(events.slice(0, at + 1).reduce(afterEvent, start)));
      expect([from, ...statuses].at(-1)).toBe(to);
      expect(new Set([from, ...statuses]).size).toBe(events.length + 1);
    },
  );

  it.each(PAIRS.filter(({ from, to }) => !isReachable(from, to)))(
    "knows no way from $from to $to",
    ({ from, to }) => {
      expect(eventsBetween(from, to)).toBeUndefined();
    },
  );

  it.each([
    {
      from: "created",
      to: "ready",
      types: ["job.scheduled", "job.started", "job.completed", "job.published"],
    },
    { from: "created", to: "running", types: ["job.scheduled", "job.started"] },
    { from: "running", to: "cancelled", types: ["job.cancel_requested", "job.cancelled"] },
    { from: "cancelling", to: "ready", types: ["job.completed", "job.published"] },
    { from: "running", to: "failed", types: ["job.failed"] },
    { from: "running", to: "running", types: [] },
    { from: "unknown", to: "unknown", types: [] },
    { from: "ready", to: "unknown", types: ["job.lost"] },
  ] as const)("takes usual edges first, and few, from $from to $to", ({ from, to, types }) => {
    expect(eventsBetween(from, to)).toEqual(types.map((type) => ({ type })));
  });

  it("gives the one event of an edge where a log shows the hop, and none where there is no edge", () => {
    for (const { from, to } of PAIRS.filter((pair) => pair.to !== "unknown" && pair.from !== pair.to)) {
      const events = eventsBetween(from, to, { looking: "log" });
      expect(events?.length).toBe(canTransition(from, to) ? 1 : undefined);
      expect(eventsBetween(from, to, { looking: "log", acrossUnknown: true })).toEqual(
        eventsBetween(from, to),
      );
    }
    expect(eventsBetween("created", "running", { looking: "log" })).toEqual([{ type: "job.started" }]);
    expect(eventsBetween("running", "unknown", { looking: "log" })).toEqual([{ type: "job.lost" }]);
  });

  it("cannot tell where UNKNOWN begins", () => {
    expect(eventsBetween("unknown", "running")).toBeUndefined();
    expect(eventsBetween("unknown", "running", { looking: "log" })).toBeUndefined();
  });

  it.each([
    ["a way from what is no status", "done", "unknown", undefined],
    ["a way to what is no status", "created", "done", undefined],
    ["a way between two that are none", "done", "done", undefined],
    ["how a look that is none sees it", "created", "running", { looking: "often" }],
    ["how null sees it, even the same status", "created", "created", null],
  ])("cannot tell %s", (_, from, to, look) => {
    expect(eventsBetween(untyped(from), untyped(to), untyped(look))).toBeUndefined();
  });
});

describe("eventsTowards", () => {
  it("leads nowhere from what is no snapshot", () => {
    for (const to of JOB_STATUSES) expect(eventsTowards(untyped({ value: "created" }), to)).toBeUndefined();
  });

  it("leads any job to any status that it can still show, and else tells of no way", () => {
    fc.assert(
      fc.property(jobEvents, fc.constantFrom(...JOB_STATUSES), (events, to) => {
        const job = events.reduce(afterEvent, begin());
        const onwards = eventsTowards(job, to);
        if (onwards !== undefined) expect(statusOf(onwards.reduce(afterEvent, job))).toBe(to);
        else expect(STAGES).toContain(to);
      }),
    );
  });

  it("regains sight first", () => {
    const lost = afterEvent(afterEvent(begin(), { type: "job.started" }), { type: "job.lost" });
    expect(eventsTowards(lost, "running")).toEqual([{ type: "job.found" }]);
    expect(eventsTowards(lost, "completed")).toEqual([{ type: "job.found" }, { type: "job.completed" }]);
    expect(eventsTowards(lost, "pending")).toBeUndefined();
    expect(eventsTowards(lost, "unknown")).toEqual([]);
  });

  it("knows no way to complete a job that was cancelled before it started", () => {
    const unstarted = afterEvent(begin(), { type: "job.cancel_requested" });
    const started = afterEvent(afterEvent(begin(), { type: "job.started" }), {
      type: "job.cancel_requested",
    });
    expect(eventsTowards(unstarted, "completed")).toBeUndefined();
    expect(eventsTowards(started, "completed")).toEqual([{ type: "job.completed" }]);
  });
});
