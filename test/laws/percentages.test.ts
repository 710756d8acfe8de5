import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/index.ts";
import { rulesExplaining } from "../../src/laws/percentage-evidence.ts";
import { EPOCHS_RULE } from "../../src/laws/percentage-rules.ts";
import { percentageMismatch } from "../../src/laws/progress/percentage-mismatch.ts";
import { lastLook } from "./last-look.ts";
import { EXPLAINED, type Percentage, UNEXPLAINED } from "./percentages.ts";
import { PLAN, progress, run } from "./wire.ts";

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

  it("is weighed by the epochs that are stated, whatever the steps make of them", () => {
    const look = lastLook([run(progress(438, 0, 0))], { plan: PLAN, convention: "documented" });
    expect(rulesExplaining(look)).toBe(EPOCHS_RULE);
  });
});
