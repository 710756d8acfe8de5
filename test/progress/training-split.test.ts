import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trainingSplit } from "../../src/progress/index.ts";
import { exactShareOf, shareOf } from "../../src/progress/train-fraction.ts";
import { ceil, floor, fraction, minus, times } from "./fractions.ts";
import { count, failure, trainFraction, value } from "./plans.ts";

const split = (trainingSamples: number, options: { trainFraction?: string } = {}) =>
  ({ epochs: 1, batchSize: 1, trainingSamples, validation: "split", ...options }) as const;

describe("trainingSplit", () => {
  it("trains on everything where a validation set is provided", () => {
    fc.assert(
      fc.property(count(), fc.constantFrom("documented" as const, "platform" as const), (samples, rule) => {
        const plan = { ...split(samples), validation: "provided" } as const;
        expect(value(trainingSplit(plan, rule))).toEqual({ train: samples, validation: 0, notes: [] });
      }),
    );
  });

  it("always trains on ceil(n × 0.9), for every n", () => {
    for (let n = 1; n <= 3000; n += 1) {
      expect(value(trainingSplit(split(n))).train).toBe(Number(ceil(times(fraction(n), fraction("0.9")))));
    }
    fc.assert(
      fc.property(count(), (n) => {
        const { train, validation } = value(trainingSplit(split(n)));
        expect(BigInt(train)).toBe(ceil(times(fraction(n), fraction("0.9"))));
        expect(validation).toBe(n - train);
      }),
    );
  });

  it("always trains on ceil(n × fraction), whatever the fraction, and never on none or more than all", () => {
    fc.assert(
      fc.property(count(), trainFraction, (n, text) => {
        const { train, validation } = value(trainingSplit(split(n, { trainFraction: text })));
        expect(BigInt(train)).toBe(ceil(times(fraction(n), fraction(text))));
        expect(train).toBeGreaterThanOrEqual(1);
        expect(train).toBeLessThanOrEqual(n);
        expect(train + validation).toBe(n);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [100, "0.07", 7],
    [100, "0.85", 85],
    [3500, "0.9", 3150],
    [11, "0.9", 10],
    [9_007_199_254_740_991, "0.9", 8_106_479_329_266_892],
  ])("trains on %i × %s = %i samples", (n, text, train) => {
    expect(value(trainingSplit(split(n, { trainFraction: text }))).train).toBe(train);
  });

  it("always keeps max(1, floor(0.1 n)) back under the platform's rule", () => {
    fc.assert(
      fc.property(
        count().filter((n) => n > 1),
        (n) => {
          const tenth = floor(minus(fraction(n), times(fraction(n), fraction("0.9"))));
          expect(BigInt(value(trainingSplit(split(n), "platform")).validation)).toBe(tenth > 1n ? tenth : 1n);
        },
      ),
    );
  });

  it("is the same under both published rules from 10 samples on, and never below", () => {
    for (let n = 2; n < 10; n += 1) {
      expect(value(trainingSplit(split(n), "platform")).train).not.toBe(value(trainingSplit(split(n))).train);
    }
    fc.assert(
      fc.property(
        count().filter((n) => n >= 10),
        (n) => {
          expect(trainingSplit(split(n), "platform")).toEqual(trainingSplit(split(n)));
        },
      ),
    );
  });

  it("notes that nothing is left to validate", () => {
    for (let n = 1; n < 12; n += 1) {
      const { notes, validation } = value(trainingSplit(split(n)));
      expect(notes.map(({ code }) => code)).toEqual(n < 10 ? ["nothing-to-validate"] : []);
      expect(validation).toBe(n < 10 ? 0 : 1);
    }
  });

  it("says which samples all went into training", () => {
    expect([1, 9].map((n) => value(trainingSplit(split(n))).notes[0]?.message)).toEqual([
      "The split trains on the only sample and leaves nothing to validate.",
      "The split trains on all 9 samples and leaves nothing to validate.",
    ]);
  });

  it("refuses a split that leaves nothing to train on", () => {
    expect(failure(trainingSplit(split(1), "platform"))).toMatchObject({
      code: "nothing-to-train",
      field: "trainingSamples",
      seen: "1",
    });
    expect(failure(trainingSplit(split(0)))).toMatchObject({ code: "nothing-to-train", seen: "0" });
    for (const maxSteps of [-1, 0, 1, 5])
      expect(failure(trainingSplit({ ...split(1), maxSteps }, "platform")).code).toBe("nothing-to-train");
  });
});

describe("shareOf", () => {
  it("always agrees with the decimal.js path", () => {
    fc.assert(
      fc.property(count(), trainFraction, (n, text) => {
        expect(shareOf(n, text)).toBe(exactShareOf(n, text));
      }),
    );
  });
});
