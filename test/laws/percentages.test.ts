import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/index.ts";
import { percentageMismatch } from "../../src/laws/progress/percentage-mismatch.ts";
import { EXPLAINED, type Percentage, UNEXPLAINED } from "./percentages.ts";

/** The reports whose percentage is not explained. */
const mismatches = ({ reports, convention, plan = {} }: Percentage): readonly (number | null)[] =>
  checkTrace(reports, { convention, plan }).jobs.flatMap(({ findings }) =>
    findings.filter(({ code }) => code === percentageMismatch.code).map(({ report }) => report),
  );

describe("a percentage", () => {
  it.each(EXPLAINED)("is explained by $convention: $name", (percentage) => {
    expect(mismatches(percentage)).toEqual([]);
  });

  it.each(UNEXPLAINED)("is not explained by $convention: $name", (percentage) => {
    expect(mismatches(percentage)).toEqual([percentage.reports.length - 1]);
  });
});
