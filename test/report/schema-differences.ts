import { instantFromText } from "../../src/job/instant.ts";
import { statusFromText } from "../../src/job/status.ts";

const ISO = /^\d{4}-\d\d-\d\d[Tt ]/u;

const plainText = (text: string): string => {
  const status = statusFromText(text);
  if (status !== undefined) return status;
  return ISO.test(text) && instantFromText(text) === undefined
    ? text.replace(/^(?<year>\d{4}-\d\d)-(?:29|3[01])/u, "$<year>-28")
    : text;
};

/**
 * A value without what the reader and the schema differ in: each spelling of a status is the wire's,
 * and no date lies past the end of its month.
 */
export const withoutDifferences = (value: unknown): unknown => {
  if (typeof value === "string") return plainText(value);
  if (Array.isArray(value)) return value.map(withoutDifferences);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutDifferences(inner)] as const),
  );
};
