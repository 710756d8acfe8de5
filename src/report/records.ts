import { instantFromText } from "../job/instant.ts";
import { isJsonObject, type JsonObject } from "../job/json.ts";
import { shown } from "../job/shown.ts";
import { isJobObject } from "./read-into.ts";

/** One report found in a parsed text, with what its wrapping says of it. */
export interface ReportRecord {
  /** The job's name; `undefined` where nothing names it. */
  readonly job: string | undefined;
  /** The plan of an envelope, unchecked; `undefined` where there is none. */
  readonly plan: unknown;
  readonly payload: unknown;
  /**
   * When it was seen, in seconds: since 1970 where an envelope says `at`, since the watch began where it
   * says `elapsed_seconds`; NaN or absent where nothing tells.
   */
  readonly at?: number;
  /** Where the payload stands in the parsed text, as a JSON Pointer. */
  readonly pointer: string;
  /** What is wrong with the wrapping, a sentence each; the payload can be judged all the same. */
  readonly problems: readonly string[];
}

/** Lists may hold lists' pages, and those jobs; nothing real goes deeper. */
const DEEPEST = 2;

/** The name that a payload gives its job; of one that throws when it is looked at, the reader tells. */
export const nameOf = (payload: unknown): string | undefined => {
  try {
    return isJsonObject(payload) && typeof payload.id === "string" ? payload.id : undefined;
  } catch {
    return undefined;
  }
};

const isEnvelope = (value: JsonObject): boolean =>
  value.report !== undefined && value.status === undefined && !isJobObject(value);

const isList = (value: JsonObject): value is JsonObject & { readonly data: readonly unknown[] } =>
  Array.isArray(value.data) && value.status === undefined;

const MICROS_PER_SECOND = 1_000_000;

const timeOf = (at: unknown, elapsed: unknown): number => {
  if (typeof at === "string") return (instantFromText(at) ?? Number.NaN) / MICROS_PER_SECOND;
  return typeof elapsed === "number" && Number.isFinite(elapsed) ? elapsed : Number.NaN;
};

const envelopeRecord = (
  { job, plan, report, at, elapsed_seconds: elapsed }: JsonObject,
  pointer: string,
): ReportRecord => {
  const isNamed = typeof job === "string";
  const isMisnamed = !isNamed && job !== undefined && job !== null;
  return {
    job: isNamed ? job : nameOf(report),
    plan: plan ?? undefined,
    payload: report,
    at: timeOf(at, elapsed),
    pointer: `${pointer}/report`,
    problems: isMisnamed ? [`the envelope's job is ${shown(job)}; it must be a text.`] : [],
  };
};

const NONE: readonly string[] = Object.freeze([]);

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
  return [{ job: nameOf(value), plan: undefined, payload: value, pointer, problems: NONE }];
};
