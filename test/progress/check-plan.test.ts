import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkPartialPlan,
  checkPlan,
  stepsPerEpoch,
  totalSteps,
  trainingSplit,
} from "../../src/progress/index.ts";
import { soundPlan } from "../../src/progress/sound-plan.ts";
import { failure, plan, value } from "./plans.ts";

const GOOD = { epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided" } as const;

describe("checkPlan", () => {
  it("gives back every good plan, field by field", () => {
    fc.assert(
      fc.property(plan, (good) => {
        expect(checkPlan(good)).toEqual({ ok: true, value: good });
      }),
    );
  });

  it("leaves out what it does not know and what is undefined", () => {
    expect(value(checkPlan({ ...GOOD, color: "red", maxSteps: undefined }))).toStrictEqual(GOOD);
  });

  it.each([
    ["epochs", 0, "zero"],
    ["epochs", -1, "negative"],
    ["epochs", 2.5, "fractional"],
    ["epochs", Number.NaN, "not-a-number"],
    ["epochs", "2", "not-a-number"],
    ["epochs", Number.POSITIVE_INFINITY, "not-finite"],
    ["epochs", Number.NEGATIVE_INFINITY, "not-finite"],
    ["epochs", undefined, "missing"],
    ["batchSize", 0, "zero"],
    ["batchSize", 2 ** 53, "too-large"],
    ["batchSize", 1e300, "too-large"],
    ["trainingSamples", 0, "nothing-to-train"],
    ["trainingSamples", -3, "negative"],
    ["trainingSamples", null, "not-a-number"],
    ["validation", "none", "unknown-validation"],
    ["validation", undefined, "missing"],
    ["trainFraction", "0", "bad-fraction"],
    ["trainFraction", "1", "bad-fraction"],
    ["trainFraction", "1.0", "bad-fraction"],
    ["trainFraction", "0.0", "bad-fraction"],
    ["trainFraction", "9e-1", "bad-fraction"],
    ["trainFraction", "-0.5", "bad-fraction"],
    ["trainFraction", "0.", "bad-fraction"],
    ["trainFraction", "", "bad-fraction"],
    ["trainFraction", " 0.9", "bad-fraction"],
    ["trainFraction", "0.9\n", "bad-fraction"],
    ["trainFraction", `0.${"1".repeat(51)}`, "bad-fraction"],
    ["trainFraction", 0.9, "bad-fraction"],
    ["maxSteps", -2, "negative"],
    ["maxSteps", 1.5, "fractional"],
    ["maxSteps", 2 ** 53, "too-large"],
    ["maxSteps", Number.NaN, "not-a-number"],
    ["maxSteps", Number.POSITIVE_INFINITY, "not-finite"],
  ] as const)("refuses %s of %s as %s", (field, seen, code) => {
    const problem = failure(checkPlan({ ...GOOD, [field]: seen }));
    expect(problem).toMatchObject({ code, field });
    expect(problem.problems).toHaveLength(1);
    expect(problem.message).toMatch(new RegExp(`^${field} is [^.]*.*\\.$`, "u"));
  });

  it.each([-1, 0, 1, Number.MAX_SAFE_INTEGER, undefined])("takes maxSteps of %s", (maxSteps) => {
    expect(checkPlan({ ...GOOD, maxSteps }).ok).toBe(true);
  });

  it.each([null, undefined, 7, "plan", [], true])("refuses %s, which is no object", (seen) => {
    expect(failure(checkPlan(seen))).toMatchObject({ code: "not-an-object", field: "plan" });
  });

  it("tells every problem, not only the first", () => {
    const { problems } = failure(
      checkPlan({ epochs: 0, batchSize: 1.5, validation: "maybe", trainFraction: 2, maxSteps: -7 }),
    );
    expect(problems.map(({ field, code }) => `${field}: ${code}`)).toEqual([
      "epochs: zero",
      "batchSize: fractional",
      "validation: unknown-validation",
      "trainFraction: bad-fraction",
      "maxSteps: negative",
      "trainingSamples: missing",
    ]);
  });

  it.each([
    [
      { ...GOOD, batchSize: 2.5 },
      "batchSize is 2.5, which is not whole; it must be a whole number from 1 to 9007199254740991.",
    ],
    [{ ...GOOD, validation: "none" }, 'validation is "none"; it must be "provided" or "split".'],
    [
      { ...GOOD, trainFraction: 0.9 },
      'trainFraction is 0.9; it must be a decimal text between 0 and 1, such as "0.9", with at most 50 decimals.',
    ],
    [
      { ...GOOD, trainingSamples: 0 },
      "trainingSamples is 0, so there is nothing to train on; it must be a whole number from 1 to 9007199254740991.",
    ],
    [
      { ...GOOD, maxSteps: -2 },
      "maxSteps is -2, which is negative; it must be a whole number up to 9007199254740991, where 0 and -1 mean that there is no cap.",
    ],
    [{ ...GOOD, validation: undefined }, 'validation is missing; it must be "provided" or "split".'],
    [{ ...GOOD, epochs: 0 }, "epochs is 0; it must be a whole number from 1 to 9007199254740991."],
    ["text", 'plan is "text"; it must be an object.'],
  ])("says of %o what was seen and what would be right", (bad, message) => {
    expect(failure(checkPlan(bad)).message).toBe(message);
  });

  it("always agrees with the quick question, whatever the fields hold, and no calculator answers where it refuses", () => {
    const anything = fc.oneof(
      fc.constantFrom(0, -1, -2, 1, 2.5, 2 ** 53 - 1, 2 ** 53, Number.NaN, Infinity, -Infinity, -0),
      fc.constantFrom("provided", "split", "0.9", "0.07", "1", ""),
      fc.constantFrom(null, undefined),
    );
    const candidate = fc.record({
      epochs: fc.oneof(fc.constant(2), anything),
      batchSize: fc.oneof(fc.constant(2), anything),
      trainingSamples: fc.oneof(fc.constant(20), anything),
      validation: fc.oneof(fc.constant("split"), anything),
      trainFraction: fc.oneof(fc.constant("0.9"), anything),
      maxSteps: fc.oneof(fc.constant(3), anything),
    });
    fc.assert(
      fc.property(candidate, (fields) => {
        const doubtful = fields as never;
        const checked = checkPlan(fields);
        expect(soundPlan(doubtful, "documented").ok).toBe(checked.ok);
        for (const result of [trainingSplit(doubtful), stepsPerEpoch(doubtful), totalSteps(doubtful)]) {
          expect(result.ok).toBe(checked.ok);
          if (!result.ok) expect(result).toEqual(checked);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("checkPartialPlan", () => {
  it("takes any part of a good plan as it is", () => {
    fc.assert(
      fc.property(
        plan,
        fc.subarray(["epochs", "batchSize", "trainingSamples", "validation"] as const),
        (whole, gone) => {
          const part = Object.fromEntries(
            Object.entries(whole).filter(([field]) => !gone.some((name) => name === field)),
          );
          expect(checkPartialPlan(part)).toEqual({ ok: true, value: part });
        },
      ),
    );
  });

  it("refuses what is there and bad, completely", () => {
    expect(failure(checkPartialPlan({ epochs: -1, maxSteps: 0.5 })).problems.map(({ code }) => code)).toEqual(
      ["negative", "fractional"],
    );
  });

  it("refuses what is no object", () => {
    expect(failure(checkPartialPlan(7))).toMatchObject({ code: "not-an-object", field: "plan", seen: "7" });
  });

  it("misses nothing that is absent", () => {
    expect(checkPartialPlan({})).toEqual({ ok: true, value: {} });
  });
});
