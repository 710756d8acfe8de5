import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VERDICT_DOCUMENT } from "../../src/check/verdict-schema.ts";
import { checkReport, checkTrace, renderJson } from "../../src/index.ts";
import { anyPayload, mutatedReport } from "../report/arbitrary-payloads.ts";
import { JOB, REPORT } from "../report/read.ts";
import { closed, fieldsOf, withoutField } from "../support/described-fields.ts";
import { EXAMPLE_FILES, exampleValues } from "../support/example-files.ts";
import { validatorOf } from "../support/json-schema-validator.ts";

const isVerdict = validatorOf(VERDICT_DOCUMENT);
const isJustAVerdict = validatorOf(closed(VERDICT_DOCUMENT));

/** What the command would print, as those who read it get it. */
const printed = (verdict: Parameters<typeof renderJson>[0]): unknown => JSON.parse(renderJson(verdict));

describe("the schema of a verdict", () => {
  it("describes the verdicts of all examples, and every field of them", () => {
    expect(EXAMPLE_FILES.length).toBeGreaterThan(20);
    expect(EXAMPLE_FILES.filter((file) => !isJustAVerdict(printed(checkTrace(exampleValues(file)))))).toEqual(
      [],
    );
  });

  it("describes the verdict on anything", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(mutatedReport, anyPayload), { maxLength: 6 }), (payloads) => {
        expect(isJustAVerdict(printed(checkTrace(payloads, { convention: "auto" })))).toBe(true);
      }),
    );
  });

  it("wants every field that a verdict always has", () => {
    const plan = { epochs: 4, batchSize: 16, trainingSamples: 1750, validation: "provided" } as const;
    const verdict = printed(
      checkTrace([JOB, { ...REPORT, id: "cust-1", percentage_done: 7, gpu: Number.NaN }], {
        plan,
        looking: "log",
      }),
    );
    expect(isVerdict(verdict)).toBe(true);
    const optional = fieldsOf(verdict).filter((place) => isVerdict(withoutField(verdict, place)));
    expect(new Set(optional.map((place) => place.slice(2, -1).join("/")))).toEqual(
      new Set(["plan/declared"]),
    );
  });

  it("refuses what is no verdict", () => {
    const verdict = printed(checkReport(REPORT));
    expect(isVerdict({ ...(verdict as object), verdict: "true" })).toBe(false);
    expect(isVerdict([verdict])).toBe(false);
  });

  it("leaves room for the fields of later versions", () => {
    expect(isVerdict({ ...(printed(checkReport(REPORT)) as object), later: 1 })).toBe(true);
  });
});
