import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { VERDICT_DOCUMENT } from "../../src/check/verdict-schema.ts";
import { checkReport, checkTrace, renderJson } from "../../src/index.ts";
import { type JsonSchema } from "../../src/report/json-schema.ts";
import { anyPayload, mutatedReport } from "../report/arbitrary-payloads.ts";
import { JOB, REPORT } from "../report/read.ts";
import { validatorOf } from "../support/json-schema-validator.ts";

const EXAMPLES = join(import.meta.dirname, "../../docs/examples");

/** The schema, with no room for a field that it does not describe. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([keyword, value]) => [keyword, closed(value)] as const);
  const isObject = "properties" in schema && "type" in schema;
  return { ...Object.fromEntries(entries), ...(isObject && { additionalProperties: false }) };
};

const isVerdict = validatorOf(VERDICT_DOCUMENT);
const isJustAVerdict = validatorOf(closed(VERDICT_DOCUMENT) as JsonSchema);

/** What the command would print, as those who read it get it. */
const printed = (verdict: Parameters<typeof renderJson>[0]): unknown => JSON.parse(renderJson(verdict));

const linesOf = (file: string): readonly unknown[] =>
  readFileSync(join(EXAMPLES, file), "utf8")
    .split("\n")
    .flatMap((line): readonly unknown[] => {
      try {
        return [JSON.parse(line)];
      } catch {
        return [];
      }
    });

const examples = readdirSync(EXAMPLES, { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.(?:nd)?json$/u.test(file),
);

/** Every place of a value that is a field of an object. */
const fieldsOf = (value: unknown, place: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inner]: readonly [string, unknown]) => [
        ...(Array.isArray(value) ? [] : [[...place, name]]),
        ...fieldsOf(inner, [...place, name]),
      ])
    : [];

const withoutField = (value: unknown, place: readonly string[]): unknown => {
  const copy = structuredClone(value);
  let at = copy as object;
  for (const name of place.slice(0, -1)) at = Reflect.get(at, name) as object;
  Reflect.deleteProperty(at, place.at(-1) ?? "");
  return copy;
};

describe("the schema of a verdict", () => {
  it("describes the verdicts of all examples, and every field of them", () => {
    expect(examples.length).toBeGreaterThan(20);
    expect(examples.filter((file) => !isJustAVerdict(printed(checkTrace(linesOf(file)))))).toEqual([]);
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
