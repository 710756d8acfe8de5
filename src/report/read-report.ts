import { isJsonObject, type JsonObject } from "../job/json.ts";
import { statusFromText } from "../job/status.ts";
import { type JobObject, type StatusReport } from "../job/status-report.ts";
import { touched } from "../job/touched.ts";
import { err, ok, type Result } from "../result.ts";
import { KINDS } from "./kinds.ts";
import { isJobObject, readInto } from "./read-into.ts";
import { blankReading } from "./reading.ts";
import { shapeMessage } from "./shape-message.ts";
import { type ShapeProblem } from "./shape-problem.ts";

/** One thing wrong with a payload's shape, at the first of the places where it is so. */
export interface ReportProblem extends Omit<ShapeProblem, "known"> {
  /** One sentence: what is wrong, and what was expected. */
  readonly message: string;
  /** At how many places of the same kind it is so, such as the entries of one list. */
  readonly count: number;
}

/** Why a payload is not what it was read as: everything about it that is an error. */
export interface ShapeFailure {
  readonly code: "not-a-report" | "not-a-job-object";
  readonly problems: readonly ReportProblem[];
}

/** A payload that has the shape it was read for. */
export interface Shaped<Value> {
  /** The payload itself; a copy only where a status had to be spelled as on the wire. */
  readonly value: Value;
  /** What is odd but no error: warnings, and infos such as unknown fields. */
  readonly notes: readonly ReportProblem[];
}

/** What a payload is read as. */
interface PayloadKind<Value> {
  readonly failure: ShapeFailure["code"];
  /** Why a payload is of another kind altogether; nothing where it is of this one. */
  readonly foreign: (payload: unknown) => ReportProblem | undefined;
  readonly spelled: (payload: unknown) => unknown;
  readonly isFree: (payload: unknown, errors: readonly ReportProblem[]) => payload is Value;
}

/** An object whose status is spelled as on the wire; the object itself where there is nothing to change. */
const spelled = (from: JsonObject): JsonObject => {
  if (typeof from.status !== "string") return from;
  const status = statusFromText(from.status);
  return status === undefined || status === from.status ? from : { ...from, status };
};

const spelledJob = (payload: unknown): unknown => {
  if (!isJsonObject(payload)) return payload;
  const job = spelled(payload);
  if (!isJsonObject(job.status_details)) return job;
  const details = spelled(job.status_details);
  return details === job.status_details ? job : { ...job, status_details: details };
};

const told = (problem: ShapeProblem, count = 1, message = shapeMessage(problem)): ReportProblem => {
  const { code, severity, path, name, seen, expected } = problem;
  return { code, severity, path, name, seen, expected, message, count };
};

const AS_REPORT: PayloadKind<StatusReport> = {
  failure: "not-a-report",
  foreign: (payload) => {
    if (!isJsonObject(payload) || !isJobObject(payload)) return undefined;
    const name = payload.status_details === undefined ? "hyperparameters" : "status_details";
    const where = { path: `/${name}`, name, seen: payload[name], expected: "no field of that name" };
    const message = `${name} makes it a job object, with a report in it; expected a report by itself`;
    return told({ code: "shape/unknown-field", severity: "error", ...where }, 1, message);
  },
  spelled: (payload) => (isJsonObject(payload) ? spelled(payload) : payload),
  isFree: (_payload, errors): _payload is StatusReport => errors.length === 0,
};

const AS_JOB: PayloadKind<JobObject> = {
  failure: "not-a-job-object",
  foreign: (payload) => {
    const { expected } = KINDS.object;
    if (!isJsonObject(payload)) {
      const where = { path: "", name: "the job object", seen: payload, expected };
      return told({ code: "shape/not-an-object", severity: "error", ...where });
    }
    if (isJobObject(payload)) return undefined;
    const where = { path: "/status_details", name: "status_details", seen: undefined, expected };
    const message =
      "the report stands by itself; expected a job object, with the report under status_details";
    return told({ code: "shape/missing-field", severity: "error", ...where }, 1, message);
  },
  spelled: spelledJob,
  isFree: (_payload, errors): _payload is JobObject => errors.length === 0,
};

const problemsOf = (payload: unknown): readonly ReportProblem[] => {
  const reading = blankReading();
  readInto(payload, reading);
  return Array.from(reading.problems.values(), ({ problem, count }) => told(problem, count));
};

/** A payload that throws when it is read, by a getter or a proxy, is no object. */
const readAs = <Value>(payload: unknown, kind: PayloadKind<Value>): Result<Shaped<Value>, ShapeFailure> => {
  const read = touched(() => readReadable(payload, kind));
  return read.ok ? read.value : err({ code: kind.failure, problems: problemsOf(payload) });
};

const readReadable = <Value>(
  payload: unknown,
  kind: PayloadKind<Value>,
): Result<Shaped<Value>, ShapeFailure> => {
  const foreign = kind.foreign(payload);
  const problems = foreign === undefined ? problemsOf(payload) : [foreign];
  const errors = problems.filter(({ severity }) => severity === "error");
  const value = kind.spelled(payload);
  return kind.isFree(value, errors)
    ? ok({ value, notes: problems })
    : err({ code: kind.failure, problems: errors });
};

/**
 * Reads a payload of unknown origin as a report, by the rules by which `checkReport` reads it. Gives
 * the report in the wire's names, unknown fields kept, or every error of its shape; a job object is
 * none. Whether what the report says can be true is for `checkReport` to tell.
 */
export const readReport = (payload: unknown): Result<Shaped<StatusReport>, ShapeFailure> =>
  readAs(payload, AS_REPORT);

/** Reads a payload of unknown origin as a job object, as `readReport` reads a report; a bare report is none. */
export const readJob = (payload: unknown): Result<Shaped<JobObject>, ShapeFailure> => readAs(payload, AS_JOB);
