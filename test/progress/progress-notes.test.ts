import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/index.ts";
import { explain } from "../../src/progress/index.ts";
import { value } from "./plans.ts";

const RECORDED = { epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided" } as const;

describe("explain, of two counters", () => {
  it.each([
    { stepsCompleted: 219, epochsCompleted: 1, note: /percentage|steps_per_epoch/u },
    {
      stepsCompleted: 1,
      epochsCompleted: 2,
      note: /contradict each other: 1 step of 219 per epoch makes 0 epochs, not 2.* than 0 to 1\./u,
    },
    {
      stepsCompleted: 438,
      epochsCompleted: 0,
      note: /contradict each other: 438 steps .* 2 epochs, not 0.* than 1 to 2\./u,
    },
    {
      stepsCompleted: 438,
      epochsCompleted: 1,
      note: /^438 steps of 219 per epoch make 2 epochs, not 1\. .* 1 to 2 then/u,
    },
    {
      stepsCompleted: 120,
      epochsCompleted: 2,
      note: /^120 steps of 219 per epoch make 0 epochs, not 2\. .* 0 to 2 then/u,
    },
    { stepsCompleted: 119, epochsCompleted: 2, note: /contradict/u },
  ])("notes how $stepsCompleted steps and $epochsCompleted epochs go together", ({ note, ...progress }) => {
    expect(value(explain(RECORDED, progress)).notes.at(-1)).toMatch(note);
  });

  it("says nothing where one of them is missing", () => {
    for (const progress of [{ stepsCompleted: 438 }, { epochsCompleted: 0 }, {}])
      expect(value(explain(RECORDED, progress)).notes.join("\n")).not.toMatch(
        /contradict|Services are known/u,
      );
  });

  it("calls counters contradictory exactly where a report of them is unlawful", () => {
    const progresses = fc.record({
      stepsCompleted: fc.nat({ max: 438 }),
      epochsCompleted: fc.nat({ max: 2 }),
    });
    fc.assert(
      fc.property(progresses, ({ stepsCompleted, epochsCompleted }) => {
        const contradict = value(explain(RECORDED, { stepsCompleted, epochsCompleted })).notes.some((note) =>
          note.includes("contradict"),
        );
        const { jobs } = checkReport(
          { status: "running", steps_completed: stepsCompleted, epochs_completed: epochsCompleted },
          { plan: RECORDED },
        );
        const codes = jobs.flatMap(({ findings }) => findings.map(({ code }) => code));
        expect(contradict).toBe(codes.includes("progress/epochs-disagree-with-steps"));
      }),
    );
  });
});
