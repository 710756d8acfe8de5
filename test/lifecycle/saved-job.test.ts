import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialTransition } from "xstate";
import { afterEvent } from "../../src/lifecycle/after-event.ts";
import { jobMachine } from "../../src/lifecycle/machine.ts";
import { restoreJob, saveJob } from "../../src/lifecycle/saved-job.ts";
import { jobEvents } from "./arbitrary-events.ts";
import { advance, TWO_EPOCHS } from "./plans.ts";

const begin = initialTransition(jobMachine, { plan: TWO_EPOCHS })[0];
const SAVED = saveJob(
  [{ type: "job.started" } as const, advance(3), { type: "job.lost" } as const].reduce(afterEvent, begin),
);

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
    { field: "version", value: 2 },
    { field: "stage", value: "running" },
    { field: "seen", value: "yes" },
    { field: "plan", value: { epochs: 1 } },
    { field: "stepsCompleted", value: 5 },
    { field: "stepsCompleted", value: -1 },
    { field: "stepsCompleted", value: 0.5 },
    { field: "epochsCompleted", value: 3 },
    { field: "failureReason", value: 1 },
  ])("refuses $value as $field", ({ field, value }) => {
    const restored = restoreJob({ ...SAVED, [field]: value });
    expect(restored.ok ? [] : restored.error.map((problem) => problem.field)).toContain(field);
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

  it.each([null, [], "created", 1])("refuses %j, which is no object", (saved) => {
    expect(restoreJob(saved).ok).toBe(false);
  });
});
