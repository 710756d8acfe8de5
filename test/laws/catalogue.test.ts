import { describe, expect, it } from "vitest";
import { checkTrace, type Law, LAWS, lawOf, SEVERITIES } from "../../src/index.ts";
import { LAW_CODES } from "../../src/laws/law-code.ts";

const codesFound = (trace: readonly unknown[], { example: { options } }: Law): readonly string[] =>
  checkTrace(trace, options ?? {}).jobs.flatMap(({ findings }) => findings.map(({ code }) => code));

const errorsAndWarnings = (codes: readonly string[]): readonly string[] =>
  codes.filter((code) => lawOf(code)?.severity !== "info");

describe("LAWS", () => {
  it("names each law once", () => {
    expect(new Set(LAWS.map(({ code }) => code)).size).toBe(LAWS.length);
  });

  it("is of the codes that are known as those of our laws, in their order", () => {
    expect(LAWS.map(({ code }) => code)).toEqual(LAW_CODES);
  });

  it("states each law, its severity and its source", () => {
    for (const law of LAWS) {
      expect(law.statement).toMatch(/^\S.{10,}\.$/u);
      expect(law.source.length).toBeGreaterThan(5);
      expect(SEVERITIES).toContain(law.severity);
    }
  });

  it("lets only errors taint facts", () => {
    const tainting = LAWS.filter((law) => law.judgedBy === "look" && law.taints.length > 0);
    expect(tainting.filter(({ severity }) => severity !== "error")).toEqual([]);
  });
});

/** What stands in a payload at a JSON Pointer without escapes. */
const valueAt = (payload: unknown, path: string): unknown =>
  path
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (value, step) => Object.entries(value ?? {}).find(([key]) => key === step)?.[1],
      payload,
    );

const pathsFound = (trace: readonly unknown[], law: Law): readonly string[] =>
  checkTrace(trace, law.example.options ?? {}).jobs.flatMap(({ findings }) =>
    findings.filter(({ code }) => code === law.code).map(({ path }) => path),
  );

describe.each(LAWS)("$code", (law) => {
  it("is found where it is broken, and no other error or warning with it", () => {
    const found = codesFound(law.example.breaks, law);
    expect(found).toContain(law.code);
    expect(errorsAndWarnings(found).filter((code) => code !== law.code)).toEqual([]);
  });

  it("is not found in a near miss", () => {
    const found = codesFound(law.example.holds, law);
    expect(found).not.toContain(law.code);
    expect(errorsAndWarnings(found)).toEqual([]);
  });

  it("is asked of the near miss, which states what the breach is about", () => {
    const { breaks, holds, options = {} } = law.example;
    const [job] = checkTrace(holds, options).jobs;
    expect(job).toMatchObject({ reports: holds.length });
    expect(job?.unjudged.map(({ code }) => code)).not.toContain(law.code);
    for (const path of pathsFound(breaks, law))
      if (law.code !== "shape/unknown-field") expect(valueAt(holds.at(-1), path)).toBeDefined();
  });
});
