import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPercentageOfTotal, stepsPercentageInDoubles, stepsRuleAllows } from "../../src/progress/index.ts";
import { NO_COUNTS, NO_PERCENTAGES, doneOfPlanned, hasTwoDecimals, isNear } from "./percentages.ts";

describe("stepsRuleAllows", () => {
  it.each([
    [19.92, 241, 1210],
    [3.12, 1, 32],
    [3.13, 1, 32],
    [0.02, 1, 4000],
    [0.03, 1, 4000],
    [0, 0, 1],
    [100, 7, 7],
    [0, 1, 1_000_000],
    // A tie of 3.125, which doubles know how to round: both neighbours are taken beyond 2^38 too.
    [3.12, 2 ** 36, 2 ** 41],
    [3.13, 2 ** 36, 2 ** 41],
  ])("takes %s for %i of %i", (percentage, steps, total) => {
    expect(stepsRuleAllows(percentage, steps, total)).toBe(true);
  });

  it.each([
    [19.91, 241, 1210],
    [19.917, 241, 1210],
    [19.917_355_371_900_825, 241, 1210],
    [3.11, 1, 32],
    [3.14, 1, 32],
    [3.125, 1, 32],
    [0, 1, 19_999],
    [50, 2, 1],
    [0, 0, 0],
    [0, -1, 1_000_000],
    [0, 0.5, 1_000_000],
    [3.11, 2 ** 36, 2 ** 41],
    [3.14, 2 ** 36, 2 ** 41],
  ])("refuses %s for %i of %i", (percentage, steps, total) => {
    expect(stepsRuleAllows(percentage, steps, total)).toBe(false);
  });

  it("is always two decimals within half a hundredth, by fractions, below totals of 2^38", () => {
    fc.assert(
      fc.property(doneOfPlanned(2 ** 38), ({ percentage, done, planned }) => {
        const expected =
          percentage >= 0 &&
          percentage <= 100 &&
          hasTwoDecimals(percentage) &&
          isNear(percentage, done, planned);
        expect(stepsRuleAllows(percentage, done, planned)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });

  it("beyond takes what fractions or rounding in doubles give, and nothing else", () => {
    fc.assert(
      fc.property(doneOfPlanned(Number.MAX_SAFE_INTEGER), ({ percentage, done, planned }) => {
        const inRange = percentage >= 0 && percentage <= 100 && hasTwoDecimals(percentage);
        const expected =
          inRange &&
          (isNear(percentage, done, planned) || stepsPercentageInDoubles(done, planned) === percentage);
        expect(stepsRuleAllows(percentage, done, planned)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it("beyond takes a percentage that only the double reaches", () => {
    // 100 × steps / total lies below 67.885, but so little that its double lies above.
    const steps = 6_114_537_214_077_203;
    const total = 9_007_199_254_735_513;
    expect([67.88, 67.89].map((percentage) => isNear(percentage, steps, total))).toEqual([true, false]);
    expect(
      [67.87, 67.88, 67.89, 67.9].map((percentage) => stepsRuleAllows(percentage, steps, total)),
    ).toEqual([false, true, true, false]);
  });

  it("is never true for what is no percentage or no count", () => {
    for (const bad of NO_PERCENTAGES) expect(stepsRuleAllows(bad, 1, 2)).toBe(false);
    for (const bad of NO_COUNTS) {
      expect(stepsRuleAllows(0, bad, 10)).toBe(false);
      expect(stepsRuleAllows(0, 0, bad)).toBe(false);
    }
  });
});

describe("stepsPercentageInDoubles", () => {
  it.each([
    [1, 32, 3.12],
    [3, 32, 9.38],
    [5, 32, 15.62],
    [1, 4000, 0.03],
    [3, 4000, 0.07],
    [241, 1210, 19.92],
    [1, 3, 33.33],
    [2, 3, 66.67],
    [7, 7, 100],
    [0, 7, 0],
    [9_007_199_254_740_991, 9_007_199_254_740_991, 100],
    [9_007_199_254_740_990, 9_007_199_254_740_991, 100],
    [6_114_537_214_077_203, 9_007_199_254_735_513, 67.89],
    [6_117_239_373_853_443, 9_007_199_254_735_247, 67.92],
  ])("rounds %i of %i as Python does, to %s", (steps, total, percentage) => {
    expect(stepsPercentageInDoubles(steps, total)).toBe(percentage);
  });

  it("is always allowed by the steps rule", () => {
    fc.assert(
      fc.property(doneOfPlanned(Number.MAX_SAFE_INTEGER), ({ done, planned }) => {
        expect(stepsRuleAllows(stepsPercentageInDoubles(done, planned) ?? -1, done, planned)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives undefined, never NaN, for what is no count", () => {
    for (const bad of NO_COUNTS) {
      expect([stepsPercentageInDoubles(bad, 10), stepsPercentageInDoubles(1, bad)]).toEqual([
        undefined,
        undefined,
      ]);
    }
    expect([stepsPercentageInDoubles(0, 0), stepsPercentageInDoubles(3, 2)]).toEqual([undefined, undefined]);
  });
});

describe("isPercentageOfTotal", () => {
  it("is always what trying every number of steps gives", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 9950, max: 10_050 })),
        fc.integer({ min: 0, max: 10_000 }),
        (total, cents) => {
          const percentage = cents / 100;
          const tried = Array.from({ length: total + 1 }, (_, steps) =>
            stepsRuleAllows(percentage, steps, total),
          );
          expect(isPercentageOfTotal(percentage, total)).toBe(tried.includes(true));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is always true of the start and of the end", () => {
    for (const total of [1, 7, 9999, 10_000, 2 ** 53 - 4, 2 ** 53 - 1])
      expect([0, 100].map((percentage) => isPercentageOfTotal(percentage, total))).toEqual([true, true]);
  });

  it("is never true for what is no percentage or no total", () => {
    for (const bad of [...NO_PERCENTAGES, 12.345]) expect(isPercentageOfTotal(bad, 20_000)).toBe(false);
    for (const bad of [0, ...NO_COUNTS]) expect(isPercentageOfTotal(0, bad)).toBe(false);
  });
});
