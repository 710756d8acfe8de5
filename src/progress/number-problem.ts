/** Why a value is no whole number in range; each a stable code. */
export type NumberProblemCode =
  | "missing"
  | "not-a-number"
  | "not-finite"
  | "negative"
  | "zero"
  | "fractional"
  | "too-large";

/** Whether a value is a number, and neither NaN nor infinite. */
export const isFiniteNumber = (value: unknown): value is number => Number.isFinite(value);

/**
 * Tells why a value is no whole number from 1 (or 0, where zero is allowed) to 2^53 − 1, both
 * included; gives undefined where it is one.
 */
export const numberProblem = (value: unknown, zero: "allowed" | "refused"): NumberProblemCode | undefined => {
  if (value === undefined) return "missing";
  if (typeof value !== "number" || Number.isNaN(value)) return "not-a-number";
  if (!Number.isFinite(value)) return "not-finite";
  if (value < 0) return "negative";
  if (value === 0) return zero === "refused" ? "zero" : undefined;
  if (value > Number.MAX_SAFE_INTEGER) return "too-large";
  return Number.isInteger(value) ? undefined : "fractional";
};

const REASONS: Readonly<Record<NumberProblemCode, string>> = {
  missing: "is missing",
  "not-a-number": "is not a number",
  "not-finite": "is not finite",
  negative: "is negative",
  zero: "is zero",
  fractional: "is not whole",
  "too-large": "is above 2^53 − 1, where a double may stand for another number",
};

/** The problem in words that follow the name of a field: "is negative". */
export const reasonOf = (code: NumberProblemCode): string => REASONS[code];
