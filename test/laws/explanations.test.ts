import { describe, expect, it } from "vitest";
import { type CheckOptions, checkTrace, type Finding, lawOf } from "../../src/index.ts";
import { REPORT_LAWS } from "../../src/laws/catalogue.ts";
import { type Words } from "./explanations/explained.ts";
import { IMPOSSIBLE_EPOCHS } from "./explanations/impossible-epochs.ts";
import { LATE_PLANS } from "./explanations/late-plans.ts";
import { METRICS } from "./explanations/metrics.ts";
import { OF_EXAMPLES_OF_LIVES } from "./explanations/of-examples-of-lives.ts";
import { OF_EXAMPLES_OF_NUMBERS } from "./explanations/of-examples-of-numbers.ts";
import { PERCENTAGES } from "./explanations/percentages.ts";
import { PLAN_AND_TIMES } from "./explanations/plan-and-times.ts";
import { PROGRESS } from "./explanations/progress.ts";
import { STEPS_PER_EPOCH } from "./explanations/steps-per-epoch.ts";
import { STATUS } from "./explanations/status.ts";

const OF_EXAMPLES = [...OF_EXAMPLES_OF_LIVES, ...OF_EXAMPLES_OF_NUMBERS];

const MISMATCH = "progress/percentage-mismatch";

const findingsOf = (
  code: string,
  reports: readonly unknown[],
  options: CheckOptions = {},
): readonly Finding[] =>
  checkTrace(reports, options).jobs.flatMap(({ findings }) =>
    findings.filter((finding) => finding.code === code),
  );

/** The only finding of its law, in the last report. */
const inLast = (reports: readonly unknown[], words: Words): readonly object[] => [
  {
    severity: lawOf(words.code)?.severity,
    file: null,
    line: null,
    report: reports.length - 1,
    count: 1,
    allowed: [],
    ...words,
  },
];

describe("the explanation of a law's example", () => {
  it("is known for each law", () => {
    const known = [...OF_EXAMPLES.map(({ code }) => code), MISMATCH];
    expect(new Set(known)).toEqual(new Set(REPORT_LAWS.map(({ code }) => code)));
  });

  it.each(OF_EXAMPLES)("is that of $code: $message", (words) => {
    const { breaks = [], options } = lawOf(words.code)?.example ?? {};
    expect(findingsOf(words.code, breaks, options)).toEqual(inLast(breaks, words));
  });
});

describe("the explanation of the percentage that is the example of one that is wrong", () => {
  it("tells what each rule makes of it", () => {
    const { breaks = [], options } = lawOf(MISMATCH)?.example ?? {};
    const [found] = findingsOf(MISMATCH, breaks, options);
    expect(found?.expected).toContain("22.83 (100 of 438 steps)");
  });
});

describe.each([
  ["the plan and the times", PLAN_AND_TIMES],
  ["the status", STATUS],
  ["the counters", PROGRESS],
  ["steps_per_epoch", STEPS_PER_EPOCH],
  ["the metrics", METRICS],
])("the explanation of a fault in %s", (_, table) => {
  it.each(table)("tells the place, what was seen and what was expected: $name", (explained) => {
    const { reports, options, finding } = explained;
    expect(findingsOf(finding.code, reports, options)).toEqual(inLast(reports, finding));
  });
});

describe("the explanation of a percentage that is wrong", () => {
  it.each([...PERCENTAGES, ...IMPOSSIBLE_EPOCHS, ...LATE_PLANS])(
    "tells what each rule makes of it: $name",
    ({ reports, options, path = "/percentage_done", seen, candidates, claims }) => {
      const [found, ...more] = findingsOf(MISMATCH, reports, options);
      const allowed = [
        `documented, customizer-25.4: ${claims.epochs}`,
        `customizer-25.10, customizer-25.12: ${claims.steps}`,
        `platform (only where it is named): ${claims.platform}`,
      ];
      const which =
        candidates === undefined
          ? `the convention ${options?.convention} does not explain`
          : `no convention still possible (${candidates}) explains`;
      expect(more).toEqual([]);
      expect(found).toMatchObject({
        path,
        message: `percentage_done is ${seen}, which ${which}`,
        seen,
        expected: allowed.join("; "),
        allowed,
      });
    },
  );
});
