import { shown } from "../job/shown.ts";

/**
 * A value as a finding carries it: single values as they are, long texts cut, containers by their
 * kind and size. JSON has no NaN and no Infinity; they become texts.
 */
export const jsonOf = (value: unknown): unknown => {
  if (value === undefined) return null;
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "string" && value.length <= 200) return value;
  return shown(value);
};
