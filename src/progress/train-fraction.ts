import { Exact } from "./exact.ts";

/** The share of the samples that trains unless a plan says otherwise. Source: NVIDIA NeMo Customizer v1 reference. */
export const DOCUMENTED_TRAIN_FRACTION = "0.9";

/** Fifty decimals and sixteen digits of a count stay exact in the eighty of the arithmetic. */
const FRACTION = /^0?\.(?=\d*[1-9])\d{1,50}$/u;

/**
 * Whether a value is a decimal text between 0 and 1, both excluded, with at most 50 decimals, such as
 * "0.9" or ".85". A number is refused: 0.07 × 100 is not 7 in doubles, and a text cannot be that wrong.
 */
export const isTrainFraction = (value: unknown): value is string =>
  value === DOCUMENTED_TRAIN_FRACTION || (typeof value === "string" && FRACTION.test(value));

/**
 * ceil(samples × fraction), exactly, for a count of samples and a fraction that `isTrainFraction`
 * accepts: from 1 to the samples, both included, where there are any.
 */
export const shareOf = (samples: number, fraction: string): number => {
  // ceil(9n / 10) = n − floor(n / 10), which no product can make unsafe.
  if (fraction === DOCUMENTED_TRAIN_FRACTION) return samples - Math.floor(samples / 10);
  const digits = fraction.slice(fraction.indexOf(".") + 1);
  const product = samples * Number(digits);
  // Up to 15 digits the power is a safe integer too; beyond them the quotient is below 1, however it is rounded.
  return Number.isSafeInteger(product)
    ? Math.ceil(product / 10 ** digits.length)
    : exactShareOf(samples, fraction);
};

/** The same in decimal.js: the path for products above 2^53 − 1. */
export const exactShareOf = (samples: number, fraction: string): number =>
  new Exact(samples).times(fraction).ceil().toNumber();
