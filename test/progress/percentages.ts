import fc from "fast-check";
import { absolute, compare, type Fraction, fraction, hundredths, minus, quotient } from "./fractions.ts";
import { count } from "./plans.ts";
import { untyped } from "../support/untyped.ts";

/** What no counter can be. */
export const NO_COUNTS = [-1, 0.5, Number.NaN, Infinity, 2 ** 53, untyped("1"), untyped(Symbol("1"))];
/** What no percentage can be. */
export const NO_PERCENTAGES = [
  -0.01,
  100.01,
  Number.NaN,
  Infinity,
  -Infinity,
  1e300,
  untyped("50"),
  untyped(Symbol("50")),
];

export const hundredTimes = (done: number, planned: number): Fraction =>
  quotient(fraction(100n * BigInt(done)), fraction(planned));

/** Within half a hundredth, both ends included, by fractions. */
export const isNear = (percentage: number, done: number, planned: number): boolean =>
  compare(absolute(minus(hundredTimes(done, planned), fraction(percentage))), fraction("0.005")) <= 0;

export const hasTwoDecimals = (percentage: number): boolean =>
  /^\d+(?:\.\d{1,2})?$/u.test(String(percentage));

/** Some of a total, percentages near its own, and others. */
export const doneOfPlanned = (max: number) =>
  count(max).chain((planned) =>
    fc
      .oneof(fc.integer({ min: 0, max: Math.min(planned, 50) }), fc.integer({ min: 0, max: planned }))
      .chain((done) =>
        fc.record({
          planned: fc.constant(planned),
          done: fc.constant(done),
          percentage: percentageNear(done, planned),
        }),
      ),
  );

const percentageNear = (done: number, planned: number): fc.Arbitrary<number> => {
  const cents = Number(hundredths(hundredTimes(done, planned)));
  return fc.oneof(
    fc.constantFrom(cents - 1, cents, cents + 1).map((near) => Math.min(10_000, Math.max(0, near)) / 100),
    fc.constant((100 * done) / planned),
    fc.integer({ min: 0, max: 10_000 }).map((any) => any / 100),
    fc
      .constantFrom(-0.005, 0.005, 0.004_99, 0.005_01)
      .map((off) => Number(((100 * done) / planned + off).toFixed(5))),
  );
};
