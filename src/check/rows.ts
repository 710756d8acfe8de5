/**
 * A table of numbers that grows at its end: many small records take a fraction of the memory that
 * objects would. The same bytes are seen as doubles and as whole numbers of 32 bits, twice as many.
 */
export interface Rows {
  /** How many doubles wide a row is. */
  readonly width: number;
  /** How many rows there are. */
  count: number;
  doubles: Float64Array;
  words: Uint32Array;
}

const FIRST_ROWS = 4;

/** So little room is kept ahead, for a table of many jobs must not hold half of its memory idle. */
const GROWTH = 1.125;

/** A table without rows; it takes no memory for any yet. */
export const openRows = (width: number): Rows => ({
  width,
  count: 0,
  doubles: new Float64Array(0),
  words: new Uint32Array(0),
});

const grow = (rows: Rows): void => {
  const capacity = Math.ceil(rows.count * GROWTH) + FIRST_ROWS;
  const doubles = new Float64Array(capacity * rows.width);
  doubles.set(rows.doubles);
  rows.doubles = doubles;
  rows.words = new Uint32Array(doubles.buffer);
};

/** Adds a row of zeros, and gives its number: they count from 0. */
export const addRow = (rows: Rows): number => {
  if ((rows.count + 1) * rows.width > rows.doubles.length) grow(rows);
  rows.count += 1;
  return rows.count - 1;
};
