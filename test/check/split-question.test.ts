import { describe, expect, it } from "vitest";
import { checkTrace, type PartialPlan, renderText } from "../../src/index.ts";

const PLAN = { trainingSamples: 3500, batchSize: 16, epochs: 2, validation: "split" } as const;

const helpOf = (report: object, plan: PartialPlan): readonly string[] =>
  renderText(checkTrace([{ status: "running", ...report }], { plan }))
    .split("\n")
    .filter((line) => line.includes("help: these steps"))
    .map((line) => line.trim());

describe("the help of a finding whose steps fit the split that was not declared", () => {
  it("asks whether a validation set was provided", () => {
    expect(helpOf({ steps_per_epoch: 219 }, PLAN)).toEqual([
      "=  help: these steps fit training on all samples: was a validation set provided?",
    ]);
    expect(helpOf({ steps_per_epoch: 197 }, { ...PLAN, validation: "provided" })).toEqual([
      "=  help: these steps fit a 90 % split: was a validation set provided?",
    ]);
    expect(
      helpOf({ steps_per_epoch: 186 }, { ...PLAN, validation: "provided", trainFraction: "0.85" }),
    ).toEqual(["=  help: these steps fit a 85 % split: was a validation set provided?"]);
  });

  it("asks so of steps that exceed the total by one split, and not by the other", () => {
    expect(helpOf({ steps_completed: 394 }, PLAN)).toEqual([]);
    expect(helpOf({ steps_completed: 395 }, PLAN)).toHaveLength(1);
    expect(helpOf({ steps_completed: 438 }, PLAN)).toHaveLength(1);
    expect(helpOf({ steps_completed: 439 }, PLAN)).toEqual([]);
  });

  it("asks nothing where neither split fits, or none was declared", () => {
    expect(helpOf({ steps_per_epoch: 220 }, PLAN)).toEqual([]);
    const { validation: _, ...open } = PLAN;
    expect(helpOf({ steps_per_epoch: 219 }, open)).toEqual([]);
    expect(helpOf({ steps_per_epoch: 220 }, open)).toEqual([]);
  });
});
