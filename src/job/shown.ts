const LONGEST = 72;

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`;

/** A text in quotes, its control characters escaped; past 72 characters it is cut and its length told. */
const quoted = (text: string): string => {
  const whole = text.length <= LONGEST;
  const json = JSON.stringify(whole ? text : text.slice(0, LONGEST));
  return whole ? json : `${json}… (${text.length} characters)`;
};

/**
 * A value as one short piece of a sentence: texts quoted, long ones cut, containers by their kind
 * and size only. It never fails and never prints more than a line, whatever the value holds.
 */
export const shown = (value: unknown): string => {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return `an object of ${Object.keys(value).length} fields`;
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  if (typeof value === "bigint") return cut(`${value}n`);
  return Object.is(value, -0) ? "-0" : String(value);
};
