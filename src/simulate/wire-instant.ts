import { instantText } from "../job/instant-text.ts";
import { type Habits } from "./habits.ts";

/**
 * An instant as the services write theirs, which is Python's `isoformat` in UTC without an offset: to
 * the microsecond, with no fraction where there is none, and a space for the T in a Python dump.
 */
export const wireInstant = (micros: number, dateDivider: Habits["dateDivider"]): string => {
  const text = instantText(micros);
  const end = text.endsWith(".000000Z") ? 19 : text.length - 1;
  return text.slice(0, 10) + dateDivider + text.slice(11, end);
};
