import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonObject } from "../../src/job/json.ts";
import { JOB_DOCUMENT } from "../../src/report/json-schema-job.ts";
import { REPORT_DOCUMENT } from "../../src/report/json-schema-report.ts";
import { isJobObject } from "../../src/report/read-into.ts";
import { readJob, readReport } from "../../src/report/read-report.ts";
import { looseValidatorOf, validatorOf } from "../support/json-schema-validator.ts";
import { anyPayload, mutatedReport } from "./arbitrary-payloads.ts";
import { constraintsOf, without } from "./constraints.ts";
import { FIELDS } from "./field-malformations.ts";
import { variantsOf, WHOLE_JOBS, WHOLE_REPORTS } from "./payload-grid.ts";
import { read, REPORT } from "./read.ts";
import { withoutDifferences } from "./schema-differences.ts";

const isReport = validatorOf(REPORT_DOCUMENT);
const isJob = validatorOf(JOB_DOCUMENT);

/** Whether the reader, which tells reports and job objects apart by itself, finds no error of shape. */
const isRead = (payload: unknown): boolean =>
  Array.from(read(payload).problems.values()).every(({ problem }) => problem.severity !== "error");

/** Whether the schema that is for such a payload lets it pass. */
const isDescribed = (payload: unknown): boolean =>
  isJsonObject(payload) && isJobObject(payload) ? isJob(payload) : isReport(payload);

const differ = (payloads: readonly unknown[]): readonly unknown[] =>
  payloads.filter((payload) => isRead(payload) !== isDescribed(payload));

const wholes = [...WHOLE_REPORTS, ...WHOLE_JOBS];
const kinds = [
  { kind: "report", document: REPORT_DOCUMENT, isOfKind: isReport, reads: readReport },
  { kind: "job object", document: JOB_DOCUMENT, isOfKind: isJob, reads: readJob },
];

describe("the reader and the JSON Schema", () => {
  it("both take what is lawful", () => {
    expect(wholes.filter((payload) => !isRead(payload) || !isDescribed(payload))).toEqual([]);
  });

  it("refuse the same values at every place of a payload", () => {
    expect(wholes.flatMap((whole) => differ(variantsOf(whole)))).toEqual([]);
  });

  it("refuse the same payloads", () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 3, arbitrary: mutatedReport }, anyPayload).map(withoutDifferences),
        (payload) => {
          expect(isDescribed(payload)).toBe(isRead(payload));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(FIELDS)("refuse the same values of $field", ({ field, refuses, takes }) => {
    const values = [...takes, ...refuses.map(({ value }) => value)].filter(
      (value) => value !== undefined && !["bigint", "symbol"].includes(typeof value),
    );
    const payloads = values.map((value) => ({ ...REPORT, [field]: value }));
    expect(differ(payloads.filter((payload) => withoutDifferences(payload) === payload))).toEqual([]);
  });
});

describe.each(kinds)("the schema of a $kind", ({ document, isOfKind, reads }) => {
  const payloads = wholes.flatMap(variantsOf);
  const expected = payloads.map((payload) => reads(payload).ok);

  it("takes what is read as one, and nothing else", () => {
    expect(payloads.filter((payload, at) => isOfKind(payload) !== expected[at])).toEqual([]);
    fc.assert(
      fc.property(anyPayload.map(withoutDifferences), (payload) => {
        expect(isOfKind(payload)).toBe(reads(payload).ok);
      }),
      { numRuns: 1000 },
    );
  });

  // What proves that the comparison can fail: every keyword that is taken away is missed.
  it.each(constraintsOf(document).map((place) => ({ place, name: place.join("/") })))(
    "needs its keyword at $name",
    ({ place }) => {
      const isWeakened = looseValidatorOf(without(document, place));
      expect(payloads.some((payload, at) => isWeakened(payload) !== expected[at])).toBe(true);
    },
  );
});

describe("where the reader and the JSON Schema differ", () => {
  it.each(["RUNNING", "Running", "canceled", "CANCELING"])(
    "the reader understands the status %s, and the schema does not",
    (status) => {
      const payload = { ...REPORT, status };
      expect([isRead(payload), isDescribed(payload)]).toEqual([true, false]);
    },
  );

  it.each(["2025-02-30T00:00:00", "2025-06-31 00:00:00Z", "2100-02-29T00:00:00+01:00"])(
    "the schema takes %s, a date that does not exist, and the reader does not",
    (updated_at) => {
      const payload = { ...REPORT, updated_at };
      expect([isRead(payload), isDescribed(payload)]).toEqual([false, true]);
    },
  );
});
