import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TrainingPlan } from "../../src/job/training-plan.ts";
import {
  type SplitRule,
  stepsPerEpoch,
  type StepsPerEpochRule,
  totalSteps,
} from "../../src/progress/index.ts";
import { exactTotalOf } from "../../src/progress/total-steps.ts";
import { ceil, fraction, quotient, times } from "./fractions.ts";
import { count, failure, plan, value } from "./plans.ts";

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The formula in BigInt fractions. */
const oracle = (of: TrainingPlan, rule: SplitRule): bigint => {
  const n = BigInt(of.trainingSamples);
  const share = ceil(times(fraction(n), fraction(of.trainFraction ?? "0.9")));
  const kept = rule === "platform" && share === n ? n - 1n : share;
  const train = of.validation === "provided" ? n : kept;
  const total = BigInt(of.epochs) * ceil(quotient(fraction(train), fraction(of.batchSize)));
  const cap = BigInt(of.maxSteps ?? 0);
  return cap > 0n && cap < total ? cap : total;
};

describe("totalSteps", () => {
  it.each([
    [{ epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided" }, 438],
    [{ epochs: 1, batchSize: 5, trainingSamples: 26, validation: "split" }, 5],
    [{ epochs: 5, batchSize: 1, trainingSamples: 26, validation: "split" }, 120],
    [{ epochs: 3, batchSize: 1000, trainingSamples: 7, validation: "provided" }, 3],
    [{ epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided", maxSteps: 100 }, 100],
    [{ epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided", maxSteps: 438 }, 438],
    [{ epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided", maxSteps: 1000 }, 438],
    [{ epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided", maxSteps: -1 }, 438],
    [{ epochs: 1, batchSize: 1, trainingSamples: 2 ** 53 - 1, validation: "provided" }, 2 ** 53 - 1],
    [{ epochs: 2, batchSize: 1, trainingSamples: 2 ** 52, validation: "provided" }, "9007199254740992"],
    [
      { epochs: 2 ** 53 - 1, batchSize: 1, trainingSamples: 2 ** 53 - 1, validation: "provided" },
      "81129638414606663681390495662081",
    ],
    [
      {
        epochs: 2 ** 53 - 1,
        batchSize: 1,
        trainingSamples: 2 ** 53 - 1,
        validation: "provided",
        maxSteps: 7,
      },
      7,
    ],
  ] as const)("of %o is %s", (of, steps) => {
    expect(totalSteps(of)).toEqual({ ok: true, value: steps });
  });

  it("always agrees with the decimal.js path and with BigInt fractions, up to 2^53 and beyond", () => {
    fc.assert(
      fc.property(plan, fc.constantFrom("documented" as const, "platform" as const), (of, rule) => {
        fc.pre(rule === "documented" || of.trainingSamples > 1);
        const total = value(totalSteps(of, rule));
        expect(BigInt(total)).toBe(oracle(of, rule));
        expect(exactTotalOf(of, rule)).toBe(total);
        expect(typeof total).toBe(BigInt(total) <= SAFE ? "number" : "string");
      }),
      { numRuns: 3000 },
    );
  });

  it("agrees with the decimal.js path on what each split rule trains", () => {
    const nine = { epochs: 1, batchSize: 1, trainingSamples: 9, validation: "split" } as const;
    for (const [rule, steps] of [
      ["documented", 9],
      ["platform", 8],
    ] as const) {
      expect(totalSteps(nine, rule)).toEqual({ ok: true, value: steps });
      expect(exactTotalOf(nine, rule)).toBe(steps);
    }
  });

  it("always agrees with both where the product lies next to 2^53", () => {
    const near = fc
      .tuple(count(2 ** 27), fc.integer({ min: -3, max: 3 }))
      .map(([epochs, off]) => ({ epochs, trainingSamples: Math.floor(2 ** 53 / epochs) + off }))
      .filter(({ trainingSamples }) => trainingSamples < 2 ** 53);
    fc.assert(
      fc.property(near, (part) => {
        const of = { ...part, batchSize: 1, validation: "provided" } as const;
        const total = value(totalSteps(of));
        expect(BigInt(total)).toBe(oracle(of, "documented"));
        expect(exactTotalOf(of, "documented")).toBe(total);
      }),
      { numRuns: 1000 },
    );
  });

  it("is never above max_steps where that is above 0, and never changed by 0 or -1", () => {
    fc.assert(
      fc.property(plan, count(), (of, cap) => {
        const uncapped = value(totalSteps({ ...of, maxSteps: 0 }));
        const capped = value(totalSteps({ ...of, maxSteps: cap }));
        expect(BigInt(capped)).toBe(BigInt(uncapped) < BigInt(cap) ? BigInt(uncapped) : BigInt(cap));
        expect(value(totalSteps({ ...of, maxSteps: -1 }))).toBe(uncapped);
      }),
    );
  });

  it("refuses a bad plan with every problem", () => {
    const bad = { epochs: 0, batchSize: Number.NaN, trainingSamples: 1, validation: "split" } as const;
    expect(failure(totalSteps(bad)).problems.map(({ code }) => code)).toEqual(["zero", "not-a-number"]);
  });

  it("refuses the single sample that the platform keeps back", () => {
    const one = { epochs: 1, batchSize: 1, trainingSamples: 1, validation: "split" } as const;
    expect(failure(totalSteps(one, "platform")).code).toBe("nothing-to-train");
    expect(totalSteps(one)).toEqual({ ok: true, value: 1 });
  });

  it("leaves decimal.js's global settings alone", () => {
    totalSteps({ epochs: 2 ** 53 - 1, batchSize: 1, trainingSamples: 2 ** 53 - 1, validation: "split" });
    expect([Decimal.precision, Decimal.rounding]).toEqual([20, Decimal.ROUND_HALF_UP]);
  });
});

describe("stepsPerEpoch", () => {
  const recorded = { epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided" } as const;

  it("is ceil(train / batch size) under `observed`, the default", () => {
    expect(stepsPerEpoch(recorded)).toEqual({ ok: true, value: 219 });
    expect(stepsPerEpoch(recorded, "observed")).toEqual(stepsPerEpoch(recorded));
  });

  it("is ceil(training samples / batch size) / epochs under `documented`, exactly", () => {
    expect(value(stepsPerEpoch(recorded, "documented"))).toEqual({
      numerator: 219,
      denominator: 2,
      decimal: "109.5",
      terminates: true,
      nearest: 109.5,
    });
    expect(value(stepsPerEpoch({ ...recorded, epochs: 7 }, "documented"))).toEqual({
      numerator: 219,
      denominator: 7,
      decimal: "31.28571428571428571429",
      terminates: false,
      nearest: 219 / 7,
    });
  });

  it("always multiplies to the total under `observed`, never needing rounding", () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const of = { ...drawn, maxSteps: 0 };
        expect(BigInt(value(stepsPerEpoch(of))) * BigInt(of.epochs)).toBe(BigInt(value(totalSteps(of))));
      }),
    );
  });

  it("is always the exact fraction in lowest terms under `documented`, whatever the split", () => {
    fc.assert(
      fc.property(plan, (of) => {
        const { numerator, denominator } = value(stepsPerEpoch(of, "documented"));
        const batches = ceil(quotient(fraction(of.trainingSamples), fraction(of.batchSize)));
        expect(BigInt(numerator) * BigInt(of.epochs)).toBe(batches * BigInt(denominator));
        expect(Number(BigInt(of.epochs) % BigInt(denominator))).toBe(0);
        expect(gcd(BigInt(numerator), BigInt(denominator))).toBe(1n);
      }),
    );
  });

  it("follows the split rule it is told", () => {
    const nine = { epochs: 1, batchSize: 1, trainingSamples: 9, validation: "split" } as const;
    expect([stepsPerEpoch(nine), stepsPerEpoch(nine, "observed", "platform")].map(value)).toEqual([9, 8]);
  });

  it("asks no split rule under `documented`, which counts all samples", () => {
    const one = { epochs: 1, batchSize: 1, trainingSamples: 1, validation: "split" } as const;
    expect(failure(stepsPerEpoch(one, "observed", "platform")).code).toBe("nothing-to-train");
    const asDocumented: StepsPerEpochRule = "documented";
    expect(stepsPerEpoch(one, asDocumented, "platform")).toEqual(stepsPerEpoch(one, "documented"));
    expect(stepsPerEpoch(one, asDocumented, "platform").ok).toBe(true);
  });
});

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
