import { dateExists, daysSinceEpoch } from "./calendar.ts";

/**
 * Where an instant is written: microseconds since 1970-01-01T00:00:00Z. A cell instead of a returned
 * number lets a reader of a thousand timestamps allocate nothing. Every microsecond of the years
 * 1685 to 2254 has a number of its own; farther off the nearest double stands for it.
 */
export interface InstantCell {
  micros: number;
}

const MICROS_PER_SECOND = 1_000_000;
const SECONDS_PER_DAY = 86_400;

/** What no number of seconds is: the text is not what was looked for. */
const NONE = Number.MIN_SAFE_INTEGER;

const CHAR = { zero: 48, colon: 58, dash: 45, dot: 46, plus: 43, space: 32, t: 116, z: 122 } as const;

/** Makes a capital letter small; anything else that is looked for here stays what it is. */
const small = (char: number): number => char | 32;

/** The number in `text` from `from` on, `digits` wide; below zero where one of them is no digit. */
const digitsAt = (text: string, from: number, digits: number): number => {
  let value = 0;
  for (let at = from; at < from + digits; at += 1) {
    const digit = text.charCodeAt(at) - CHAR.zero;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
};

/** Seconds from 1970 to the midnight that begins the date `yyyy-mm-dd` at the start. */
const secondsToDate = (text: string): number => {
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  if (text.charCodeAt(4) !== CHAR.dash || text.charCodeAt(7) !== CHAR.dash) return NONE;
  return dateExists(year, month, day) ? daysSinceEpoch(year, month, day) * SECONDS_PER_DAY : NONE;
};

/** Seconds of the clock `hh:mm` at `from`, whose divider is `width` wide: a colon, or nothing. */
const secondsOfClock = (text: string, from: number, width: 0 | 1): number => {
  const hour = digitsAt(text, from, 2);
  const minute = digitsAt(text, from + 2 + width, 2);
  if (width === 1 && text.charCodeAt(from + 2) !== CHAR.colon) return NONE;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return NONE;
  return hour * 3600 + minute * 60;
};

/** Seconds since midnight of `hh:mm:ss` at `from`. A leap second is no instant of its own in UTC arithmetic. */
const secondsOfTime = (text: string, from: number): number => {
  const clock = secondsOfClock(text, from, 1);
  const second = digitsAt(text, from + 6, 2);
  if (clock === NONE || text.charCodeAt(from + 5) !== CHAR.colon) return NONE;
  return second >= 0 && second <= 59 ? clock + second : NONE;
};

/** Where the fraction that begins at `from` ends: 1 to 9 digits after a dot; `from` itself where there is none, −1 where it is malformed. */
const fractionEnd = (text: string, from: number): number => {
  if (text.charCodeAt(from) !== CHAR.dot) return from;
  let end = from + 1;
  while (digitsAt(text, end, 1) >= 0) end += 1;
  return end - from >= 2 && end - from <= 10 ? end : -1;
};

/** Microseconds of the fraction between two places; digits past the sixth are cut off. */
const fractionMicros = (text: string, from: number, end: number): number => {
  let micros = 0;
  for (let at = from + 1; at <= from + 6; at += 1)
    micros = micros * 10 + (at < end ? text.charCodeAt(at) - CHAR.zero : 0);
  return micros;
};

/** Seconds east of UTC that `±hh:mm` or `±hhmm` at `from` states. */
const secondsOfSignedOffset = (text: string, from: number, width: 0 | 1): number => {
  const sign = text.charCodeAt(from);
  const clock = secondsOfClock(text, from + 1, width);
  if (sign === CHAR.plus || clock === NONE) return clock;
  return sign === CHAR.dash ? -clock : NONE;
};

/** Seconds east of UTC that the rest of the text states: nothing or `Z` for 0, `±hh:mm`, `±hhmm`. */
const secondsOfOffset = (text: string, from: number): number => {
  const rest = text.length - from;
  if (rest === 0) return 0;
  if (rest === 1) return small(text.charCodeAt(from)) === CHAR.z ? 0 : NONE;
  return rest === 5 || rest === 6 ? secondsOfSignedOffset(text, from, rest === 6 ? 1 : 0) : NONE;
};

const isDivider = (char: number): boolean => char === CHAR.space || small(char) === CHAR.t;

/**
 * Reads an ISO 8601 instant such as `2025-05-30T07:12:40.122576`: a `T` or a space between date and
 * time, 0 to 9 fraction digits (past microseconds they are cut off), and `Z`, an offset, or neither.
 * A text without an offset is UTC, which is how the services write theirs. Answers whether the text
 * is an instant that exists; only then is the cell written.
 */
export const instantInto = (text: string, cell: InstantCell): boolean => {
  if (text.length < 19 || text.length > 35 || !isDivider(text.charCodeAt(10))) return false;
  const date = secondsToDate(text);
  const time = secondsOfTime(text, 11);
  const end = fractionEnd(text, 19);
  if (date === NONE || time === NONE || end < 0) return false;
  const offset = secondsOfOffset(text, end);
  if (offset === NONE) return false;
  cell.micros = (date + time - offset) * MICROS_PER_SECOND + fractionMicros(text, 19, end);
  return true;
};

/** Microseconds since 1970-01-01T00:00:00Z of an ISO 8601 text (see `instantInto`), or `undefined` where it is none. */
export const instantFromText = (text: string): number | undefined => {
  const cell: InstantCell = { micros: 0 };
  return instantInto(text, cell) ? cell.micros : undefined;
};
