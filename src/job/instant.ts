import { dateExists, daysSinceEpoch } from "./calendar.ts";
import { isPlainInstant } from "./plain-instant.ts";

/**
 * Where an instant is written: microseconds since 1970-01-01T00:00:00Z. A cell instead of a returned
 * number lets a reader of a thousand timestamps allocate nothing. Every microsecond of the years
 * 1685 to 2254 has a number of its own; farther off the nearest double stands for it.
 */
export interface InstantCell {
  micros: number;
}

/** The parts of a second that instants are told in. */
export const MICROS_PER_SECOND = 1_000_000;
const SECONDS_PER_DAY = 86_400;

/** What no number of seconds is: the text is not what was looked for. */
const NONE = Number.MIN_SAFE_INTEGER;

const CHAR = { zero: 48, colon: 58, dash: 45, dot: 46, plus: 43, space: 32, t: 116, z: 122 } as const;

/** Makes a capital letter small; anything else that is looked for here stays what it is. */
const small = (char: number): number => char | 32;

/** The number that two digits at a place make; below zero where they are not two digits. */
const pairAt = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - CHAR.zero;
  const ones = text.charCodeAt(at + 1) - CHAR.zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
};

const isDigitAt = (text: string, at: number): boolean => {
  const char = text.charCodeAt(at);
  return char >= CHAR.zero && char <= CHAR.zero + 9;
};

/** The date that was read last, with the seconds from 1970 to its midnight: most timestamps of a report are of one day. */
const lastDate = { key: -1, seconds: NONE };

/** Makes a date the last one that was read. */
const lookUpDate = (year: number, month: number, day: number): void => {
  const key = (year * 100 + month) * 100 + day;
  if (key !== lastDate.key) {
    lastDate.key = key;
    lastDate.seconds = dateExists(year, month, day)
      ? daysSinceEpoch(year, month, day) * SECONDS_PER_DAY
      : NONE;
  }
};

/** Seconds from 1970 to the midnight that begins the date `yyyy-mm-dd` at the start. */
const secondsOfDate = (text: string): number => {
  const century = pairAt(text, 0);
  const year = pairAt(text, 2);
  const month = pairAt(text, 5);
  const day = pairAt(text, 8);
  if ((century | year | month | day) < 0) return NONE;
  if (text.charCodeAt(4) !== CHAR.dash || text.charCodeAt(7) !== CHAR.dash) return NONE;
  lookUpDate(century * 100 + year, month, day);
  return lastDate.seconds;
};

/** Seconds of the clock `hh:mm` at `from`, whose divider is `width` wide: a colon, or nothing. */
const secondsOfClock = (text: string, from: number, width: 0 | 1): number => {
  const hour = pairAt(text, from);
  const minute = pairAt(text, from + 2 + width);
  if (width === 1 && text.charCodeAt(from + 2) !== CHAR.colon) return NONE;
  return (hour | minute) < 0 || hour > 23 || minute > 59 ? NONE : hour * 3600 + minute * 60;
};

/** Seconds since midnight of `hh:mm:ss` at `from`. A leap second is no instant of its own in UTC arithmetic. */
const secondsOfTime = (text: string, from: number): number => {
  const clock = secondsOfClock(text, from, 1);
  const second = pairAt(text, from + 6);
  if (clock === NONE || text.charCodeAt(from + 5) !== CHAR.colon) return NONE;
  return second >= 0 && second <= 59 ? clock + second : NONE;
};

/** Where the fraction that begins at `from` ends: 1 to 9 digits after a dot; `from` itself where there is none, −1 where it is malformed. */
const fractionEnd = (text: string, from: number): number => {
  if (text.charCodeAt(from) !== CHAR.dot) return from;
  let end = from + 1;
  while (isDigitAt(text, end)) end += 1;
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

/** What two digits come to more than the number that they make, each taken for what its character counts. */
const TWO_ZEROS = 11 * CHAR.zero;

/** The number that two digits make, given as their characters' codes. */
const pairOf = (tens: number, ones: number): number => tens * 10 + ones - TWO_ZEROS;

/** Writes a plain instant, whose every digit has its place, to a cell. A returned number might have to be allocated. */
const plainInto = (text: string, cell: InstantCell): void => {
  const century = pairOf(text.charCodeAt(0), text.charCodeAt(1));
  const year = century * 100 + pairOf(text.charCodeAt(2), text.charCodeAt(3));
  const month = pairOf(text.charCodeAt(5), text.charCodeAt(6));
  lookUpDate(year, month, pairOf(text.charCodeAt(8), text.charCodeAt(9)));
  const hours = pairOf(text.charCodeAt(11), text.charCodeAt(12));
  const minutes = hours * 60 + pairOf(text.charCodeAt(14), text.charCodeAt(15));
  const seconds = minutes * 60 + pairOf(text.charCodeAt(17), text.charCodeAt(18));
  const micros = text.length === 19 ? 0 : plainMicros(text);
  cell.micros = (lastDate.seconds + seconds) * MICROS_PER_SECOND + micros;
};

const plainMicros = (text: string): number => {
  const high = pairOf(text.charCodeAt(20), text.charCodeAt(21));
  const middle = pairOf(text.charCodeAt(22), text.charCodeAt(23));
  return (high * 100 + middle) * 100 + pairOf(text.charCodeAt(24), text.charCodeAt(25));
};

const isDivider = (char: number): boolean => char === CHAR.space || small(char) === CHAR.t;

/** As `instantInto`, for a text that is no plain instant. */
const otherInto = (text: string, cell: InstantCell): boolean => {
  if (text.length < 19 || text.length > 35 || !isDivider(text.charCodeAt(10))) return false;
  const date = secondsOfDate(text);
  const time = secondsOfTime(text, 11);
  const end = fractionEnd(text, 19);
  if (date === NONE || time === NONE || end < 0) return false;
  const offset = secondsOfOffset(text, end);
  if (offset === NONE) return false;
  cell.micros = (date + time - offset) * MICROS_PER_SECOND + fractionMicros(text, 19, end);
  return true;
};

/**
 * Reads an ISO 8601 instant such as `2025-05-30T07:12:40.122576`: a `T` or a space between date and
 * time, 0 to 9 fraction digits (past microseconds they are cut off), and `Z`, an offset, or neither.
 * A text without an offset is UTC, which is how the services write theirs. Answers whether the text
 * is an instant that exists; only then is the cell written.
 */
export const instantInto = (text: string, cell: InstantCell): boolean => {
  if (!isPlainInstant(text)) return otherInto(text, cell);
  plainInto(text, cell);
  return true;
};

/** Microseconds since 1970-01-01T00:00:00Z of an ISO 8601 text (see `instantInto`), or `undefined` where it is none. */
export const instantFromText = (text: string): number | undefined => {
  const cell: InstantCell = { micros: 0 };
  return instantInto(text, cell) ? cell.micros : undefined;
};
