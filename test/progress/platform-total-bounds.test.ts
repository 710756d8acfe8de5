import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { platformPercentage, platformRuleAllows, platformTotalBounds } from "../../src/progress/index.ts";
import { doneOfPlanned, NO_COUNTS, NO_PERCENTAGES } from "./percentages.ts";

const TOTALS = Array.from({ length: 400 }, (_, index) => index + 1);

/** The totals that the bounds judge otherwise than the rule. */
const mistaken = (percentage: number, steps: number): readonly number[] => {
  const { low, high } = platformTotalBounds(percentage, steps);
  return TOTALS.filter(
    (total) => platformRuleAllows(percentage, steps, total) !== (low <= total && total <= high),
  );
};

describe("platformTotalBounds", () => {
  it("always holds exactly the totals that explain small numbers of steps, by trying each", () => {
    for (let steps = 0; steps <= 30; steps += 1) {
      for (let percentage = 0; percentage <= 100; percentage += 1) {
        expect(mistaken(percentage, steps)).toEqual([]);
      }
    }
  });

  it("always ends where the rule ends, at any size", () => {
    fc.assert(
      fc.property(
        doneOfPlanned(Number.MAX_SAFE_INTEGER),
        fc.constantFrom(-1, 0, 0, 0, 1),
        ({ done, planned }, off) => {
          const percentage = Math.min(100, Math.max(0, (platformPercentage(done, planned) ?? 0) + off));
          const { low, high } = platformTotalBounds(percentage, done);
          expect(low <= planned && planned <= high).toBe(platformRuleAllows(percentage, done, planned));
          if (low > high) return;
          for (const [end, outside] of [
            [low, low - 1],
            [high, high + 1],
          ] as const) {
            if (end <= Number.MAX_SAFE_INTEGER) expect(platformRuleAllows(percentage, done, end)).toBe(true);
            if (outside <= Number.MAX_SAFE_INTEGER) {
              expect(platformRuleAllows(percentage, done, outside)).toBe(false);
            }
          }
        },
      ),
      { numRuns: 5000 },
    );
  });

  it.each([
    [28, 29, 100, 103],
    [0, 0, 1, Infinity],
    [0, 3, 301, Infinity],
    [100, 7, 7, 7],
    [33, 1, 3, 3],
    [0, 90_071_992_547_411, 9_007_199_254_741_100, Infinity],
    // Both ends next to 2^53 − 1.
    [99, 9_007_199_254_740_988, 9_007_199_254_740_989, 9_098_181_065_394_938],
    [50, 4_503_599_627_370_495, 8_830_587_504_648_031, 9_007_199_254_740_990],
    [1, 120_000_000_000_000, 6_000_000_000_000_001, 12_000_000_000_000_000],
  ])("for %i %% and %i steps is %d to %d", (percentage, steps, low, high) => {
    expect(platformTotalBounds(percentage, steps)).toEqual({ low, high });
  });

  it("is empty where no total fits", () => {
    for (const [percentage, steps] of [
      [60, 1],
      [50, 0],
      [99, 7],
    ] as const) {
      const { low, high } = platformTotalBounds(percentage, steps);
      expect(low).toBeGreaterThan(high);
    }
  });

  it("is 1 to 0 for what is no whole percentage or no count", () => {
    for (const bad of [...NO_PERCENTAGES, 0.5, 101]) {
      expect(platformTotalBounds(bad, 5)).toEqual({ low: 1, high: 0 });
    }
    for (const bad of NO_COUNTS) expect(platformTotalBounds(0, bad)).toEqual({ low: 1, high: 0 });
  });
});
