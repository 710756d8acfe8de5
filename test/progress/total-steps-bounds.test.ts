import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepsRuleAllows, totalStepsBounds } from "../../src/progress/index.ts";
import { NO_COUNTS, NO_PERCENTAGES, doneOfPlanned } from "./percentages.ts";

describe("totalStepsBounds", () => {
  it("always holds exactly the totals that explain small numbers of steps, by trying each", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 10_000 }), (steps, cents) => {
        const percentage = cents / 100;
        const { low, high } = totalStepsBounds(percentage, steps);
        for (let total = 1; total <= 3000; total += 1) {
          expect(stepsRuleAllows(percentage, steps, total)).toBe(low <= total && total <= high);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("always ends where the rule ends, at any size", () => {
    fc.assert(
      fc.property(doneOfPlanned(Number.MAX_SAFE_INTEGER), ({ percentage, done, planned }) => {
        const { low, high } = totalStepsBounds(percentage, done);
        expect(low <= planned && planned <= high).toBe(stepsRuleAllows(percentage, done, planned));
        if (low > high) return;
        for (const [end, outside] of [
          [low, low - 1],
          [high, high + 1],
        ] as const) {
          if (end <= Number.MAX_SAFE_INTEGER) expect(stepsRuleAllows(percentage, done, end)).toBe(true);
          if (outside <= Number.MAX_SAFE_INTEGER)
            expect(stepsRuleAllows(percentage, done, outside)).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [0, 0, 1, Infinity],
    [0, 3, 60_000, Infinity],
    [100, 438, 438, 438],
    [50, 5, 10, 10],
    [19.92, 241, 1210, 1210],
    [0.01, 1, 6667, 20_000],
  ])("for %s %% and %i steps is %d to %d", (percentage, steps, low, high) => {
    expect(totalStepsBounds(percentage, steps)).toEqual({ low, high });
  });

  it("is empty where no total fits", () => {
    for (const [percentage, steps] of [
      [50, 0],
      [33, 1],
      [12.345, 5],
      [Number.NaN, 1],
      [50, -1],
      [101, 5],
    ] as const) {
      const { low, high } = totalStepsBounds(percentage, steps);
      expect(low).toBeGreaterThan(high);
    }
  });

  it("is 1 to 0 for what is no percentage or no count", () => {
    for (const bad of NO_PERCENTAGES) expect(totalStepsBounds(bad, 5)).toEqual({ low: 1, high: 0 });
    for (const bad of NO_COUNTS) expect(totalStepsBounds(0, bad)).toEqual({ low: 1, high: 0 });
  });
});
