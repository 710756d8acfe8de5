import { type Severity } from "../job/severity.ts";

/** The codes of the laws that are judged while a payload is read. */
export const SHAPE_CODES = [
  "shape/not-an-object",
  "shape/missing-field",
  "shape/wrong-type",
  "shape/not-finite",
  "shape/negative-count",
  "shape/unsafe-integer",
  "shape/unknown-status",
  "shape/status-spelling",
  "shape/not-an-instant",
  "shape/unknown-field",
] as const;

/** The code of one law of shape. */
export type ShapeCode = (typeof SHAPE_CODES)[number];

/** One place where a payload is not shaped as a report is. */
export interface ShapeProblem {
  readonly code: ShapeCode;
  readonly severity: Severity;
  /** A JSON Pointer from the payload's root. */
  readonly path: string;
  /** The field's name as a sentence calls it, such as `steps_completed`. */
  readonly name: string;
  readonly seen: unknown;
  /** What it threw when it was read, in words; absent where it could be read. */
  readonly thrown?: string;
  /** What was expected, as the end of a sentence: "a whole number, or null". */
  readonly expected: string;
  /** The names that the object may have, where the field is none of them. */
  readonly known?: ReadonlySet<string>;
}

/** The problems of one payload: by code and kind of place, each with how often it occurs. */
export type ShapeProblems = Map<string, { readonly problem: ShapeProblem; count: number }>;

/** A place without its list indexes: `/status_logs/3/message` is of the same kind as `/status_logs/4/message`. */
export const placeKind = (path: string): string => path.replaceAll(/\/\d+(?=\/|$)/gu, "/*");

/** So many kinds of places are told apart in one payload: a million odd fields are no million findings. */
const MOST_PLACES = 100;

/**
 * Adds a problem: the first at a kind of place is kept, the others are counted. Where there are too
 * many places, those beyond count as one for each code and severity.
 */
export const addProblem = (problems: ShapeProblems, problem: ShapeProblem): void => {
  const place = `${problem.code} ${placeKind(problem.path)}`;
  const isTold = problems.size < MOST_PLACES || problems.has(place);
  const key = isTold ? place : `${problem.code} ${problem.severity}`;
  const known = problems.get(key);
  if (known === undefined) problems.set(key, { problem, count: 1 });
  else known.count += 1;
};
