import { isJsonObject, type JsonObject } from "../job/json.ts";
import { SEVERITIES } from "../job/severity.ts";
import { shown } from "../job/shown.ts";
import { isJobStatus } from "../job/status.ts";
import { FACTS } from "../laws/facts.ts";
import { MARKS } from "../laws/job-state.ts";
import { checkPartialPlan, isConventionName } from "../progress/index.ts";
import { err, ok, type Result } from "../result.ts";
import { LAWS_IN_A_WORD } from "./compiled-law.ts";
import { type Desk } from "./desk.ts";
import { type MonitorState, STATE_VERSION } from "./monitor-state.ts";

/** Why a saved state cannot be taken up: every problem, a sentence each. */
export interface StateFailure {
  readonly code: "bad-state";
  readonly message: string;
  readonly problems: readonly [string, ...string[]];
}

type Fits = (value: unknown) => boolean;

const isBits =
  (bits: number): Fits =>
  (value) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && (value & ~bits) === 0;

const isBetween =
  (low: number, high: number): Fits =>
  (value) =>
    typeof value === "number" && value >= low && value <= high;

const isCount: Fits = (value) => Number.isSafeInteger(value) && isBetween(0, Number.MAX_SAFE_INTEGER)(value);

const orNull =
  (fits: Fits): Fits =>
  (value) =>
    value === null || fits(value);

const isListOf =
  (fits: (entry: JsonObject) => boolean): Fits =>
  (value) =>
    Array.isArray(value) && value.every((entry) => isJsonObject(entry) && fits(entry));

const isText: Fits = (value) => typeof value === "string";
const isTextOrNull = orNull(isText);
const isFilled = isBetween(1, Number.MAX_VALUE);

const isFinding = (entry: JsonObject): boolean =>
  SEVERITIES.some((severity) => severity === entry.severity) &&
  [entry.code, entry.path, entry.message, entry.expected].every(isText) &&
  isTextOrNull(entry.file) &&
  orNull(isCount)(entry.line) &&
  isCount(entry.report) &&
  isCount(entry.count) &&
  Array.isArray(entry.allowed) &&
  entry.allowed.every(isText);

const isListOfEntries: Fits = (value) =>
  Array.isArray(value) &&
  value.every(
    (entry) => Array.isArray(entry) && isText(entry[0]) && isJsonObject(entry[1]) && isFinding(entry[1]),
  );

const isExclusion = (entry: JsonObject): boolean =>
  typeof entry.convention === "string" &&
  isConventionName(entry.convention) &&
  isText(entry.by) &&
  isTextOrNull(entry.file) &&
  orNull(isCount)(entry.line) &&
  isCount(entry.report);

const ALL_MARKS = Object.values(MARKS).reduce((bits, mark) => bits | mark, 0);
const ALL_FACTS = (1 << FACTS.length) - 1;
const ALL_REMEMBERED = (1 << 8) - 1;
const A_WORD = (1 << LAWS_IN_A_WORD) - 1;
const MICROS = isBetween(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

/** What each field of a saved state must be, beside those that depend on the options. */
const FIELDS: Readonly<
  Record<Exclude<keyof MonitorState, "version" | "laws" | "rules" | "conventions">, Fits>
> = {
  job: isText,
  status: orNull((value) => isJobStatus(value) && value !== "unknown"),
  reports: isCount,
  marks: isBits(ALL_MARKS),
  known: isBits(ALL_REMEMBERED),
  seen: isBits(ALL_FACTS),
  createdAt: orNull(MICROS),
  updatedAt: orNull(MICROS),
  elapsedTime: orNull(isBetween(0, Number.MAX_VALUE)),
  stepsCompleted: orNull(isCount),
  epochsCompleted: orNull(isCount),
  percentageDone: orNull(isBetween(0, 100)),
  stepsPerEpoch: orNull(isCount),
  lowestTotal: isFilled,
  highestTotal: orNull(isFilled),
  lowestEpochs: isFilled,
  highestEpochs: orNull(isFilled),
  judged: isBits(A_WORD),
  judgedBeyond: isBits(A_WORD),
  judgedOwn: isBits(A_WORD),
  plan: orNull((value) => checkPartialPlan(value).ok),
  stepsUnknowable: (value) => typeof value === "boolean",
  findings: isListOfEntries,
  excluded: isListOf(isExclusion),
};

const fieldProblems = (state: JsonObject, { rules, conventions }: Desk): readonly string[] =>
  Object.entries({ ...FIELDS, rules: isBits(rules), conventions: isBits(conventions) })
    .filter(([field, fits]) => !fits(state[field]))
    .map(([field]) => `${field} is ${shown(state[field])}, which no saved state holds.`);

const failure = (...problems: readonly [string, ...string[]]): Result<never, StateFailure> => {
  const others = problems.length === 1 ? "" : ` (and ${problems.length - 1} more)`;
  return err({ code: "bad-state", message: `${problems[0]}${others}`, problems });
};

/** Whether a value of unknown origin is a state that was saved at a desk of the same options. */
const isState = (value: JsonObject, problems: readonly string[]): value is JsonObject & MonitorState =>
  isJsonObject(value) && problems.length === 0;

/**
 * Checks a state of unknown origin before it is taken up: its version, the laws it was made with,
 * and that every field holds what a state can hold. Refuses with every problem, a sentence each.
 */
export const checkState = (value: unknown, desk: Desk): Result<MonitorState, StateFailure> => {
  if (!isJsonObject(value)) return failure(`the state is ${shown(value)}; it must be an object.`);
  if (value.version !== STATE_VERSION)
    return failure(`the state has the version ${shown(value.version)}; it must be ${STATE_VERSION}.`);
  if (value.laws !== desk.book.asked.length)
    return failure(
      `the state was made with ${shown(value.laws)} laws; it can be taken up with as many, and here are ${desk.book.asked.length}.`,
    );
  const problems = fieldProblems(value, desk);
  if (isState(value, problems)) return ok(value);
  const [first = "the state holds nothing.", ...others] = problems;
  return failure(first, ...others);
};
