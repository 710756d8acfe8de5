import { type InstantCell, instantInto } from "../job/instant.ts";
import { isPlainInstant } from "../job/plain-instant.ts";

// A report repeats the timestamps of the report before it, of whose log and metrics it is the
// continuation. To compare a text with one that was read before takes a quarter of the time that it
// takes to look at its form. Texts are compared by what they say: nothing is taken for granted.

/** So many timestamps of a list are remembered: those beyond are read in full. */
const MOST = 4096;

/** The texts that stood at these places last and were instants, and those instants. */
const timed: { readonly texts: string[]; readonly micros: number[] } = { texts: [], micros: [] };

/** The texts that stood at the places of a series last and were instants; nobody asks for these instants. */
const untimed: readonly string[][] = Array.from({ length: 8 }, () => []);

/** Where the timestamps of a series are remembered, by its place among the series; those beyond the eighth share one. */
export const textsOfSeries = (place: number): string[] => untimed[Math.min(place, untimed.length - 1)] ?? [];

/** Where the last instant that `takesInstant` or `takesInstantAt` accepted is found. */
export const lastInstant: InstantCell = { micros: Number.NaN };

/** Whether a value is the text of an instant; where it is, `lastInstant` holds it. */
export const takesInstant = (value: unknown): boolean =>
  typeof value === "string" && instantInto(value, lastInstant);

/** As `takesInstant`; quick for a text that stood at the same place before. */
export const takesInstantAt = (value: unknown, at: number): boolean => {
  if (typeof value !== "string") return false;
  const { texts, micros } = timed;
  if (at < texts.length && texts[at] === value) {
    lastInstant.micros = micros[at] ?? Number.NaN;
    return true;
  }
  if (!instantInto(value, lastInstant)) return false;
  if (at < MOST && at <= texts.length) {
    texts[at] = value;
    micros[at] = lastInstant.micros;
  }
  return true;
};

/** Whether a value is the text of an instant; quick for a text that stood at the same place of the series before. */
export const isInstantIn = (texts: string[], value: unknown, at: number): boolean => {
  if (typeof value !== "string") return false;
  if (at < texts.length && texts[at] === value) return true;
  if (!isPlainInstant(value) && !instantInto(value, lastInstant)) return false;
  if (at < MOST && at <= texts.length) texts[at] = value;
  return true;
};
