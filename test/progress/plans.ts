import fc from "fast-check";
import { type TrainingPlan } from "../../src/job/training-plan.ts";
import { type Result } from "../../src/result.ts";

const BIGGEST = Number.MAX_SAFE_INTEGER;

/** Counts of every magnitude, small ones, round ones and the largest among them. */
export const count = (max = BIGGEST): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 1, max: Math.min(40, max) }),
    fc.integer({ min: 1, max: Math.min(100_000, max) }),
    fc.integer({ min: 1, max }),
    fc.integer({ min: Math.max(1, max - 50), max }),
  );

/** Decimal texts between 0 and 1, of one digit up to fifty. */
export const trainFraction: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("0.9", "0.07", "0.85", ".5", "0.90", "0.999999999999999999", "0.00000000000000000001"),
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 50 })
    .filter((digits) => digits.some((digit) => digit > 0))
    .map((digits) => `0.${digits.join("")}`),
);

/** Any plan that `checkPlan` accepts. */
export const plan: fc.Arbitrary<TrainingPlan> = fc.record(
  {
    epochs: count(),
    batchSize: count(),
    trainingSamples: count(),
    validation: fc.constantFrom("provided" as const, "split" as const),
    trainFraction,
    maxSteps: fc.oneof(fc.constantFrom(-1, 0), count()),
  },
  { requiredKeys: ["epochs", "batchSize", "trainingSamples", "validation"] },
);

/** Plans as jobs really have them, whose totals are plain numbers. */
export const everydayPlan: fc.Arbitrary<TrainingPlan> = fc.record(
  {
    epochs: fc.integer({ min: 1, max: 60 }),
    batchSize: fc.integer({ min: 1, max: 64 }),
    trainingSamples: fc.integer({ min: 2, max: 5000 }),
    validation: fc.constantFrom("provided" as const, "split" as const),
    maxSteps: fc.integer({ min: -1, max: 3000 }),
  },
  { requiredKeys: ["epochs", "batchSize", "trainingSamples", "validation"] },
);

/** The value of a result that must be one. */
export const value = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(`a failure: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** The failure of a result that must be one. */
export const failure = <Failure>(result: Result<unknown, Failure>): Failure => {
  if (result.ok) throw new Error(`no failure: ${JSON.stringify(result.value)}`);
  return result.error;
};
