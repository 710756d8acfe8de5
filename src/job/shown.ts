const LONGEST = 72;

/** What JSON leaves as it is, though it ends a line, steers a terminal or turns the direction of the text around it. */
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`;

/** A text in quotes, all that steers a terminal escaped; past 72 characters it is cut and its length told. */
const quoted = (text: string): string => {
  const whole = text.length <= LONGEST;
  const json = JSON.stringify(whole ? text : text.slice(0, LONGEST)).replaceAll(STEERING, escaped);
  return whole ? json : `${json}… (${text.length} characters)`;
};

const sizeOf = (fields: number): string => (fields === 1 ? "1 field" : `${fields} fields`);

/** Objects that look empty to whoever counts their fields. */
// oxlint-disable-next-line no-restricted-globals -- it is named, and no clock is read
const UNLIKE_JSON = [Date, Map, Set];

const shownObject = (value: object): string => {
  const kind = UNLIKE_JSON.find((each) => value instanceof each);
  return kind === undefined ? `an object of ${sizeOf(Object.keys(value).length)}` : `a ${kind.name}`;
};

const shownOf = (value: unknown): string => {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return shownObject(value);
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  if (typeof value === "bigint") return cut(`${value}n`);
  return Object.is(value, -0) ? "-0" : String(value);
};

/**
 * A value as one short piece of a sentence: texts quoted, long ones cut, containers by their kind
 * and size only. It never fails and never prints more than a line: of a proxy whose trap throws it
 * says only that it cannot be read.
 */
export const shown = (value: unknown): string => {
  try {
    return shownOf(value);
  } catch {
    return "a value that cannot be read";
  }
};
