import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialTransition } from "xstate";
import { afterEvent } from "../../src/lifecycle/after-event.ts";
import { type JobEvent } from "../../src/lifecycle/events.ts";
import { LEAVES } from "../../src/lifecycle/leaves.ts";
import { jobMachine } from "../../src/lifecycle/machine.ts";
import { restoreJob, saveJob, type SavedJob } from "../../src/lifecycle/saved-job.ts";
import { checkPlan } from "../../src/progress/check-plan.ts";
import { jobEvents } from "./arbitrary-events.ts";
import { advance, TWO_EPOCHS } from "./plans.ts";

const begin = initialTransition(jobMachine, { plan: TWO_EPOCHS })[0];
const SAVED = saveJob(
  [{ type: "job.started" } as const, advance(3), { type: "job.lost" } as const].reduce(afterEvent, begin),
);

const LEAF_NAMES = LEAVES.map(({ name }) => name).join(", ");

/** Lives of which one ends in a saved state, if any does: the counters first, then what leads to the stage. */
const livesTo = (saved: Omit<SavedJob, "version" | "plan">): readonly (readonly JobEvent[])[] => {
  const { stepsCompleted, epochsCompleted, failureReason, seen } = saved;
  const counted: readonly JobEvent[] = [
    { type: "job.started" },
    { type: "training.advanced", stepsCompleted, epochsCompleted },
  ];
  const failed: JobEvent = { type: "job.failed", ...(failureReason !== null && { reason: failureReason }) };
  const closings: readonly (readonly JobEvent[])[] = [
    [],
    [{ type: "job.scheduled" }],
    [{ type: "training.stopped_early" }],
    [{ type: "job.cancel_requested" }],
    [{ type: "job.cancelled" }],
    [failed],
    [{ type: "job.completed" }],
    [{ type: "job.completed" }, { type: "job.published" }],
  ];
  return closings.flatMap((closing) => {
    const events = seen ? closing : [...closing, { type: "job.lost" } as const];
    return [events, [...counted, ...events]];
  });
};

describe("saveJob", () => {
  it("says a job in our own words, not in XState's", () => {
    expect(SAVED).toEqual({
      version: 1,
      stage: "running.training",
      seen: false,
      plan: TWO_EPOCHS,
      stepsCompleted: 3,
      epochsCompleted: 1,
      failureReason: null,
    });
  });
});

describe("restoreJob", () => {
  it("gives the same job again, from whatever text it was saved as", () => {
    fc.assert(
      fc.property(jobEvents, (events) => {
        const job = events.reduce(afterEvent, begin);
        const restored = restoreJob(JSON.parse(JSON.stringify(saveJob(job))));
        expect(restored.ok && [restored.value.value, restored.value.context]).toEqual([
          job.value,
          job.context,
        ]);
      }),
    );
  });

  it("restores a job without a plan", () => {
    const job = initialTransition(jobMachine)[0];
    const restored = restoreJob(saveJob(job));
    expect(restored.ok && restored.value.context).toEqual(job.context);
  });

  it.each([
    { field: "version", value: 2, shown: "2", wanted: "1" },
    { field: "version", value: "1", shown: '"1"', wanted: "1" },
    { field: "stage", value: "running", shown: '"running"', wanted: `one of ${LEAF_NAMES}` },
    { field: "seen", value: "yes", shown: '"yes"', wanted: "true or false" },
    { field: "stepsCompleted", value: 5, shown: "5", wanted: "a whole number from 0 to 4" },
    { field: "stepsCompleted", value: -1, shown: "-1", wanted: "a whole number from 0 to 4" },
    { field: "stepsCompleted", value: 0.5, shown: "0.5", wanted: "a whole number from 0 to 4" },
    { field: "stepsCompleted", value: "3", shown: '"3"', wanted: "a whole number from 0 to 4" },
    { field: "stepsCompleted", value: null, shown: "null", wanted: "a whole number from 0 to 4" },
    { field: "epochsCompleted", value: 3, shown: "3", wanted: "a whole number from 0 to 2" },
    { field: "failureReason", value: 1, shown: "1", wanted: "a text or null" },
    { field: "failureReason", value: undefined, shown: "undefined", wanted: "a text or null" },
  ])("refuses $value as $field", ({ field, value, shown, wanted }) => {
    expect(restoreJob({ ...SAVED, [field]: value })).toEqual({
      ok: false,
      error: [{ field, message: `${field} is ${shown}; it must be ${wanted}.` }],
    });
  });

  it("refuses a plan as the calculator does, and then bounds no counter", () => {
    const checked = checkPlan({ epochs: 0 });
    const problems = checked.ok ? [] : checked.error.problems;
    expect(problems.length).toBeGreaterThan(1);
    expect(restoreJob({ ...SAVED, plan: { epochs: 0 }, stepsCompleted: 10 ** 6 })).toEqual({
      ok: false,
      error: problems.map(({ message }) => ({ field: "plan", message })),
    });
  });

  it.each(["running.finishing", "cancelling.underway", "completed", "ready", "cancelled", "failed"])(
    "restores a job in %s with every step done",
    (stage) => {
      const saved = { ...SAVED, stage, stepsCompleted: 4, epochsCompleted: 2 };
      const restored = restoreJob(saved);
      expect(restored.ok && saveJob(restored.value)).toEqual(saved);
      expect(restored.ok && restored.value.context.percentage).toBe(100);
    },
  );

  it.each([
    ["steps before any training", { stage: "created", epochsCompleted: 0 }, "stepsCompleted"],
    ["epochs before any training", { stage: "cancelling.unstarted", stepsCompleted: 0 }, "epochsCompleted"],
    ["training after the last step", { stage: "running.training", stepsCompleted: 4 }, "stage"],
    ["a reason without a failure", { failureReason: "out of memory" }, "failureReason"],
  ])("refuses %s, which no job comes to", (_, tampered, field) => {
    const restored = restoreJob({ ...SAVED, ...tampered });
    expect(restored.ok ? [] : restored.error.map((problem) => problem.field)).toEqual([field]);
  });

  it("accepts nothing but what some events lead to", () => {
    const tampered = fc.record({
      stage: fc.constantFrom(...LEAVES.map(({ name }) => name)),
      seen: fc.boolean(),
      stepsCompleted: fc.nat({ max: 4 }),
      epochsCompleted: fc.nat({ max: 2 }),
      failureReason: fc.constantFrom(null, "out of memory"),
    });
    fc.assert(
      fc.property(tampered, (fields) => {
        const restored = restoreJob({ ...SAVED, ...fields });
        fc.pre(restored.ok);
        const lives = livesTo(fields).map((events) => saveJob(events.reduce(afterEvent, begin)));
        expect(lives).toContainEqual({ ...SAVED, ...fields });
      }),
      { numRuns: 150 },
    );
  });

  it("names everything that is wrong", () => {
    const restored = restoreJob({ ...SAVED, version: 2, seen: 1 });
    expect(restored).toEqual({
      ok: false,
      error: [
        { field: "version", message: "version is 2; it must be 1." },
        { field: "seen", message: "seen is 1; it must be true or false." },
      ],
    });
  });

  it.each([
    [null, "null"],
    [[], "a list of 0"],
    ["created", '"created"'],
    [1, "1"],
    [undefined, "undefined"],
  ])("refuses %j, which is no object", (saved, shown) => {
    const message = `A saved job is an object, not ${shown}.`;
    expect(restoreJob(saved)).toEqual({ ok: false, error: [{ field: "", message }] });
  });

  it("refuses one that throws when it is read", () => {
    const unreadable = {
      get stage(): string {
        throw new Error("no stage today");
      },
    };
    expect(restoreJob(unreadable)).toMatchObject({ ok: false, error: [{ field: "" }] });
  });
});
