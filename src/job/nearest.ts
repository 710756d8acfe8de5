import { orList } from "./listed.ts";

const cost = (row: readonly number[] | undefined, at: number): number => row?.[at] ?? 0;

/** The costs of turning the beginnings of a word into those of another, a row for each letter. */
const nextRow = (
  [last, before]: readonly (readonly number[])[],
  [letter, previous]: readonly (string | undefined)[],
  other: string,
): readonly number[] => {
  const row = [cost(last, 0) + 1];
  for (let column = 1; column <= other.length; column += 1) {
    const isSwap = letter === other[column - 2] && previous === other[column - 1];
    row[column] = Math.min(
      cost(last, column) + 1,
      cost(row, column - 1) + 1,
      cost(last, column - 1) + (letter === other[column - 1] ? 0 : 1),
      isSwap ? cost(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
    );
  }
  return row;
};

/**
 * How many insertions, deletions, replacements and swaps of neighbours turn one word into another
 * (the restricted Damerau–Levenshtein distance).
 */
const distance = (one: string, other: string): number => {
  let rows: readonly (readonly number[])[] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 0; at < one.length; at += 1)
    rows = [nextRow(rows, [one[at], one[at - 1]], other), ...rows.slice(0, 1)];
  return cost(rows[0], other.length);
};

const LONGEST = 60;

const bare = (word: string): string => word.toLowerCase().replaceAll(/[^a-z\d]/gu, "");

/** The parts of a name, each after a hyphen: of `time/stale-report`, `trainingSamples` and `batch_size`. */
const parts = (name: string): string =>
  `-${name.replaceAll(/(?<=[a-z])[A-Z]/gu, "-$&")}`.toLowerCase().replaceAll(/[^a-z\d]+/gu, "-");

/** How far a word is from a candidate; parts that it begins like are nearer than any misspelling. */
const farness = (word: string, candidate: string): number =>
  parts(candidate).includes(parts(word)) ? 0 : distance(bare(word), bare(candidate));

/**
 * The candidates that a misspelled word may stand for, nearest first, at most three; case and
 * punctuation do not count. None where nothing is near.
 */
export const nearest = (word: string, candidates: readonly string[]): readonly string[] => {
  const { length } = bare(word);
  if (length === 0 || word.length > LONGEST) return [];
  return candidates
    .map((candidate) => ({ candidate, far: farness(word, candidate) }))
    .filter(({ far }) => far <= Math.max(1, Math.floor(length / 3)))
    .toSorted((one, other) => one.far - other.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
};

/** A question to stand behind a word in a sentence, such as ` (did you mean poll?)`; empty where nothing is near. */
export const maybeMeant = (word: string, candidates: readonly string[]): string => {
  const near = nearest(word, candidates);
  return near.length === 0 ? "" : ` (did you mean ${orList(near)}?)`;
};

/** A question to end a sentence with, such as `; did you mean poll?`; where nothing is near, another end, or none. */
export const didYouMean = (word: string, candidates: readonly string[], otherwise = ""): string => {
  const near = nearest(word, candidates);
  return near.length === 0 ? otherwise : `; did you mean ${orList(near)}?`;
};
