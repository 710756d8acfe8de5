import { type Severity } from "./severity.ts";

/** Where a report was found, as far as its bearer says. */
export interface Place {
  /** The file's name; null for values in memory. */
  readonly file: string | null;
  /** The line of the file on which the report begins, from 1; null where there is none. */
  readonly line: number | null;
  /** Where the payload stands in what was parsed, as a JSON Pointer: empty for the whole of it. */
  readonly pointer: string;
}

/** One broken law, at the first place where it was found. */
export interface Finding {
  /** The law's code, such as `progress/percentage-mismatch`. */
  readonly code: string;
  readonly severity: Severity;
  readonly file: string | null;
  readonly line: number | null;
  /** Which report of its job, from 0. */
  readonly report: number;
  /** The value's place in what was parsed, as a JSON Pointer. */
  readonly path: string;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What stands there; null where it cannot be written as JSON. */
  readonly seen: unknown;
  /** What was expected, and why. */
  readonly expected: string;
  /** What would have been allowed, where that can be listed. */
  readonly allowed: readonly string[];
  /** How many times it was found. */
  readonly count: number;
}
