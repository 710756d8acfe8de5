import { type StandardJSONSchemaV1, type StandardSchemaV1 } from "@standard-schema/spec";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type JobObject,
  jobSchema,
  planSchema,
  readJob,
  readReport,
  reportSchema,
  type StandardSchema,
  type StatusReport,
  type TrainingPlan,
} from "../../src/index.ts";
import { JOB_DOCUMENT } from "../../src/report/json-schema-job.ts";
import { PLAN_DOCUMENT } from "../../src/report/json-schema-plan.ts";
import { REPORT_DOCUMENT } from "../../src/report/json-schema-report.ts";
import { stepsOf } from "../../src/report/standard-schema.ts";
import { validatorOf } from "../support/json-schema-validator.ts";
import { anyPayload } from "./arbitrary-payloads.ts";
import { JOB, REPORT } from "./read.ts";

type Standard<Value> = StandardSchemaV1<Value> & StandardJSONSchemaV1<Value>;

// What the standard's own types ask for; the compiler is the test.
const asReport: Standard<StatusReport> = reportSchema;
const asJob: Standard<JobObject> = jobSchema;
const asPlan: Standard<TrainingPlan> = planSchema;

const schemas = [
  { name: "reportSchema", schema: asReport, document: REPORT_DOCUMENT },
  { name: "jobSchema", schema: asJob, document: JOB_DOCUMENT },
  { name: "planSchema", schema: asPlan, document: PLAN_DOCUMENT },
];

describe.each(schemas)("$name", ({ schema, document }) => {
  const { version, vendor, validate, jsonSchema } = schema["~standard"];

  it("says by whom it is, and after which standard", () => {
    expect({ version, vendor }).toEqual({ version: 1, vendor: "jobproof" });
  });

  it("gives either a value or issues for any payload, at once", () => {
    fc.assert(
      fc.property(anyPayload, (payload) => {
        const result = validate(payload);
        if (result instanceof Promise) expect.unreachable("it waited");
        else if (result.issues === undefined) expect(result).toHaveProperty("value");
        else expect(result.issues.length).toBeGreaterThan(0);
      }),
    );
  });

  it("gives its JSON Schema, the same for what goes in and what comes out", () => {
    const options = { target: "draft-2020-12" };
    expect(jsonSchema.input(options)).toEqual(document);
    expect(jsonSchema.output(options)).toEqual(document);
  });

  it("gives it for draft 7, which refuses the same", () => {
    const validateOld = new Ajv({ strict: true, strictNumbers: false }).compile(
      jsonSchema.input({ target: "draft-07" }),
    );
    const validateNew = validatorOf(document);
    fc.assert(
      fc.property(anyPayload, (payload) => {
        expect(validateOld(payload)).toBe(validateNew(payload));
      }),
    );
  });

  it("gives a copy that is the caller's", () => {
    const options = { target: "draft-2020-12" };
    const given = jsonSchema.input(options);
    Reflect.deleteProperty(given, "$schema");
    Reflect.deleteProperty(given["properties"] as object, "status");
    expect(jsonSchema.input(options)).toEqual(document);
  });

  it("refuses other versions, as the standard asks", () => {
    expect(() => jsonSchema.output({ target: "openapi-3.0" })).toThrow(RangeError);
  });
});

const issuesOf = (schema: StandardSchema<unknown>, payload: unknown): readonly unknown[] | undefined =>
  schema["~standard"].validate(payload).issues;

describe("reportSchema", () => {
  it("gives what readReport gives, and refuses what it refuses", () => {
    fc.assert(
      fc.property(anyPayload, (payload) => {
        const [report, job] = [readReport(payload), readJob(payload)];
        const value = report.ok ? { value: report.value.value } : { issues: expect.any(Array) as unknown };
        expect(reportSchema["~standard"].validate(payload)).toEqual(value);
        expect(jobSchema["~standard"].validate(payload).issues === undefined).toBe(job.ok);
      }),
    );
  });

  it("leads to the place of each issue, through lists by index", () => {
    const odd = { ...REPORT, status_logs: [{}, { detail: 5 }, { detail: 6 }], best_epoch: "1" };
    expect(issuesOf(reportSchema, odd)).toEqual([
      {
        path: ["best_epoch"],
        message: 'best_epoch is "1"; expected a whole number from 0 to 2^53 − 1, or null',
      },
      {
        path: ["status_logs", 1, "detail"],
        message: "detail is 5; expected a text, or null (and 1 more like it)",
      },
    ]);
  });

  it("names the payload itself by an empty path", () => {
    expect(issuesOf(reportSchema, "running")).toEqual([
      { path: [], message: 'the report is "running"; expected an object' },
    ]);
    expect(issuesOf(jobSchema, { ...JOB, status: 5 })).toEqual([
      {
        path: ["status"],
        message:
          "status is 5; expected one of the nine statuses: created, pending, running, cancelled, cancelling, failed, completed, ready or unknown",
      },
    ]);
  });
});

describe("stepsOf", () => {
  it.each([
    { pointer: "", steps: [] },
    { pointer: "/a~1b~0c", steps: ["a/b~c"] },
    { pointer: "/a~01", steps: ["a~1"] },
    { pointer: "/list/1/0", steps: ["list", 1, "0"] },
    { pointer: "/none/0/1", steps: ["none", "0", "1"] },
    { pointer: "/", steps: [""] },
  ])("takes $pointer apart", ({ pointer, steps }) => {
    expect(stepsOf(pointer, { list: [[], { 0: "a" }] })).toEqual(steps);
  });
});
