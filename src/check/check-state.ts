import { isJsonObject, type JsonObject } from "../job/json.ts";
import { plainCopy } from "../job/plain-copy.ts";
import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import { err, ok, type Result } from "../result.ts";
import { type Desk } from "./desk.ts";
import { type MonitorState, ownCodes, STATE_VERSION } from "./monitor-state.ts";
import { contradictionsIn } from "./state-contradictions.ts";
import { isBits, STATE_FIELDS } from "./state-fields.ts";

/** Why a saved state cannot be taken up: every problem, a sentence each. */
export interface StateFailure {
  readonly code: "bad-state";
  readonly message: string;
  readonly problems: readonly [string, ...string[]];
}

/** Findings stand in pairs in a list, and hold a list: nothing goes deeper, and no list is longer. */
const LIMITS = { depth: 5, entries: 1_000 } as const;

const fieldProblems = (state: JsonObject, { rules, conventions }: Desk): readonly string[] =>
  Object.entries({
    ...STATE_FIELDS,
    rules: (value: unknown) => isBits(rules)(value) && value !== 0,
    conventions: isBits(conventions),
  })
    .filter(([field, fits]) => !fits(state[field]))
    .map(([field]) => `${field} is ${shown(state[field])}, which no saved state holds.`);

const failure = (...problems: readonly [string, ...string[]]): Result<never, StateFailure> => {
  const others = problems.length === 1 ? "" : ` (and ${problems.length - 1} more)`;
  return err({ code: "bad-state", message: `${problems[0]}${others}`, problems });
};

/** What a state of another version, or of other laws, has that does not go with these; undefined where it goes. */
const foreign = ({ version, laws, ownLaws }: JsonObject, { book }: Desk): string | undefined => {
  if (version !== STATE_VERSION)
    return `the state has the version ${shown(version)}; it must be ${STATE_VERSION}.`;
  if (laws !== book.asked.length)
    return `the state was made with ${shown(laws)} laws; it can be taken up with as many, and here are ${book.asked.length}.`;
  const own = ownCodes(book);
  const isSame = Array.isArray(ownLaws) && own.every((code, at) => code === ownLaws[at]);
  return isSame && own.length === ownLaws.length
    ? undefined
    : `the state was made with other laws of the caller's own; here they are ${own.length === 0 ? "none" : own.join(", ")}.`;
};

/** Whether a value of unknown origin is a state: every field of it was looked at. */
const isState = (value: JsonObject, problems: readonly string[]): value is JsonObject & MonitorState =>
  isJsonObject(value) && problems.length === 0;

/**
 * Checks a state of unknown origin before it is taken up: its version, the laws it was made with,
 * that every field holds what a state can hold, and that they can hold it together. Gives a copy that
 * nobody else can change, or refuses with every problem, a sentence each.
 */
export const checkState = (given: unknown, desk: Desk): Result<MonitorState, StateFailure> => {
  const copied = touched(() => plainCopy(given, LIMITS));
  if (!copied.ok) return failure(`the state cannot be read: it threw ${copied.error}.`);
  const { value } = copied;
  if (!isJsonObject(value)) return failure(`the state is ${shown(given)}; it must be an object.`);
  const other = foreign(value, desk);
  if (other !== undefined) return failure(other);
  const problems = fieldProblems(value, desk);
  const [first, ...others] = isState(value, problems) ? contradictionsIn(value, desk) : problems;
  if (first !== undefined) return failure(first, ...others);
  return isState(value, problems) ? ok(value) : failure("the state holds nothing.");
};
