import { shown } from "../../job/shown.ts";
import { err, ok, type Result } from "../../result.ts";

const DIGITS = /^\d{1,40}$/u;

/**
 * Reads an option that takes a whole number from `lowest` to `highest` (2^53 − 1 unless told), both
 * included, written in digits alone: what a number type would round is refused.
 */
export const wholeNumberOf = (
  option: string,
  text: string,
  lowest: 0 | 1,
  highest: number = Number.MAX_SAFE_INTEGER,
): Result<number, string> => {
  const isExact = DIGITS.test(text) && BigInt(text) <= highest;
  const value = Number(text);
  if (isExact && value >= lowest) return ok(value);
  return err(
    `${option} is ${shown(text)}; it must be a whole number from ${lowest} to ${highest}, in digits alone.`,
  );
};
