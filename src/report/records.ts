import { instantFromText } from "../job/instant.ts";
import { isJsonObject, type JsonObject } from "../job/json.ts";
import { shown } from "../job/shown.ts";
import { isJobObject } from "./read-into.ts";

/** The clock of who watched a job: one that counts from 1970, or one that was started with the watch. */
export type WatcherClock = "calendar" | "stopwatch";

/** One report found in a parsed text, with what its wrapping says of it. */
export interface ReportRecord {
  /** The job's name; `undefined` where nothing names it. */
  readonly job: string | undefined;
  /** The plan of an envelope, unchecked; `undefined` where there is none. */
  readonly plan: unknown;
  readonly payload: unknown;
  /**
   * When it was seen, in seconds: since 1970 where an envelope says `at`, since the watch began where it
   * says `elapsed_seconds`; absent where nothing tells.
   */
  readonly at?: number;
  /** The clock that tells so; absent where none does. */
  readonly clock?: WatcherClock;
  /** Where the payload stands in the parsed text, as a JSON Pointer. */
  readonly pointer: string;
  /** What is wrong with the wrapping, a sentence each; the payload can be judged all the same. */
  readonly problems: readonly string[];
}

/** Lists may hold lists' pages, and those jobs; nothing real goes deeper. */
const DEEPEST = 2;

const NONE: readonly string[] = Object.freeze([]);

/** The name that a value gives a job: a number's is its text, so that jobs numbered by a service are told apart. */
const nameFrom = (value: unknown): string | undefined => {
  if (typeof value === "string") return value;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : undefined;
};

/** What is wrong with what should name a job, in a sentence; nothing where it is not there. */
const nameProblems = (what: string, value: unknown): readonly string[] => {
  if (value === undefined || value === null) return NONE;
  if (typeof value !== "string") return [`${what} is ${shown(value)}; it must be a text.`];
  return value === "" ? [`${what} is ${shown(value)}; it must not be empty.`] : NONE;
};

/** How a payload names its job. */
interface Naming {
  readonly name: string | undefined;
  readonly problems: readonly string[];
}

const UNNAMED: Naming = Object.freeze({ name: undefined, problems: NONE });

/** The name that a payload gives its job, and what is wrong with it; of one that throws when it is looked at, the reader tells. */
export const namingOf = (payload: unknown): Naming => {
  try {
    if (!isJsonObject(payload)) return UNNAMED;
    const { id } = payload;
    return id === undefined ? UNNAMED : { name: nameFrom(id), problems: nameProblems("the report's id", id) };
  } catch {
    return UNNAMED;
  }
};

const isEnvelope = (value: JsonObject): boolean =>
  value.report !== undefined && value.status === undefined && !isJobObject(value);

const isList = (value: JsonObject): value is JsonObject & { readonly data: readonly unknown[] } =>
  Array.isArray(value.data) && value.status === undefined;

const MICROS_PER_SECOND = 1_000_000;

/** When an envelope says that its report was seen, and by which clock; nothing where it does not say. */
const timeOf = (at: unknown, elapsed: unknown): Pick<ReportRecord, "at" | "clock"> => {
  const micros = typeof at === "string" ? instantFromText(at) : undefined;
  if (micros !== undefined) return { at: micros / MICROS_PER_SECOND, clock: "calendar" };
  return typeof elapsed === "number" && Number.isFinite(elapsed) ? { at: elapsed, clock: "stopwatch" } : {};
};

const envelopeRecord = (
  { job, plan, report, at, elapsed_seconds: elapsed }: JsonObject,
  pointer: string,
): ReportRecord => {
  const naming = namingOf(report);
  return {
    job: nameFrom(job) ?? naming.name,
    plan: plan ?? undefined,
    payload: report,
    ...timeOf(at, elapsed),
    pointer: `${pointer}/report`,
    problems: [...nameProblems("the envelope's job", job), ...naming.problems],
  };
};

/** Whether a value is a report or a job object as it is, or at least nothing that wraps one. */
export const isBare = (value: unknown): boolean => {
  try {
    return isJsonObject(value) ? !isEnvelope(value) && !isList(value) : !Array.isArray(value);
  } catch {
    return true;
  }
};

/**
 * The reports in a parsed text, whichever way it wraps them: a report or a job object as it is, a
 * list `{data: […]}`, an array, or envelopes `{job?, at?, elapsed_seconds?, plan?, report}`. What is
 * none of these comes out as a payload, for the reader to object to, and so does what throws when it
 * is looked at.
 */
export const recordsOf = (value: unknown, pointer = "", depth = 0): readonly ReportRecord[] => {
  try {
    return recordsIn(value, pointer, depth);
  } catch {
    return [{ job: undefined, plan: undefined, payload: value, pointer, problems: NONE }];
  }
};

const recordsIn = (value: unknown, pointer: string, depth: number): readonly ReportRecord[] => {
  const inner = depth < DEEPEST;
  if (Array.isArray(value) && inner)
    return value.flatMap((item: unknown, at) => recordsOf(item, `${pointer}/${at}`, depth + 1));
  if (isJsonObject(value)) {
    if (inner && isList(value))
      return value.data.flatMap((item: unknown, at) => recordsOf(item, `${pointer}/data/${at}`, depth + 1));
    if (isEnvelope(value)) return [envelopeRecord(value, pointer)];
  }
  const { name, problems } = namingOf(value);
  return [{ job: name, plan: undefined, payload: value, pointer, problems }];
};
