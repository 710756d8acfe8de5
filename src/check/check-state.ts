import { isJsonObject, type JsonObject } from "../job/json.ts";
import { firstOf } from "../job/listed.ts";
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

/** So many laws of a caller's own are named. */
const MOST_NAMED = 10;

const listed = (codes: readonly unknown[]): string => firstOf(codes.map(shown), MOST_NAMED).join(", ");

/** What the laws of the caller's own were when the state was made, if they were others than here. */
const foreignLaws = (then: unknown, here: readonly string[]): string | undefined => {
  if (!Array.isArray(then)) return `ownLaws is ${shown(then)}, which no saved state holds.`;
  const missing = then.filter((code) => !here.some((own) => own === code));
  const added = here.filter((code) => !then.includes(code));
  if (missing.length > 0)
    return `the state was made with laws of the caller's own that are not given here: ${listed(missing)}.`;
  if (added.length > 0)
    return `the state was made without laws of the caller's own that are given here: ${listed(added)}.`;
  return then.length === here.length && here.every((code, at) => code === then[at])
    ? undefined
    : `the state was made with the laws of the caller's own in another order: ${listed(then)}.`;
};

/** What a state of another version, or of other laws, has that does not go with these; undefined where it goes. */
const foreign = ({ version, laws, ownLaws }: JsonObject, { book }: Desk): string | undefined => {
  if (version !== STATE_VERSION)
    return `the state has the version ${shown(version)}; it must be ${STATE_VERSION}.`;
  const own = foreignLaws(ownLaws, ownCodes(book));
  if (own !== undefined) return own;
  if (laws === book.asked.length) return undefined;
  return `the state was made by a version that asks ${shown(laws)} laws of a report; this one asks ${book.asked.length}.`;
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
