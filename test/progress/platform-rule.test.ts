import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isPlatformPercentageOfTotal,
  platformPercentage,
  platformRuleAllows,
} from "../../src/progress/index.ts";
import { NO_COUNTS, NO_PERCENTAGES, doneOfPlanned, hundredTimes } from "./percentages.ts";

describe("platformPercentage", () => {
  it.each([
    [29, 100, 28],
    [57, 100, 56],
    [58, 100, 57],
    [30, 100, 30],
    [1, 3, 33],
    [99_999, 100_000, 99],
    [5, 5, 100],
    [0, 5, 0],
  ])("truncates %i of %i in floating point to %i", (steps, total, percentage) => {
    expect(platformPercentage(steps, total)).toBe(percentage);
    expect(platformRuleAllows(percentage, steps, total)).toBe(true);
    expect(platformRuleAllows(percentage + 1, steps, total)).toBe(false);
  });

  it("is always the exact floor, or one below where that is whole", () => {
    fc.assert(
      fc.property(doneOfPlanned(2 ** 40), ({ done, planned }) => {
        const exact = hundredTimes(done, planned);
        const floor = Number(exact.over / exact.under);
        const lost = floor - (platformPercentage(done, planned) ?? Number.NaN);
        expect(exact.over % exact.under === 0n ? [0, 1] : [0]).toContain(lost);
      }),
    );
  });

  it("gives undefined, never NaN, for what is no count", () => {
    for (const bad of NO_COUNTS) {
      expect([platformPercentage(bad, 10), platformPercentage(1, bad)]).toEqual([undefined, undefined]);
      expect([platformRuleAllows(Number.NaN, bad, 10), platformRuleAllows(10, 1, bad)]).toEqual([
        false,
        false,
      ]);
    }
    expect([platformPercentage(0, 0), platformPercentage(3, 2)]).toEqual([undefined, undefined]);
  });
});

describe("isPlatformPercentageOfTotal", () => {
  it.each([
    [1, 250],
    [990, 1010],
  ])("is what trying every number of steps gives, for totals from %i to %i", (from, to) => {
    for (let total = from; total <= to; total += 1) {
      const reached = new Set<number | undefined>();
      for (let steps = 0; steps <= total; steps += 1) reached.add(platformPercentage(steps, total));
      for (let percentage = 0; percentage <= 100; percentage += 1) {
        if (isPlatformPercentageOfTotal(percentage, total) !== reached.has(percentage)) {
          expect.fail(`${percentage} % of ${total} steps`);
        }
      }
    }
  });

  it("knows that 29 is no percentage of 100 steps", () => {
    expect([28, 29, 30].map((percentage) => isPlatformPercentageOfTotal(percentage, 100))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("is true of every percentage of the largest totals, the end among them", () => {
    for (const total of [2 ** 53 - 7, 2 ** 53 - 1])
      for (let percentage = 0; percentage <= 100; percentage += 1)
        expect(isPlatformPercentageOfTotal(percentage, total)).toBe(true);
  });

  it("is never true for what is no whole percentage or no total", () => {
    for (const bad of [...NO_PERCENTAGES, 12.5, 101])
      expect(isPlatformPercentageOfTotal(bad, 2000)).toBe(false);
    for (const bad of [0, ...NO_COUNTS]) expect(isPlatformPercentageOfTotal(0, bad)).toBe(false);
  });
});
