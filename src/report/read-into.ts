import { isJsonObject, type JsonObject } from "../job/json.ts";
import { isJobStatus, statusFromText } from "../job/status.ts";
import { told } from "../job/touched.ts";
import { STATED } from "./facts.ts";
import {
  type Field,
  HYPERPARAMETER_FIELDS,
  HYPERPARAMETERS_FIELD,
  JOB_FIELD_NAMES,
  JOB_TIME_FIELDS,
  NESTED_FIELDS,
  REPORT_FIELDS,
  STATUS_FIELD,
} from "./fields.ts";
import { KINDS } from "./kinds.ts";
import { readLogs } from "./logs.ts";
import { hasUnknownField, noteField, noteUnknownFields } from "./problems.ts";
import { type Reading, wipe } from "./reading.ts";
import { readMetrics } from "./series.ts";
import { addProblem } from "./shape-problem.ts";
import { isAbsent } from "./take.ts";
import { takesHyperparameters, takesJobTimes, takesReport, takesStatus } from "./take-fields.ts";
import { hasUnknownReportField } from "./unknown-fields.ts";

const REPORT_FIELD_NAMES: ReadonlySet<string> = new Set(
  // A service may name the job in its report; the name serves to tell jobs apart.
  ["id", ...[STATUS_FIELD, ...REPORT_FIELDS, ...NESTED_FIELDS].map(({ name }) => name)],
);

const statesProgress = (payload: JsonObject): boolean =>
  payload.percentage_done !== undefined ||
  payload.steps_completed !== undefined ||
  payload.epochs_completed !== undefined;

/**
 * Whether a payload is a job object, which wraps its report and says more of the job around it. One
 * that states progress itself, and wraps no report, is a report with more fields than are known.
 */
export const isJobObject = (payload: JsonObject): boolean =>
  payload.status_details !== undefined || (payload.hyperparameters !== undefined && !statesProgress(payload));

/** Notes what is wrong with the fields of a table, which were not all to be taken. */
const noteFields = (table: readonly Field[], from: JsonObject, base: string, reading: Reading): void => {
  for (const field of table) noteField(reading.problems, field, from[field.name], base);
};

const readStatus = (from: JsonObject, base: string, reading: Reading): void => {
  reading.statusAt = base;
  if (takesStatus(from, reading)) return;
  noteField(reading.problems, STATUS_FIELD, from.status, base);
  if (typeof from.status === "string") reading.status = statusFromText(from.status);
};

/** Reads a job object's own status, where the report nested in it has one, too. */
const readJobStatus = ({ status }: JsonObject, reading: Reading): void => {
  if (isAbsent(status)) return;
  if (!isJobStatus(status)) noteField(reading.problems, STATUS_FIELD, status, "");
  if (typeof status === "string") reading.jobStatus = statusFromText(status);
};

const noteNotAnObject = (value: unknown, reading: Reading, path: string, name: string): void => {
  const wrong = { path, name, seen: value, expected: KINDS.object.expected };
  addProblem(reading.problems, { code: "shape/not-an-object", severity: "error", ...wrong });
};

/** Reads what stands around the report of a job object, and finds the report in it. */
const readJobObject = (job: JsonObject, reading: Reading): JsonObject | undefined => {
  reading.job = job;
  if (!takesJobTimes(job, reading)) noteFields(JOB_TIME_FIELDS, job, "", reading);
  if (hasUnknownField(job, JOB_FIELD_NAMES)) noteUnknownFields(reading.problems, job, JOB_FIELD_NAMES, "");
  const { hyperparameters, status_details: details } = job;
  if (isJsonObject(hyperparameters)) {
    if (!takesHyperparameters(hyperparameters, reading))
      noteFields(HYPERPARAMETER_FIELDS, hyperparameters, "/hyperparameters", reading);
  } else if (!isAbsent(hyperparameters))
    noteField(reading.problems, HYPERPARAMETERS_FIELD, hyperparameters, "");
  if (isJsonObject(details)) return details;
  if (!isAbsent(details)) noteNotAnObject(details, reading, "/status_details", "status_details");
  return undefined;
};

const isStated = (value: number, bit: number): number => (value === value ? bit : 0);

/** Which facts a reading states, as bits. */
const statedFacts = (reading: Reading): number =>
  (reading.status === undefined ? 0 : STATED.status) |
  isStated(reading.createdAt, STATED.createdAt) |
  isStated(reading.updatedAt, STATED.updatedAt) |
  isStated(reading.elapsedTime, STATED.elapsedTime) |
  isStated(reading.stepsCompleted, STATED.stepsCompleted) |
  isStated(reading.epochsCompleted, STATED.epochsCompleted) |
  isStated(reading.percentageDone, STATED.percentageDone) |
  isStated(reading.stepsPerEpoch, STATED.stepsPerEpoch) |
  isStated(reading.bestEpoch, STATED.bestEpoch) |
  isStated(reading.trainLoss, STATED.trainLoss) |
  isStated(reading.valLoss, STATED.valLoss) |
  (reading.series === undefined ? 0 : STATED.metrics) |
  (reading.logs === undefined ? 0 : STATED.statusLogs);

const readDetails = (details: JsonObject, base: string, reading: Reading): void => {
  reading.base = base;
  reading.fields = details;
  if (!takesReport(details, reading)) noteFields(REPORT_FIELDS, details, base, reading);
  readMetrics(reading);
  readLogs(reading);
  if (hasUnknownReportField(details)) noteUnknownFields(reading.problems, details, REPORT_FIELD_NAMES, base);
};

/** Whether a report that states no progress may be a job object without the report that it should wrap. */
const mayBeJob = ({ id, config, output_model: model }: JsonObject): boolean =>
  id !== undefined || config !== undefined || model !== undefined;

/** Takes the times for those of a job object, which are not compared with a report's. */
const takeTimesForJob = (reading: Reading): void => {
  reading.jobCreatedAt = reading.createdAt;
  reading.jobUpdatedAt = reading.updatedAt;
  reading.createdAt = Number.NaN;
  reading.updatedAt = Number.NaN;
};

/**
 * Reads a payload in one pass: a report as `/status` answers it, or a job object around one. The
 * reading is written over; what is wrong with the payload stands in its `problems`, and a value
 * that has a problem counts as not stated. The payload is not changed. It never throws: a payload
 * that does, by a getter or a proxy, is no JSON object.
 */
export const readInto = (payload: unknown, reading: Reading): void => {
  try {
    readPayload(payload, reading);
  } catch (thrown) {
    wipe(reading);
    const wrong = { path: "", name: "the report", seen: payload, thrown: told(thrown) };
    const { expected } = KINDS.object;
    addProblem(reading.problems, { code: "shape/not-an-object", severity: "error", ...wrong, expected });
  }
};

const readPayload = (payload: unknown, reading: Reading): void => {
  wipe(reading);
  if (!isJsonObject(payload)) {
    noteNotAnObject(payload, reading, "", "the report");
    return;
  }
  if (isJobObject(payload)) {
    const details = readJobObject(payload, reading);
    if (details !== undefined) readDetails(details, "/status_details", reading);
    const nested = details !== undefined && !isAbsent(details.status);
    readStatus(nested ? details : payload, nested ? "/status_details" : "", reading);
    if (nested) readJobStatus(payload, reading);
  } else {
    readDetails(payload, "", reading);
    readStatus(payload, "", reading);
    if (!statesProgress(payload) && mayBeJob(payload)) takeTimesForJob(reading);
  }
  reading.stated = statedFacts(reading);
};
