/**
 * Where an instant is written: microseconds since 1970-01-01T00:00:00Z. A cell instead of a returned
 * number lets a reader of a thousand timestamps allocate nothing.
 */
export interface InstantCell {
  micros: number;
}

const ZERO = 48;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MICROS_PER_SECOND = 1_000_000;

/** The number in `text` from `from` on, `digits` wide; below zero where one of them is no digit. */
const digitsAt = (text: string, from: number, digits: number): number => {
  let value = 0;
  for (let at = from; at < from + digits; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
};

/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
const daysSinceEpoch = (year: number, month: number, day: number): number => {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

const isLeap = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const dateExists = (year: number, month: number, day: number): boolean => {
  if (month < 1 || month > 12 || day < 1 || year < 0) return false;
  const days = DAYS_IN_MONTH[month - 1] ?? 0;
  return day <= (month === 2 && isLeap(year) ? 29 : days);
};

const charIs = (text: string, at: number, char: number): boolean => text.charCodeAt(at) === char;

/** Seconds since midnight of `hh:mm:ss` at `from`; below zero where there is no such time (a leap second included). */
const secondOfDay = (text: string, from: number): number => {
  const hour = digitsAt(text, from, 2);
  const minute = digitsAt(text, from + 3, 2);
  const second = digitsAt(text, from + 6, 2);
  const colons = charIs(text, from + 2, 58) && charIs(text, from + 5, 58);
  if (!colons || hour < 0 || minute < 0 || second < 0) return -1;
  if (hour > 23 || minute > 59 || second > 59) return -1;
  return hour * 3600 + minute * 60 + second;
};

/** Where the fraction that begins at `from` ends; `from` itself where none is there, −1 where it is malformed. */
const fractionEnd = (text: string, from: number): number => {
  if (!charIs(text, from, 46)) return from;
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= 57) at += 1;
  const digits = at - from - 1;
  return digits >= 1 && digits <= 9 ? at : -1;
};

/** Microseconds of the fraction between two places; digits past the sixth are cut off. */
const fractionMicros = (text: string, from: number, end: number): number => {
  let micros = 0;
  for (let at = from + 1; at <= from + 6; at += 1)
    micros = micros * 10 + (at < end ? text.charCodeAt(at) - ZERO : 0);
  return micros;
};

const NO_OFFSET = Number.MIN_SAFE_INTEGER;

/** Seconds east of UTC that the rest of the text states: none, `Z`, `±hh:mm` or `±hhmm`; `NO_OFFSET` for anything else. */
const offsetSeconds = (text: string, from: number): number => {
  const rest = text.length - from;
  if (rest === 0) return 0;
  const sign = text.charCodeAt(from);
  if (rest === 1) return sign === 90 || sign === 122 ? 0 : NO_OFFSET;
  if (sign !== 43 && sign !== 45) return NO_OFFSET;
  const colon = charIs(text, from + 3, 58);
  if (rest !== (colon ? 6 : 5)) return NO_OFFSET;
  const hours = digitsAt(text, from + 1, 2);
  const minutes = digitsAt(text, from + (colon ? 4 : 3), 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return NO_OFFSET;
  return (sign === 43 ? 1 : -1) * (hours * 3600 + minutes * 60);
};

/**
 * Reads an ISO 8601 instant such as `2025-05-30T07:12:40.122576`: a `T` or a space between date and
 * time, 0 to 9 fraction digits (past microseconds they are cut off), and `Z`, an offset, or neither.
 * A text without an offset is UTC, which is how the services write theirs. Answers whether the text
 * is an instant that exists; only then is the cell written.
 */
export const instantInto = (text: string, cell: InstantCell): boolean => {
  if (text.length < 19 || text.length > 35) return false;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  if (!charIs(text, 4, 45) || !charIs(text, 7, 45) || !dateExists(year, month, day)) return false;
  const divider = text.charCodeAt(10);
  if (divider !== 84 && divider !== 32 && divider !== 116) return false;
  const second = secondOfDay(text, 11);
  if (second < 0) return false;
  const end = fractionEnd(text, 19);
  if (end < 0) return false;
  const offset = offsetSeconds(text, end);
  if (offset === NO_OFFSET) return false;
  const seconds = daysSinceEpoch(year, month, day) * 86_400 + second - offset;
  cell.micros = seconds * MICROS_PER_SECOND + fractionMicros(text, 19, end);
  return true;
};

/** Microseconds since 1970-01-01T00:00:00Z of an ISO 8601 text (see `instantInto`), or `undefined` where it is none. */
export const instantFromText = (text: string): number | undefined => {
  const cell: InstantCell = { micros: 0 };
  return instantInto(text, cell) ? cell.micros : undefined;
};
