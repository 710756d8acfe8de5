import { shown } from "../../../job/shown.ts";
import { err, ok, type Result } from "../../../result.ts";

const FORM = /^(?<amount>\d{1,9}(?:\.\d{1,3})?)\s?(?<unit>ms|s|m|min|h|d)?$/u;

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, min: 60, h: 3600, d: 86_400 };

/** Reads an option that takes a time: a number of seconds, or one with the unit `ms`, `s`, `m`, `h` or `d`; above 0. */
export const durationOf = (option: string, text: string): Result<number, string> => {
  const { amount, unit = "s" } = FORM.exec(text.trim())?.groups ?? {};
  const seconds = Number(amount ?? 0) * (SECONDS[unit] ?? 0);
  return seconds > 0
    ? ok(seconds)
    : err(`${option} is ${shown(text)}; it must be a time above 0, such as 90, 90s, 10m, 2h or 1d.`);
};

/** Reads an option that takes a time, or `none` for no limit: Infinity. */
export const limitOf = (option: string, text: string): Result<number, string> => {
  if (text === "none") return ok(Number.POSITIVE_INFINITY);
  const seconds = durationOf(option, text);
  return seconds.ok ? seconds : err(seconds.error.replace("1d.", "1d, or none."));
};
