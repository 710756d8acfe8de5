import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { epochsBounds, epochsRuleAllows } from "../../src/progress/index.ts";
import { NO_COUNTS, NO_PERCENTAGES, doneOfPlanned } from "./percentages.ts";

describe("epochsBounds", () => {
  it("always holds exactly the plans that explain the epochs, at any size", () => {
    fc.assert(
      fc.property(doneOfPlanned(Number.MAX_SAFE_INTEGER), ({ percentage, done, planned }) => {
        const { low, high } = epochsBounds(percentage, done);
        expect(low <= planned && planned <= high).toBe(epochsRuleAllows(percentage, done, planned));
        if (low > high) return;
        for (const [end, outside] of [
          [low, low - 1],
          [high, high + 1],
        ] as const) {
          if (end <= Number.MAX_SAFE_INTEGER) expect(epochsRuleAllows(percentage, done, end)).toBe(true);
          if (outside <= Number.MAX_SAFE_INTEGER)
            expect(epochsRuleAllows(percentage, done, outside)).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [50, 1, 2, 2],
    [33.33, 1, 3, 3],
    [0, 0, 1, Infinity],
    [100, 4, 4, 4],
    [3.13, 1, 32, 32],
    [0.5, 1, 199, 202],
    [0.005, 0, 1, Infinity],
    [0.005, 1, 10_000, Infinity],
    [0.01, 1, 6667, 20_000],
    [0.006, 1, 9091, 100_000],
    // Doubles lie on the wrong side of a whole number here, the last by far.
    [0.03, 7, 20_000, 28_000],
    [0.04, 7, 15_556, 20_000],
    [1.205, 3, 248, 250],
    [93.85, 20_224_250_820, 21_548_400_000, 21_550_696_169],
    [67.82, 51_596_601_779, 76_073_132_000, 76_084_349_744],
  ])("for %s %% and %i epochs is %d to %d", (percentage, completed, low, high) => {
    expect(epochsBounds(percentage, completed)).toEqual({ low, high });
  });

  it("is empty where no plan fits", () => {
    for (const [percentage, completed] of [
      [40, 1],
      [19.92, 0],
      [Number.NaN, 1],
      [50, 0.5],
      [101, 1],
    ] as const) {
      const { low, high } = epochsBounds(percentage, completed);
      expect(low).toBeGreaterThan(high);
    }
  });

  it("is 1 to 0 for what is no percentage or no count", () => {
    for (const bad of NO_PERCENTAGES) expect(epochsBounds(bad, 5)).toEqual({ low: 1, high: 0 });
    for (const bad of NO_COUNTS) expect(epochsBounds(0, bad)).toEqual({ low: 1, high: 0 });
  });
});
