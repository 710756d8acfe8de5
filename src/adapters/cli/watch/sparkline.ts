import { type Glyphs } from "./glyphs.ts";

/** The mean of each of so many stretches of values; null for one that has none. */
const means = (values: readonly (number | null)[], stretches: number): readonly (number | null)[] =>
  Array.from({ length: stretches }, (_, at) => {
    const from = Math.floor((at * values.length) / stretches);
    const to = Math.floor(((at + 1) * values.length) / stretches);
    const known = values.slice(from, to).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value / known.length, 0);
  });

/**
 * A plot of values, one column each, as high as they are among themselves; where there are more values
 * than columns each column is the mean of its share. A value that is null is a gap; values that are
 * all the same are drawn low.
 */
export const sparkline = (
  values: readonly (number | null)[],
  columns: number,
  { heights, gap }: Glyphs,
): string => {
  const drawn = means(values, Math.min(values.length, columns));
  const known = drawn.filter((value) => value !== null);
  const low = known.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = known.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  // Halved, so that the range of the largest numbers is one, too.
  const range = high / 2 - low / 2;
  const heightOf = (value: number): number =>
    range > 0 ? Math.round(((value / 2 - low / 2) / range) * (heights.length - 1)) : 0;
  return drawn.map((value) => (value === null ? gap : (heights[heightOf(value)] ?? gap))).join("");
};
