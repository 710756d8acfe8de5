/** Stands for Infinity until the text is written; no report holds such a text itself. */
const MARK = "\u0000Infinity";

const marked = (_key: string, value: unknown): unknown =>
  typeof value === "number" && Math.abs(value) === Number.POSITIVE_INFINITY
    ? `${value < 0 ? "-" : ""}${MARK}`
    : value;

/**
 * A value as the text of an answer whose numbers may have got out of hand: Infinity is written as
 * `1e999`, which is JSON and reads as Infinity.
 */
export const faultyJson = (value: unknown): string =>
  JSON.stringify(value, marked).replaceAll(/"(?<sign>-?)\\u0000Infinity"/gu, "$<sign>1e999");
