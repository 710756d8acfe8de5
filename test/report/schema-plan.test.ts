import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/progress/index.ts";
import { PLAN_DOCUMENT } from "../../src/report/json-schema-plan.ts";
import { planSchema } from "../../src/report/schemas.ts";
import { looseValidatorOf, validatorOf } from "../support/json-schema-validator.ts";
import { hostileJson, scalar } from "./arbitrary-payloads.ts";
import { constraintsOf, without } from "./constraints.ts";
import { EDGES } from "./payload-grid.ts";

const PLAN = {
  epochs: 2,
  batchSize: 16,
  trainingSamples: 3500,
  validation: "split",
  trainFraction: "0.85",
  maxSteps: -1,
};

const isPlan = validatorOf(PLAN_DOCUMENT);

const FRACTIONS = ["0.9", ".9", "0.0", ".", "0.", "1.5", "0.9\n", "-0.5", "0.5e1", "provided", "split"];
const LONG = [50, 51].flatMap((digits) => [`0.${"1".repeat(digits)}`, `0.${"0".repeat(digits - 1)}1`]);
const VALUES: readonly unknown[] = [...EDGES, ...FRACTIONS, ...LONG];

/** Plans of which one part is left out, or is any of those values. */
const plans: readonly unknown[] = Object.keys(PLAN).flatMap((part) => {
  const { [part]: _, ...others }: Readonly<Record<string, unknown>> = PLAN;
  return [others, ...VALUES.map((value) => ({ ...PLAN, [part]: value })), ...VALUES];
});

const part = fc.oneof(fc.integer({ min: 1, max: 5000 }), scalar, fc.constantFrom(...VALUES));

const somePlan = fc.oneof(
  hostileJson,
  fc.record(
    {
      epochs: part,
      batchSize: part,
      trainingSamples: part,
      validation: fc.oneof(fc.constantFrom("provided", "split"), part),
      trainFraction: fc.oneof(fc.stringMatching(/^0?\.\d{1,52}$/u), part),
      maxSteps: part,
      other: part,
    },
    { requiredKeys: [] },
  ),
);

describe("the schema of a plan", () => {
  it("takes what checkPlan takes, and nothing else", () => {
    expect(isPlan(PLAN)).toBe(true);
    expect(plans.filter((plan) => isPlan(plan) !== checkPlan(plan).ok)).toEqual([]);
    fc.assert(
      fc.property(somePlan, (plan) => {
        expect(isPlan(plan)).toBe(checkPlan(plan).ok);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(constraintsOf(PLAN_DOCUMENT).map((place) => ({ place, name: place.join("/") })))(
    "needs its keyword at $name",
    ({ place }) => {
      const isWeakened = looseValidatorOf(without(PLAN_DOCUMENT, place));
      expect(plans.some((plan) => isWeakened(plan) !== checkPlan(plan).ok)).toBe(true);
    },
  );
});

describe("planSchema", () => {
  const { validate } = planSchema["~standard"];

  it("gives the known parts of a plan", () => {
    expect(validate({ ...PLAN, gpus: 8 })).toEqual({ value: PLAN });
  });

  it("names every part that is wrong", () => {
    expect(validate({ epochs: 0, batchSize: 16, validation: "none" })).toEqual({
      issues: [
        { path: ["epochs"], message: expect.stringContaining("epochs is 0") as unknown },
        { path: ["validation"], message: expect.stringContaining('validation is "none"') as unknown },
        { path: ["trainingSamples"], message: expect.stringContaining("is missing") as unknown },
      ],
    });
    expect(validate(5)).toEqual({
      issues: [{ path: [], message: expect.stringContaining("plan is 5") as unknown }],
    });
  });
});
