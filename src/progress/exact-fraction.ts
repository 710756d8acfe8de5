import { Exact, type ExactCount } from "./exact.ts";

/** A quotient that is never rounded, in lowest terms, with the two ways to look at it. */
export interface ExactFraction {
  readonly numerator: ExactCount;
  /** 1 or more. */
  readonly denominator: ExactCount;
  /** The decimal text: exact where 20 decimals hold it, else rounded to 20, half to even. */
  readonly decimal: string;
  /** Whether the decimal text is the whole value. */
  readonly terminates: boolean;
  /** The double nearest to the exact value. */
  readonly nearest: number;
}

const PLACES = 20;

/** Reduces numerator / denominator, whole numbers of any size; the denominator must be 1 or more. */
export const exactFraction = (numerator: bigint, denominator: bigint): ExactFraction => {
  const divisor = greatestCommonDivisor(numerator, denominator);
  const quotient = new Exact(numerator.toString()).div(denominator.toString());
  const shown = quotient.toDecimalPlaces(PLACES);
  return {
    numerator: countOf(numerator / divisor),
    denominator: countOf(denominator / divisor),
    decimal: shown.toFixed(),
    terminates: shown.times(denominator.toString()).eq(numerator.toString()),
    nearest: quotient.toNumber(),
  };
};

const greatestCommonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : greatestCommonDivisor(b, a % b);

const countOf = (whole: bigint): ExactCount =>
  whole <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(whole) : (`${whole}` as const);
