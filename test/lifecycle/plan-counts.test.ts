import { describe, expect, it } from "vitest";
import type { TrainingPlan } from "../../src/job/training-plan.ts";
import {
  countsOfPlan,
  epochsWithin,
  isTotal,
  mostEpochs,
  mostSteps,
  percentageAt,
} from "../../src/lifecycle/plan-counts.ts";
import { stepsPerEpoch } from "../../src/progress/steps-per-epoch.ts";
import { totalSteps } from "../../src/progress/total-steps.ts";
import { NOTHING, THREE_STEPS, TWO_EPOCHS } from "./plans.ts";

const ENDLESS: TrainingPlan = {
  epochs: 2 ** 53 - 1,
  batchSize: 1,
  trainingSamples: 4,
  validation: "provided",
};
const CAPPED: TrainingPlan = { ...TWO_EPOCHS, maxSteps: 3 };
const SPLIT: TrainingPlan = { ...TWO_EPOCHS, trainingSamples: 9, validation: "split", trainFraction: "0.5" };

const MOST = 2 ** 53 - 1;

describe("countsOfPlan", () => {
  it.each([THREE_STEPS, TWO_EPOCHS, CAPPED, SPLIT, ENDLESS])("is what the calculator says of %o", (plan) => {
    const [total, each] = [totalSteps(plan), stepsPerEpoch(plan)];
    expect(total.ok && each.ok).toBe(true);
    expect(countsOfPlan(plan)).toEqual({
      ok: true,
      value: {
        epochs: plan.epochs,
        totalSteps: total.ok && total.value,
        stepsPerEpoch: each.ok && each.value,
      },
    });
  });

  it("fails as the calculator does", () => {
    expect(countsOfPlan(NOTHING)).toEqual(totalSteps(NOTHING));
    expect(countsOfPlan(NOTHING).ok).toBe(false);
  });
});

describe("what the counts of a plan bound", () => {
  it.each([
    { plan: TWO_EPOCHS, steps: 4, epochs: 2, total: 4 },
    { plan: CAPPED, steps: 3, epochs: 2, total: 3 },
    { plan: ENDLESS, steps: MOST, epochs: MOST, total: undefined },
    { plan: NOTHING, steps: MOST, epochs: MOST, total: undefined },
  ])("is at most $steps steps and $epochs epochs for $plan", ({ plan, steps, epochs, total }) => {
    const counts = countsOfPlan(plan);
    expect([mostSteps(counts), mostEpochs(counts)]).toEqual([steps, epochs]);
    expect([1, 2, 3, 4, MOST].filter((each) => isTotal(counts, each))).toEqual(
      total === undefined ? [] : [total],
    );
  });

  it.each([
    [null, null],
    ["a plan that makes no sense", countsOfPlan(NOTHING)],
  ])("is nothing for %s", (_, counts) => {
    expect([mostSteps(counts), mostEpochs(counts)]).toEqual([MOST, MOST]);
    expect([isTotal(counts, 0), epochsWithin(counts, 9), percentageAt(counts, 9)]).toEqual([false, 0, null]);
  });
});

describe("epochsWithin and percentageAt", () => {
  it.each([
    { steps: 0, epochs: 0, percentage: 0 },
    { steps: 1, epochs: 0, percentage: 25 },
    { steps: 2, epochs: 1, percentage: 50 },
    { steps: 3, epochs: 1, percentage: 75 },
    { steps: 4, epochs: 2, percentage: 100 },
  ])("make $epochs epochs and $percentage % of $steps steps", ({ steps, epochs, percentage }) => {
    const counts = countsOfPlan(TWO_EPOCHS);
    expect([epochsWithin(counts, steps), percentageAt(counts, steps)]).toEqual([epochs, percentage]);
  });
});
