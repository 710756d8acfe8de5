import { describe, expect, it } from "vitest";
import { checkTrace, type Law, LAWS, lawOf, SEVERITIES } from "../../src/index.ts";

const codesFound = (trace: readonly unknown[], { example: { options } }: Law): readonly string[] =>
  checkTrace(trace, options ?? {}).jobs.flatMap(({ findings }) => findings.map(({ code }) => code));

const errorsAndWarnings = (codes: readonly string[]): readonly string[] =>
  codes.filter((code) => lawOf(code)?.severity !== "info");

describe("LAWS", () => {
  it("names each law once", () => {
    expect(new Set(LAWS.map(({ code }) => code)).size).toBe(LAWS.length);
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
});
