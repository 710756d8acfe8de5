import { touched } from "../job/touched.ts";
import { type Bounds, narrowed } from "./bounds.ts";

/** Whole numbers at equal distances: low, low + step, … up to high, which is one of them; without end where high is null. */
export interface NumberRun {
  readonly low: number;
  readonly high: number | null;
  /** 1 or more. */
  readonly step: number;
}

/** A set of whole numbers as runs, in the order of their lowest; plain JSON. Empty where nothing fits. */
export type NumberSet = readonly NumberRun[];

/** Whether a set holds a number; never for what is no set. */
export const isInSet = (set: NumberSet, value: number): boolean => {
  const isIn = touched(() =>
    set.some(({ low, high, step }) => value >= low && value <= (high ?? value) && (value - low) % step === 0),
  );
  return isIn.ok && isIn.value;
};

/** The only number of a set; `undefined` where it holds none, or more, and for what is no set. */
export const onlyNumber = (set: NumberSet): number | undefined => {
  const only = touched(() => (set.length === 1 && set[0]?.high === set[0]?.low ? set[0]?.low : undefined));
  return only.ok ? only.value : undefined;
};

/** The bounds as a set: `times` as large, where that is told, and as far apart. */
export const numberSet = (all: readonly Bounds[], times = 1): NumberSet =>
  all.map(({ low, high }) => ({
    low: low * times,
    high: high * times <= Number.MAX_SAFE_INTEGER ? high * times : null,
    step: low === high ? 1 : times,
  }));

/** What two lists of bounds have in common; both are in order, and none of their bounds overlap. */
export const common = (one: readonly Bounds[], other: readonly Bounds[]): readonly Bounds[] =>
  one.flatMap((a) => other.map((b) => narrowed(a, b)).filter(({ low, high }) => low <= high));

/** Bounds in order, those that overlap or touch made one. */
export const merged = (all: readonly Bounds[]): readonly Bounds[] => {
  const result: { low: number; high: number }[] = [];
  for (const { low, high } of all.toSorted((a, b) => a.low - b.low)) {
    const last = result.at(-1);
    if (last !== undefined && low <= last.high + 1) last.high = Math.max(last.high, high);
    else result.push({ low, high });
  }
  return result;
};

/** How many numbers lie within bounds that do not overlap; Infinity where one has no end. */
export const countOf = (all: readonly Bounds[]): number =>
  all.reduce((count, { low, high }) => count + high - low + 1, 0);

/** Every number within some bounds, which must have an end. */
export const numbersIn = (all: readonly Bounds[]): readonly number[] =>
  all.flatMap(({ low, high }) => Array.from({ length: high - low + 1 }, (_, at) => low + at));

/** The lowest and the highest number within bounds that are in order; low > high where there is none. */
export const extentOf = (all: readonly Bounds[]): Bounds => ({
  low: all[0]?.low ?? 1,
  high: all.at(-1)?.high ?? 0,
});
