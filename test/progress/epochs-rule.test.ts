import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { epochsRuleAllows, isPercentageOfEpochs } from "../../src/progress/index.ts";
import { NO_COUNTS, NO_PERCENTAGES, doneOfPlanned, isNear } from "./percentages.ts";

describe("epochsRuleAllows", () => {
  it.each([
    [33.333_333_333_333_336, 1, 3],
    [33.33, 1, 3],
    [33.3333, 1, 3],
    [3.13, 1, 32],
    [3.12, 1, 32],
    [3.125, 1, 32],
    [66.67, 2, 3],
    [0, 0, 5],
    [100, 5, 5],
  ])("takes %s for %i of %i", (percentage, completed, epochs) => {
    expect(epochsRuleAllows(percentage, completed, epochs)).toBe(true);
  });

  it.each([
    [33, 1, 3],
    [33.3, 1, 3],
    [33.34, 1, 3],
    [3.130_000_000_000_1, 1, 32],
    [3.119_999_999_999_9, 1, 32],
    [19.92, 0, 2],
    [100, 6, 5],
    [0, 0, 0],
  ])("refuses %s for %i of %i", (percentage, completed, epochs) => {
    expect(epochsRuleAllows(percentage, completed, epochs)).toBe(false);
  });

  it("is always within half a hundredth, by fractions, at any size and with any decimals", () => {
    fc.assert(
      fc.property(doneOfPlanned(Number.MAX_SAFE_INTEGER), ({ percentage, done, planned }) => {
        const expected = percentage >= 0 && percentage <= 100 && isNear(percentage, done, planned);
        expect(epochsRuleAllows(percentage, done, planned)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });

  it("is never true for what is no percentage or no count", () => {
    for (const bad of NO_PERCENTAGES) expect(epochsRuleAllows(bad, 1, 1)).toBe(false);
    for (const bad of NO_COUNTS) {
      expect(epochsRuleAllows(0, bad, 10)).toBe(false);
      expect(epochsRuleAllows(0, 0, bad)).toBe(false);
    }
  });
});

describe("isPercentageOfEpochs", () => {
  it("is always what trying every number of epochs gives", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 9950, max: 10_050 })),
        fc.oneof(
          fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100),
          fc.double({ min: 0, max: 100, noNaN: true }),
        ),
        (epochs, percentage) => {
          const tried = Array.from({ length: epochs + 1 }, (_, done) =>
            epochsRuleAllows(percentage, done, epochs),
          );
          expect(isPercentageOfEpochs(percentage, epochs)).toBe(tried.includes(true));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("always holds of completed / epochs × 100 itself", () => {
    fc.assert(
      fc.property(doneOfPlanned(20_000), ({ done, planned }) => {
        expect(isPercentageOfEpochs((done / planned) * 100, planned)).toBe(true);
      }),
    );
  });

  it("is always true of the start and of the end", () => {
    for (const epochs of [1, 7, 9999, 10_000, 2 ** 53 - 7, 2 ** 53 - 1])
      expect([0, 100].map((percentage) => isPercentageOfEpochs(percentage, epochs))).toEqual([true, true]);
  });

  it("is never true for what is no percentage or no number of epochs", () => {
    for (const bad of NO_PERCENTAGES) expect(isPercentageOfEpochs(bad, 20_000)).toBe(false);
    for (const bad of [0, ...NO_COUNTS]) expect(isPercentageOfEpochs(0, bad)).toBe(false);
  });
});
