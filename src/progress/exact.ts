import { Decimal } from "decimal.js";

/**
 * The one decimal arithmetic of this library: 80 significant digits, which hold every product of two
 * counts and a train fraction of 50 digits without rounding. Global settings stay untouched.
 */
export const Exact = Decimal.clone({
  precision: 80,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  defaults: true,
});

/** A number of the arithmetic above. */
export type Exact = Decimal;

/**
 * A count that is never rounded: a number up to 2^53 − 1 (included), the text of its decimal digits
 * above. Either is plain JSON.
 */
export type ExactCount = number | `${bigint}`;

/** Gives a whole decimal as an exact count. */
export const exactCount = (value: Exact): ExactCount => {
  const whole = BigInt(value.toFixed(0));
  return whole <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(whole) : (`${whole}` as const);
};

/** Whether a value is a count as plans and reports may hold it: a whole number from 0 to 2^53 − 1, both included. */
export const isCount = (value: unknown): value is number =>
  typeof value === "number" && value >= 0 && Number.isSafeInteger(value);
