import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialTransition } from "xstate";
import { afterEvent } from "../../src/lifecycle/after-event.ts";
import type { JobEvent } from "../../src/lifecycle/events.ts";
import { eventVerdict } from "../../src/lifecycle/event-verdict.ts";
import { jobMachine, type JobSnapshot } from "../../src/lifecycle/machine.ts";
import { countsOfPlan } from "../../src/lifecycle/plan-counts.ts";
import { jobEvent, jobEvents } from "./arbitrary-events.ts";
import { advance, NOTHING, TWO_EPOCHS } from "./plans.ts";

const after = (...events: readonly JobEvent[]): JobSnapshot =>
  events.reduce(afterEvent, initialTransition(jobMachine, { plan: TWO_EPOCHS })[0]);

const START: JobEvent = { type: "job.started" };

describe("eventVerdict", () => {
  it("allows exactly what the machine does", () => {
    fc.assert(
      fc.property(jobEvents, jobEvent, (events, last) => {
        const snapshot = after(...events);
        expect(eventVerdict(snapshot, last).allowed).toBe(snapshot.can(last));
      }),
    );
  });

  it("says that an event is accepted", () => {
    expect(eventVerdict(after(), { type: "job.scheduled" })).toEqual({
      allowed: true,
      because: "accepted",
      reason: "job.scheduled may happen to a job that is CREATED.",
    });
  });

  it("names the events that are answered where there is no edge", () => {
    expect(eventVerdict(after(START, { type: "job.completed" }), { type: "job.failed" })).toEqual({
      allowed: false,
      because: "no-edge",
      reason: "job.failed cannot happen to a job in completed: only job.published, job.lost can.",
      allowedEvents: ["job.published", "job.lost"],
    });
    expect(eventVerdict(after(START, { type: "job.lost" }), { type: "job.lost" })).toMatchObject({
      reason:
        "job.lost cannot happen to a job in running.training and not seen: only training.advanced, training.stopped_early, training.time_limit_reached, job.completed, job.failed, job.cancel_requested, job.cancelled, job.found can.",
    });
  });

  it.each([
    { event: advance(2.5), guard: "stepsAreWhole", given: 2.5, atLeast: 1, atMost: 4 },
    { event: advance(2 ** 53), guard: "stepsAreWhole", given: 2 ** 53, atLeast: 1, atMost: 4 },
    { event: advance(0), guard: "stepsDoNotFall", given: 0, atLeast: 1, atMost: 4 },
    { event: advance(5), guard: "stepsStayWithinPlan", given: 5, atLeast: 1, atMost: 4 },
    { event: advance(3, -1), guard: "epochsAreWhole", given: -1, atLeast: 1, atMost: 2 },
    { event: advance(3, 0), guard: "epochsDoNotFall", given: 0, atLeast: 1, atMost: 2 },
    { event: advance(3, 3), guard: "epochsStayWithinPlan", given: 3, atLeast: 1, atMost: 2 },
  ])("names $guard and the bounds it wants for $given", ({ event, guard, given, atLeast, atMost }) => {
    const counter = guard.startsWith("steps") ? "stepsCompleted" : "epochsCompleted";
    expect(eventVerdict(after(START, advance(1, 1)), event)).toEqual({
      allowed: false,
      because: "guard",
      reason: `${counter} is ${given}, where ${guard} wants a whole number from ${atLeast} to ${atMost}.`,
      guard,
      counter,
      given,
      atLeast,
      atMost,
    });
  });

  it("accepts counters that stand still, and epochs that do while the steps go on", () => {
    const job = after(START, advance(2, 1));
    expect(eventVerdict(job, advance(2, 1)).allowed).toBe(true);
    expect(afterEvent(job, advance(3, 1)).context).toMatchObject({ stepsCompleted: 3, epochsCompleted: 1 });
  });

  it("refuses an advance without steps, as JavaScript may send it", () => {
    const bare = JSON.parse('{"type":"training.advanced"}') as JobEvent;
    expect(eventVerdict(after(START), bare)).toMatchObject({ because: "guard", guard: "stepsAreWhole" });
  });

  it("says that nothing can be counted under a plan that makes no sense", () => {
    const plan = { ...NOTHING, batchSize: -4 };
    const counts = countsOfPlan(plan);
    const created = initialTransition(jobMachine, { plan })[0];
    const running = afterEvent(created, START);
    expect(eventVerdict(running, advance(1))).toEqual({
      allowed: false,
      because: "unsound-plan",
      reason:
        "Steps cannot be counted, since the plan makes no sense: epochs is 0; it must be a whole number from 1 to 9007199254740991. batchSize is -4, which is negative; it must be a whole number from 1 to 9007199254740991.",
      failure: counts.ok ? undefined : counts.error,
    });
    expect(eventVerdict(running, { type: "job.completed" }).allowed).toBe(true);
  });

  it("accepts any count where there is no plan", () => {
    const running = afterEvent(initialTransition(jobMachine)[0], START);
    expect(eventVerdict(running, advance(2 ** 53 - 1))).toEqual({
      allowed: true,
      because: "accepted",
      reason: "training.advanced may happen to a job that is RUNNING.",
    });
  });

  it.each([
    [null, "null is no event; its type must be one of job.scheduled,"],
    [{ type: "job.exploded" }, '"job.exploded" is no event;'],
    [{}, "undefined is no event;"],
  ])("refuses %o, and the job stays where it was", (event, sentence) => {
    const job = after(START);
    expect(eventVerdict(job, event as never).reason).toContain(sentence);
    expect(afterEvent(job, event as never)).toBe(job);
  });

  it("refuses what is no snapshot", () => {
    const reason = "an object of 1 field is no snapshot of a job.";
    expect(eventVerdict({ value: "created" } as never, START)).toEqual({
      allowed: false,
      because: "no-edge",
      reason,
      allowedEvents: [],
    });
  });

  it("keeps no reason that is not a text", () => {
    const failed = afterEvent(after(START), { type: "job.failed", reason: 7 as never });
    expect(failed.context.failureReason).toBeNull();
  });
});
