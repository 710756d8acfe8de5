/**
 * A table of numbers that grows at its end: many small records take a fraction of the memory that
 * objects would. A row has some doubles, and beside them some whole numbers of 32 bits.
 */
export interface Rows {
  readonly doublesInRow: number;
  readonly wordsInRow: number;
  /** How many rows there are. */
  count: number;
  doubles: Float64Array;
  words: Uint32Array;
}

/** The rows of a small table lie on the heap of the engine, which takes them a few at a time. */
const FIRST_ROWS = 4;

/** So little room is kept ahead, for a table of many jobs must not hold half of its memory idle. */
const GROWTH = 1.125;

/** Shared by all tables without rows. */
const NO_DOUBLES = new Float64Array(0);
const NO_WORDS = new Uint32Array(0);

/** A table without rows; it takes no memory for any yet. */
export const openRows = (doublesInRow: number, wordsInRow: number): Rows => ({
  doublesInRow,
  wordsInRow,
  count: 0,
  doubles: NO_DOUBLES,
  words: NO_WORDS,
});

const grow = (rows: Rows): void => {
  const capacity = Math.ceil(rows.count * GROWTH) + FIRST_ROWS;
  const doubles = new Float64Array(capacity * rows.doublesInRow);
  const words = new Uint32Array(capacity * rows.wordsInRow);
  doubles.set(rows.doubles);
  words.set(rows.words);
  rows.doubles = doubles;
  rows.words = words;
};

/** Adds a row of zeros, and gives its number: they count from 0. */
export const addRow = (rows: Rows): number => {
  if ((rows.count + 1) * rows.wordsInRow > rows.words.length) grow(rows);
  rows.count += 1;
  return rows.count - 1;
};
