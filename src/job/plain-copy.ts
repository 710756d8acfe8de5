import { isJsonObject } from "./json.ts";

/** How deep a copy goes, and how many entries of a list it takes; what is beyond is left out. */
interface Limits {
  readonly depth: number;
  readonly entries: number;
}

/**
 * A copy of a value of unknown origin that nobody else can change: objects and lists are made anew,
 * each part read once; of a thing that is no plain object comes its name as text. It throws what a getter or a proxy throws, so it is made by way of `touched`.
 */
export const plainCopy = (value: unknown, { depth, entries }: Limits): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) return undefined;
  const inner = { depth: depth - 1, entries };
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return Array.from({ length: Math.min(list.length, entries) }, (_, at) => plainCopy(list[at], inner));
  }
  if (!isJsonObject(value)) return undefined;
  // A date, a map or a promise has no parts to copy, and would be taken for an empty object.
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (kind !== "Object") return `a ${kind}`;
  return Object.fromEntries(Object.keys(value).map((key) => [key, plainCopy(value[key], inner)]));
};
