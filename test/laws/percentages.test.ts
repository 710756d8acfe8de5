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

describe("what a percentage says of a plan that comes late", () => {
  it("tells how many epochs earlier reports leave, where nothing bounds them above", () => {
    const first = run({ percentage_done: 0, epochs_completed: 1 });
    const second = run({ percentage_done: 50, epochs_completed: 1 });
    const [job] = checkTrace([{ report: first }, { plan: { epochs: 2 }, report: second }], {
      convention: "customizer-25.4",
    }).jobs;
    expect(job?.findings.map(({ expected }) => expected)).toContainEqual(
      expect.stringContaining("50 (1 of 2 epochs), but earlier reports leave 20000 or more;"),
    );
  });
});
