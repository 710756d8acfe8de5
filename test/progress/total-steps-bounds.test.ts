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
    // By fractions the lower end would be higher by one, …247: rounding in doubles reaches further.
    [52.16, 3_062_476_930_295_187, 5_870_750_369_587_246, 5_871_876_004_784_176],
    // And the upper end lower by one, …946.
    [36.3, 1_949_038_845_780_748, 5_368_513_554_002_887, 5_369_992_687_093_947],
    // 20000 × steps is no safe integer: its quotient in doubles is off by one.
    [83.46, 4_341_777_917_025_176, 5_201_914_475_558_829, 5_202_537_795_249_147],
    [31.77, 2_691_732_402_585_719, 8_471_227_073_440_501, 8_473_893_916_529_888],
    // Above 2^53 − 1 the nearest double.
    [0.14, 13_913_954_806_308, 9_595_830_900_902_068, 10_306_633_189_857_776],
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
