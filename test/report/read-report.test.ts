import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Hyperparameters,
  type JobObject,
  type MetricPoint,
  type Metrics,
  readJob,
  readReport,
  type StatusLogEntry,
  type StatusReport,
} from "../../src/index.ts";
import { isJobStatus } from "../../src/job/status.ts";
import {
  HYPERPARAMETER_FIELDS,
  JOB_NESTED_FIELDS,
  JOB_TIME_FIELDS,
  NESTED_FIELDS,
  REPORT_FIELDS,
  STATUS_FIELD,
} from "../../src/report/fields.ts";
import { LOG_SHAPE } from "../../src/report/logs.ts";
import { METRICS_SHAPE, POINT_SHAPE } from "../../src/report/series.ts";
import { anyPayload } from "./arbitrary-payloads.ts";
import { JOB, REPORT } from "./read.ts";

/** The names that a type lists, without those that its index signature lets in. */
type NamesOf<Value> = keyof {
  [Name in keyof Value as string extends Name ? never : Name]: true;
};

/** Every name of a type: the compiler refuses one too many and one too few. */
const names = <Value>(all: Readonly<Record<NamesOf<Value>, true>>): readonly string[] =>
  Object.keys(all).toSorted();

const namesIn = (fields: readonly { readonly name: string }[]): readonly string[] =>
  fields.map(({ name }) => name).toSorted();

const told = (result: ReturnType<typeof readReport> | ReturnType<typeof readJob>): readonly string[] =>
  (result.ok ? result.value.notes : result.error.problems).map(
    ({ severity, path, message, count }) => `${severity} ${path} (${count}): ${message}`,
  );

describe("readReport", () => {
  it("gives the payload itself, unknown fields and all", () => {
    const payload = { ...REPORT, gpu_hours: 3 };
    const read = readReport(payload);
    expect(read.ok && read.value.value).toBe(payload);
    expect(told(read)).toEqual([
      'info /gpu_hours (1): "gpu_hours" is a field that no report is known to have',
    ]);
  });

  it("spells a status as on the wire, in a copy", () => {
    const payload = Object.freeze({ ...REPORT, status: "CANCELED", gpu_hours: 3 });
    const read = readReport(payload);
    expect(read.ok && read.value.value).toEqual({ ...payload, status: "cancelled" });
    expect(payload.status).toBe("CANCELED");
  });

  it("notes what is odd but no error", () => {
    expect(told(readReport({ status: "created", created_at: null, val_loss: Number.NaN }))).toEqual([
      "warning /created_at (1): created_at is missing; expected an ISO 8601 instant such as 2025-05-30T07:12:40.122576",
      "warning /updated_at (1): updated_at is missing; expected an ISO 8601 instant such as 2025-05-30T07:12:40.122576",
      "warning /val_loss (1): val_loss is NaN; expected a finite number, or null",
    ]);
  });

  it("names every error and nothing else, those of one list once", () => {
    const read = readReport({
      ...REPORT,
      gpu: 1,
      steps_completed: -1,
      status: "done",
      status_logs: [1, 2, {}],
    });
    expect(read.ok).toBe(false);
    expect(told(read)).toEqual([
      "error /steps_completed (1): steps_completed is -1; expected a whole number from 0 to 2^53 − 1, or null",
      "error /status_logs/0 (2): an entry of status_logs is 1; expected an object",
      'error /status (1): status is "done"; expected one of the nine statuses: created, pending, running, cancelled, cancelling, failed, completed, ready or unknown',
    ]);
  });

  it("is not given a job object", () => {
    expect(readReport(JOB)).toMatchObject({ ok: false, error: { code: "not-a-report" } });
    expect(told(readReport(JOB))).toEqual([
      "error /status_details (1): status_details makes it a job object, with a report in it; expected a report by itself",
    ]);
    expect(told(readReport({ status: "created", hyperparameters: null }))).toEqual([
      "error /hyperparameters (1): hyperparameters makes it a job object, with a report in it; expected a report by itself",
    ]);
  });

  it("is given what states progress itself, whatever else it has", () => {
    expect(readReport({ ...REPORT, hyperparameters: {} }).ok).toBe(true);
    expect(readJob({ ...REPORT, hyperparameters: {} }).ok).toBe(false);
  });

  it.each([null, undefined, 5, "{}", [], [REPORT]])("refuses %j, which is no object", (payload) => {
    expect(readReport(payload)).toMatchObject({
      ok: false,
      error: { problems: [{ code: "shape/not-an-object", path: "" }] },
    });
  });

  it("gives a status of the nine, or an error, whatever it reads", () => {
    fc.assert(
      fc.property(anyPayload, (payload) => {
        const before = JSON.stringify(payload);
        const report = readReport(payload);
        if (report.ok) expect(isJobStatus(report.value.value.status)).toBe(true);
        else expect(report.error.problems.map(({ severity }) => severity)).toContain("error");
        const job = readJob(payload);
        expect(job.ok && report.ok).toBe(false);
        expect(JSON.stringify(payload)).toBe(before);
      }),
    );
  });
});

describe("readJob", () => {
  it("gives the payload itself", () => {
    const read = readJob(JOB);
    expect(read.ok && read.value.value).toBe(JOB);
  });

  it("spells both statuses as on the wire, in a copy", () => {
    const payload = { ...JOB, status: "RUNNING", status_details: { ...REPORT, status: "Canceled" } };
    const read = readJob(payload);
    expect(read.ok && read.value.value).toEqual({
      ...payload,
      status: "running",
      status_details: { ...REPORT, status: "cancelled" },
    });
    expect(payload.status_details.status).toBe("Canceled");
  });

  it("names what is wrong in the report in it", () => {
    expect(told(readJob({ status: "running", status_details: { ...REPORT, best_epoch: 0.5 } }))).toEqual([
      "error /status_details/best_epoch (1): best_epoch is 0.5; expected a whole number from 0 to 2^53 − 1, or null",
    ]);
  });

  it("is not given a bare report", () => {
    expect(readJob(REPORT)).toMatchObject({ ok: false, error: { code: "not-a-job-object" } });
    expect(told(readJob(REPORT))).toEqual([
      "error /status_details (1): the report stands by itself; expected a job object, with the report under status_details",
    ]);
    expect(told(readJob(5))).toEqual(["error  (1): the job object is 5; expected an object"]);
  });
});

describe("the types of what is read", () => {
  it("have the fields of the table", () => {
    const reportNames = names<StatusReport>({
      created_at: true,
      updated_at: true,
      status: true,
      elapsed_time: true,
      percentage_done: true,
      epochs_completed: true,
      steps_completed: true,
      steps_per_epoch: true,
      best_epoch: true,
      train_loss: true,
      val_loss: true,
      metrics: true,
      status_logs: true,
    });
    expect(reportNames).toEqual(namesIn([STATUS_FIELD, ...REPORT_FIELDS, ...NESTED_FIELDS]));
    expect(names<Metrics>({ keys: true, metrics: true })).toEqual(namesIn(METRICS_SHAPE.fields));
    expect(names<MetricPoint>({ step: true, timestamp: true, value: true })).toEqual(
      namesIn(POINT_SHAPE.fields),
    );
    expect(names<StatusLogEntry>({ updated_at: true, message: true, detail: true })).toEqual(
      namesIn(LOG_SHAPE.fields),
    );
  });

  it("have those of a job object", () => {
    const jobNames = names<JobObject>({
      status: true,
      created_at: true,
      updated_at: true,
      hyperparameters: true,
      status_details: true,
    });
    expect(jobNames).toEqual(namesIn([STATUS_FIELD, ...JOB_TIME_FIELDS, ...JOB_NESTED_FIELDS]));
    const plan = names<Hyperparameters>({
      epochs: true,
      batch_size: true,
      max_steps: true,
      training_type: true,
      sequence_packing_enabled: true,
    });
    expect(plan).toEqual(namesIn(HYPERPARAMETER_FIELDS));
  });
});
