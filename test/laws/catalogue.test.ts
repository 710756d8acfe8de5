import { describe, expect, it } from "vitest";
import { checkTrace, LAWS, lawOf, SEVERITIES } from "../../src/index.ts";
import { LAW_CASES, type LawCase } from "./law-cases.ts";

const codesFound = (trace: readonly unknown[], { options }: LawCase): readonly string[] =>
  checkTrace(trace, options ?? {}).jobs.flatMap(({ findings }) => findings.map(({ code }) => code));

const errorsAndWarnings = (codes: readonly string[]): readonly string[] =>
  codes.filter((code) => lawOf(code)?.severity !== "info");

describe("LAWS", () => {
  it("has a breaking case for each law", () => {
    expect(LAW_CASES.map(({ code }) => code).toSorted()).toEqual(LAWS.map(({ code }) => code).toSorted());
  });

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

describe.each(LAW_CASES)("$code", (lawCase) => {
  it("is found where it is broken, and no other error or warning with it", () => {
    const found = codesFound(lawCase.breaks, lawCase);
    expect(found).toContain(lawCase.code);
    expect(errorsAndWarnings(found).filter((code) => code !== lawCase.code)).toEqual([]);
  });

  it("is not found in a near miss", () => {
    const found = codesFound(lawCase.holds, lawCase);
    expect(found).not.toContain(lawCase.code);
    expect(errorsAndWarnings(found)).toEqual([]);
  });
});
