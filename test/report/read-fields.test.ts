import { describe, expect, it } from "vitest";
import { REPORTED_FACTS } from "../../src/report/facts.ts";
import {
  HYPERPARAMETER_FIELDS,
  JOB_NESTED_FIELDS,
  JOB_TIME_FIELDS,
  NESTED_FIELDS,
  REPORT_FIELDS,
  STATUS_FIELD,
} from "../../src/report/fields.ts";
import { read, problemsOf, DETAILS, JOB, REPORT } from "./read.ts";
import { FIELDS } from "./field-malformations.ts";

const NUMBERS = {
  createdAt: 1_764_583_200_123_456,
  updatedAt: 1_764_585_000_500_000,
  elapsedTime: 1799.5,
  stepsCompleted: 110,
  epochsCompleted: 1,
  percentageDone: 25,
  stepsPerEpoch: 110,
  bestEpoch: 0,
  trainLoss: 0.25,
  valLoss: 0.5,
  newestLogAt: 1_764_585_060_000_000,
};

/** The reading's own name of a field of the wire. */
const OURS: Readonly<Record<string, keyof typeof NUMBERS>> = {
  created_at: "createdAt",
  updated_at: "updatedAt",
  elapsed_time: "elapsedTime",
  steps_completed: "stepsCompleted",
  epochs_completed: "epochsCompleted",
  percentage_done: "percentageDone",
  steps_per_epoch: "stepsPerEpoch",
  best_epoch: "bestEpoch",
  train_loss: "trainLoss",
  val_loss: "valLoss",
};

const ALL = 2 ** REPORTED_FACTS.length - 1;

const factBit = (field: string): number => 1 << REPORTED_FACTS.findIndex((fact) => fact === field);

const SPELLED: ReadonlyMap<unknown, string> = new Map([
  ["RUNNING", "running"],
  ["Running", "running"],
  ["canceled", "cancelled"],
  ["CANCELING", "cancelling"],
]);

describe("readInto a report", () => {
  it("reads every field of the reference, and finds nothing wrong", () => {
    const reading = read(REPORT);
    expect([...reading.problems]).toEqual([]);
    expect(reading).toMatchObject({ ...NUMBERS, status: "running", base: "", statusAt: "", job: undefined });
    expect(reading.series).toBe(REPORT.metrics.metrics);
    expect(reading.logs).toBe(REPORT.status_logs);
    expect(reading.stated).toBe(ALL);
  });

  it.each(FIELDS)("takes every $field that may be", ({ field, takes }) => {
    for (const value of takes) {
      expect(problemsOf({ ...REPORT, [field]: value })).toEqual([]);
      const ours = OURS[field];
      if (ours === undefined || typeof value === "string") continue;
      const isNegativeZeroCount = Object.is(value, -0) && field !== "elapsed_time";
      expect(read({ ...REPORT, [field]: value })[ours]).toBe(isNegativeZeroCount ? 0 : (value ?? Number.NaN));
    }
  });

  it.each(FIELDS)(
    "says of every malformed $field the code, the severity and the place",
    ({ field, refuses }) => {
      for (const { value, code, severity } of refuses)
        expect(problemsOf({ ...REPORT, [field]: value })).toEqual([[code, severity, `/${field}`, 1]]);
    },
  );

  it.each(FIELDS)("counts a malformed $field as not stated, and reads all others", ({ field, refuses }) => {
    const ours = OURS[field];
    for (const { value } of refuses) {
      const reading = read({ ...REPORT, [field]: value });
      const others = ours === undefined ? NUMBERS : { ...NUMBERS, [ours]: Number.NaN };
      const logless = field === "status_logs" ? { newestLogAt: Number.NaN } : {};
      expect(reading).toMatchObject({ ...others, ...logless });
      if (field === "status") expect(reading.status).toBe(SPELLED.get(value));
      const isStated = field === "status" && reading.status !== undefined;
      expect(reading.stated).toBe(isStated ? ALL : ALL & ~factBit(field));
    }
  });

  it("reads every field of the table: it objects to a value that none may have", () => {
    const all = [STATUS_FIELD, ...REPORT_FIELDS, ...NESTED_FIELDS];
    for (const { name } of all)
      expect(problemsOf({ ...REPORT, [name]: true })).toEqual([["shape/wrong-type", "error", `/${name}`, 1]]);
  });

  it("reads a field that is left out as it reads null", () => {
    for (const { field } of FIELDS) {
      const { [field as keyof typeof REPORT]: _, ...others } = REPORT;
      expect(problemsOf(others)).toEqual(problemsOf({ ...REPORT, [field]: null }));
    }
  });

  it("notes every unknown field by its place, escaped as a pointer has it", () => {
    const odd = JSON.parse('{"__proto__": 1, "constructor": 2, "a/b~c": 3, "": 4}') as object;
    expect(problemsOf({ ...REPORT, extra: 0, ...odd, ["__proto__"]: 1 }).map(([, , path]) => path)).toEqual([
      "/extra",
      "/__proto__",
      "/constructor",
      "/a~1b~0c",
      "/",
    ]);
    expect(problemsOf({ ...REPORT, extra: 0 })).toEqual([["shape/unknown-field", "info", "/extra", 1]]);
  });

  it.each([null, undefined, 0, Number.NaN, "", "{}", true, [], [REPORT], 1n, Symbol("report")])(
    "objects to payload %# as no object, and states nothing",
    (payload) => {
      expect(problemsOf(payload)).toEqual([["shape/not-an-object", "error", "", 1]]);
      expect(read(payload).stated).toBe(0);
    },
  );
});

describe("readInto a job object", () => {
  it.each(FIELDS)(
    "says of every malformed $field in the nested report what it says of a report",
    ({ field, refuses }) => {
      for (const { value, code, severity } of refuses) {
        if (field === "status" && (value === null || value === undefined)) continue;
        const payload = { ...JOB, status_details: { ...DETAILS, [field]: value } };
        expect(problemsOf(payload)).toEqual([[code, severity, `/status_details/${field}`, 1]]);
      }
    },
  );

  it("reads every field of its tables: it objects to a value that none may have", () => {
    for (const { name } of [...JOB_TIME_FIELDS, ...JOB_NESTED_FIELDS])
      expect(problemsOf({ ...JOB, [name]: 1 })).toContainEqual([expect.anything(), "error", `/${name}`, 1]);
    for (const { name } of HYPERPARAMETER_FIELDS) {
      const hyperparameters = { ...JOB.hyperparameters, [name]: {} };
      const wrong = ["shape/wrong-type", "error", `/hyperparameters/${name}`, 1];
      expect(problemsOf({ ...JOB, hyperparameters })).toEqual([wrong]);
    }
  });

  it("reads the report nested in it", () => {
    const reading = read(JOB);
    expect([...reading.problems]).toEqual([]);
    expect(reading).toMatchObject({ ...NUMBERS, status: "running", base: "/status_details", statusAt: "" });
    expect(reading.job).toBe(JOB);
    expect(reading.fields).toBe(DETAILS);
  });
});
