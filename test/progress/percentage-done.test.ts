import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  epochsRuleAllows,
  percentageAtEarlyStop,
  percentageDone,
  platformPercentage,
  stepsRuleAllows,
  totalSteps,
  trainingSplit,
} from "../../src/progress/index.ts";
import { compare, fraction, hundredths, quotient } from "./fractions.ts";
import { everydayPlan, failure, plan, value } from "./plans.ts";

/** A plan of so many steps, in one epoch. */
const steps = (total: number) =>
  ({ epochs: 1, batchSize: 1, trainingSamples: total, validation: "provided" }) as const;

const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

describe("percentageDone", () => {
  it.each([
    [1, 32, 3.12],
    [3, 32, 9.38],
    [1, 4000, 0.02],
    [241, 1210, 19.92],
    [19_999, 20_000, 100],
    [1, 3, 33.33],
  ])(
    "rounds %i of %i steps half to even under `steps`, the default, to %s",
    (stepsCompleted, total, percentage) => {
      expect(value(percentageDone({ stepsCompleted }, steps(total)))).toMatchObject({
        rule: "steps",
        percentage,
      });
    },
  );

  it.each([
    [29, 100, 28],
    [57, 100, 56],
    [100, 100, 100],
    [1, 3, 33],
  ])(
    "truncates %i of %i steps under `platform`, in floating point, to %i",
    (stepsCompleted, total, percentage) => {
      expect(value(percentageDone({ stepsCompleted }, steps(total), "platform")).percentage).toBe(percentage);
    },
  );

  it("gives the exact value and the nearest double under `epochs`", () => {
    expect(value(percentageDone({ epochsCompleted: 1 }, { ...steps(5), epochs: 3 }, "epochs"))).toEqual({
      rule: "epochs",
      exact: {
        numerator: 100,
        denominator: 3,
        decimal: "33.33333333333333333333",
        terminates: false,
        nearest: 100 / 3,
      },
      percentage: 100 / 3,
      rounding: "not said; the nearest double",
    });
  });

  it("is always the exact quotient, then rounded as its rule says, at any size", () => {
    fc.assert(
      fc.property(plan, anyShare, (of, share) => {
        const total = BigInt(value(totalSteps(of)));
        const most = total > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(total);
        const stepsCompleted = Math.floor(share * most);
        const { exact, percentage } = value(percentageDone({ stepsCompleted }, of));
        const quotientOf = quotient(fraction(100n * BigInt(stepsCompleted)), fraction(total));
        const reduced = quotient(fraction(exact.numerator), fraction(exact.denominator));
        expect(compare(reduced, quotientOf)).toBe(0);
        expect(percentage).toBe(Number(hundredths(quotientOf)) / 100);
      }),
      { numRuns: 1000 },
    );
  });

  it("always agrees with what the checker allows, and lies within 0 and 100", () => {
    fc.assert(
      fc.property(everydayPlan, anyShare, (of, share) => {
        const total = Number(value(totalSteps(of)));
        const successors = Number(value(totalSteps(of, "platform")));
        const done = (all: number): number => Math.floor(share * all);
        const byEpochs = value(percentageDone({ epochsCompleted: done(of.epochs) }, of, "epochs")).percentage;
        const bySteps = value(percentageDone({ stepsCompleted: done(total) }, of, "steps")).percentage;
        const byPlatform = value(
          percentageDone({ stepsCompleted: done(successors) }, of, "platform"),
        ).percentage;
        expect(epochsRuleAllows(byEpochs, done(of.epochs), of.epochs)).toBe(true);
        expect(stepsRuleAllows(bySteps, done(total), total)).toBe(true);
        expect(byPlatform).toBe(platformPercentage(done(successors), successors));
        for (const percentage of [byEpochs, bySteps, byPlatform]) {
          expect(percentage).toBeGreaterThanOrEqual(0);
          expect(percentage).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it("is always 0 at the start and 100 at the end, under every rule", () => {
    fc.assert(
      fc.property(
        everydayPlan,
        fc.constantFrom("epochs" as const, "steps" as const, "platform" as const),
        (of, rule) => {
          const total = Number(value(totalSteps(of, rule === "platform" ? "platform" : "documented")));
          const end = { stepsCompleted: total, epochsCompleted: of.epochs };
          expect(value(percentageDone({ stepsCompleted: 0, epochsCompleted: 0 }, of, rule)).percentage).toBe(
            0,
          );
          expect(value(percentageDone(end, of, rule)).percentage).toBe(100);
        },
      ),
    );
  });

  it.each([
    [{ stepsCompleted: -1 }, "negative"],
    [{ stepsCompleted: 0.5 }, "fractional"],
    [{ stepsCompleted: Number.NaN }, "not-a-number"],
    [{ stepsCompleted: Infinity }, "not-finite"],
    [{ stepsCompleted: 2 ** 53 }, "too-large"],
    [{ stepsCompleted: 11 }, "exceeds-plan"],
    [{}, "missing"],
    [{ epochsCompleted: 1 }, "missing"],
  ])("refuses %o of 10 steps as %s", (progress, code) => {
    expect(failure(percentageDone(progress, steps(10)))).toMatchObject({ code, field: "stepsCompleted" });
  });

  it("refuses more epochs than there are, and says so", () => {
    expect(failure(percentageDone({ epochsCompleted: 2 }, steps(10), "epochs"))).toEqual({
      code: "exceeds-plan",
      field: "epochsCompleted",
      seen: "2",
      message: "epochsCompleted is 2, but the plan ends at 1.",
    });
  });

  it("refuses a bad plan before it looks at the progress", () => {
    expect(failure(percentageDone({}, { ...steps(10), epochs: 0 })).code).toBe("zero");
    expect(
      failure(percentageDone({ stepsCompleted: 1 }, { ...steps(1), validation: "split" }, "platform")).code,
    ).toBe("nothing-to-train");
  });

  it("splits as the successor does under `platform`", () => {
    const nine = { epochs: 1, batchSize: 1, trainingSamples: 9, validation: "split" } as const;
    expect(value(trainingSplit(nine)).train).toBe(9);
    expect(value(percentageDone({ stepsCompleted: 8 }, nine, "platform")).percentage).toBe(100);
    expect(value(percentageDone({ stepsCompleted: 8 }, nine, "steps")).percentage).toBe(88.89);
  });
});

describe("percentageAtEarlyStop", () => {
  it("is always below 100 unless the run stopped in its last epoch", () => {
    const rules = fc.constantFrom("epochs" as const, "steps" as const, "platform" as const);
    fc.assert(
      fc.property(everydayPlan, anyShare, rules, ({ maxSteps: _cap = 0, ...of }, share, rule) => {
        const epochs = Math.floor(share * of.epochs);
        const { percentage, exact } = value(percentageAtEarlyStop(epochs, of, rule));
        expect(percentage < 100).toBe(epochs < of.epochs);
        expect(exact.nearest < 100).toBe(epochs < of.epochs);
      }),
    );
  });

  it("is what percentageDone gives for the steps of those epochs", () => {
    const of = { epochs: 10, batchSize: 16, trainingSamples: 3500, validation: "provided" } as const;
    for (const rule of ["epochs", "steps", "platform"] as const) {
      expect(percentageAtEarlyStop(3, of, rule)).toEqual(
        percentageDone({ stepsCompleted: 3 * 219, epochsCompleted: 3 }, of, rule),
      );
    }
  });

  it("is 100 where max_steps ended the run within those epochs", () => {
    const of = {
      epochs: 10,
      batchSize: 1,
      trainingSamples: 10,
      validation: "provided",
      maxSteps: 15,
    } as const;
    expect([1, 2].map((epochs) => value(percentageAtEarlyStop(epochs, of)).percentage)).toEqual([66.67, 100]);
  });

  it.each([
    // 9 of the 12 steps that max_steps leaves, 8 where the successor keeps a sample back, and 1 epoch of 3.
    ["steps", 75],
    ["platform", 66],
    ["epochs", 100 / 3],
  ] as const)("counts what its rule does under `%s`", (rule, percentage) => {
    const of = { epochs: 3, batchSize: 1, trainingSamples: 9, validation: "split", maxSteps: 12 } as const;
    expect(value(percentageAtEarlyStop(1, of, rule)).percentage).toBe(percentage);
  });

  it("stays exact where the steps cannot be counted in doubles", () => {
    const big = 2 ** 53 - 1;
    const of = { epochs: big, batchSize: 1, trainingSamples: big, validation: "provided" } as const;
    const { exact } = value(percentageAtEarlyStop(big - 1, of));
    expect(BigInt(exact.numerator) * BigInt(big)).toBe(100n * BigInt(big - 1) * BigInt(exact.denominator));
    expect(BigInt(exact.numerator)).toBeLessThan(100n * BigInt(exact.denominator));
  });

  it("refuses what cannot be", () => {
    expect(failure(percentageAtEarlyStop(2, steps(10))).code).toBe("exceeds-plan");
    expect(failure(percentageAtEarlyStop(-1, steps(10))).code).toBe("negative");
    expect(failure(percentageAtEarlyStop(1, { ...steps(10), batchSize: 0 })).code).toBe("zero");
    const one = { ...steps(1), validation: "split" } as const;
    expect(percentageAtEarlyStop(1, one).ok).toBe(true);
    expect(failure(percentageAtEarlyStop(1, one, "platform")).code).toBe("nothing-to-train");
  });
});
