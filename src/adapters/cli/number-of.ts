import { shown } from "../../job/shown.ts";
import { err, ok, type Result } from "../../result.ts";

const DECIMAL = /^\d{1,15}(?:\.\d{1,15})?$/u;

/** Reads an option that takes a number between two bounds, both included, written in decimals. */
export const numberOf = (
  option: string,
  text: string,
  lowest: number,
  highest: number,
): Result<number, string> => {
  const value = Number(text);
  if (DECIMAL.test(text) && value >= lowest && value <= highest) return ok(value);
  return err(`${option} is ${shown(text)}; it must be a number from ${lowest} to ${highest}.`);
};
