import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepsPerEpoch } from "../../src/progress/index.ts";
import { samplesOfSteps, type Split } from "../../src/progress/samples-of-steps.ts";

const splits: fc.Arbitrary<Split> = fc.record({
  validation: fc.constantFrom("provided" as const, "split" as const),
  trainFraction: fc.constantFrom("0.9", "0.85", ".07", "0.333"),
  rule: fc.constantFrom("documented" as const, "platform" as const),
});

const stepsOf = (trainingSamples: number, batchSize: number, { rule, ...split }: Split): number => {
  const steps = stepsPerEpoch({ epochs: 1, batchSize, trainingSamples, ...split }, "observed", rule);
  return steps.ok ? steps.value : 0;
};

describe("samplesOfSteps", () => {
  it("holds just the samples of which an epoch makes so many steps", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 64 }),
        splits,
        (steps, batch, split) => {
          const { low, high } = samplesOfSteps({ low: steps, high: steps }, batch, split);
          for (let samples = Math.max(1, low - 40); samples <= high + 40; samples += 1)
            expect(stepsOf(samples, batch, split) === steps).toBe(samples >= low && samples <= high);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    [1, 1, "documented", { low: 1, high: 1 }],
    [1, 1, "platform", { low: 2, high: 2 }],
    [1, 8, "documented", { low: 1, high: 8 }],
    [1, 8, "platform", { low: 2, high: 9 }],
    [2, 8, "documented", { low: 9, high: 17 }],
    [2, 8, "platform", { low: 10, high: 17 }],
    [2, 100, "documented", { low: 112, high: 222 }],
    [2, 100, "platform", { low: 112, high: 222 }],
  ] as const)("for %i steps of %i under the %s split is %o", (steps, batch, rule, bounds) => {
    const split = { validation: "split", rule } as const;
    expect(samplesOfSteps({ low: steps, high: steps }, batch, split)).toEqual(bounds);
  });

  it("tells large numbers exactly, and no end where there is none", () => {
    const one = { low: 2 ** 40, high: 2 ** 40 };
    expect(samplesOfSteps(one, 7, { validation: "split" })).toEqual({
      low: 8_551_757_104_917,
      high: 8_551_757_104_924,
    });
    expect(
      samplesOfSteps({ low: 219, high: Number.POSITIVE_INFINITY }, 16, { validation: "provided" }),
    ).toEqual({
      low: 3489,
      high: Number.POSITIVE_INFINITY,
    });
  });
});
