import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { totalSteps, withinTimeLimit } from "../../src/progress/index.ts";
import { compare, floor, fraction, quotient, times } from "./fractions.ts";
import { failure, plan, value } from "./plans.ts";
import { untyped } from "../support/untyped.ts";

const RECORDED = { epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided" } as const;

const seconds = fc.oneof(
  fc.integer({ min: 1, max: 100_000 }).map((hundredthsOfSeconds) => hundredthsOfSeconds / 100),
  fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
);

describe("withinTimeLimit", () => {
  it("does the steps that end by the limit, the limit itself included", () => {
    expect(value(withinTimeLimit({ limitSeconds: 219, secondsPerStep: 1 }, RECORDED))).toMatchObject({
      steps: 219,
      cutShort: true,
      done: { percentage: 50 },
    });
    expect(value(withinTimeLimit({ limitSeconds: 438, secondsPerStep: 1 }, RECORDED))).toMatchObject({
      steps: 438,
      cutShort: false,
      done: { percentage: 100 },
    });
    expect(value(withinTimeLimit({ limitSeconds: 0, secondsPerStep: 1 }, RECORDED))).toMatchObject({
      steps: 0,
      cutShort: true,
    });
  });

  it("divides the decimals that were written, where doubles lose a step", () => {
    expect(Math.floor(0.3 / 0.1)).toBe(2);
    expect(value(withinTimeLimit({ limitSeconds: 0.3, secondsPerStep: 0.1 }, RECORDED)).steps).toBe(3);
  });

  it("is always floor(limit / seconds per step) by fractions, and never above the total", () => {
    fc.assert(
      fc.property(plan, fc.oneof(fc.constant(0), seconds), seconds, (of, limitSeconds, secondsPerStep) => {
        const total = BigInt(value(totalSteps(of)));
        const fits = floor(quotient(fraction(limitSeconds), fraction(secondsPerStep)));
        const { steps, cutShort, done } = value(withinTimeLimit({ limitSeconds, secondsPerStep }, of));
        expect(BigInt(steps)).toBe(fits < total ? fits : total);
        expect(cutShort).toBe(BigInt(steps) < total);
        expect(done.exact.nearest).toBeLessThanOrEqual(100);
        const needed = times(fraction(BigInt(steps)), fraction(secondsPerStep));
        expect(compare(needed, fraction(limitSeconds))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it("tells the percentage under the successor's rule too", () => {
    const hundred = { epochs: 1, batchSize: 1, trainingSamples: 100, validation: "provided" } as const;
    const limit = { limitSeconds: 29, secondsPerStep: 1 };
    expect(value(withinTimeLimit(limit, hundred, "platform")).done.percentage).toBe(28);
    expect(value(withinTimeLimit(limit, hundred)).done.percentage).toBe(29);
    const nine = { ...hundred, trainingSamples: 9, validation: "split" } as const;
    expect(value(withinTimeLimit(limit, nine, "platform")).steps).toBe(8);
    expect(value(withinTimeLimit(limit, nine)).steps).toBe(9);
  });

  it.each([
    [{ limitSeconds: -1, secondsPerStep: 1 }, "bad-limit"],
    [{ limitSeconds: Number.NaN, secondsPerStep: 1 }, "bad-limit"],
    [{ limitSeconds: Infinity, secondsPerStep: 1 }, "bad-limit"],
    [{ limitSeconds: 1, secondsPerStep: 0 }, "bad-pace"],
    [{ limitSeconds: 1, secondsPerStep: -1 }, "bad-pace"],
    [{ limitSeconds: 1, secondsPerStep: Number.NaN }, "bad-pace"],
    [{ limitSeconds: untyped("1"), secondsPerStep: 1 }, "bad-limit"],
    [{ limitSeconds: 1, secondsPerStep: untyped(1n) }, "bad-pace"],
  ])("refuses %o as %s", (limit, code) => {
    expect(failure(withinTimeLimit(limit, RECORDED)).code).toBe(code);
  });

  it("refuses a bad plan", () => {
    expect(
      failure(withinTimeLimit({ limitSeconds: 1, secondsPerStep: 1 }, { ...RECORDED, epochs: 0 })).code,
    ).toBe("zero");
  });
});
