import { shown } from "../job/shown.ts";

/**
 * A value as a finding carries it: single values as they are, long texts cut, containers by their
 * kind and size. JSON has no NaN, no Infinity and no negative zero; they become texts, and 0.
 */
export const jsonOf = (value: unknown): unknown => {
  if (value === undefined) return null;
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : String(value);
  if (typeof value === "string" && value.length <= 200) return value;
  return shown(value);
};
