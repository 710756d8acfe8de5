import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/index.ts";
import { type ConventionName, CONVENTIONS } from "../../src/progress/index.ts";
import { lawfulRun, type RunChoices, type WireReport } from "../support/lawful-run.ts";
import { COUNTER_LIES } from "./lies/counter-lies.ts";
import { type Lie } from "./lies/lie.ts";
import { PERCENTAGE_LIES } from "./lies/percentage-lies.ts";
import { STATUS_LIES } from "./lies/status-lies.ts";
import { TIME_LIES } from "./lies/time-lies.ts";

const LIES = [...COUNTER_LIES, ...PERCENTAGE_LIES, ...STATUS_LIES, ...TIME_LIES];

const run = (convention: ConventionName): RunChoices => ({
  plan: { epochs: 5, batchSize: 16, trainingSamples: 3500, validation: "provided" },
  convention,
  ends: 1,
  ending: "completed",
  epochsOff: 0,
  burst: 1,
  stride: 50,
});

/** Where in a run of 1095 steps, 50 a report, each moment is: three wait, 22 train, three close. */
const MOMENTS: Readonly<Record<Lie["tellAt"], number>> = {
  created: 0,
  pending: 1,
  middle: 3 + 9,
  late: 3 + 17,
  end: 26,
  "after-end": 27,
};

const errorsAfter = (lie: Lie, convention: ConventionName, withPlan: boolean): readonly string[] => {
  const choices = run(convention);
  const reports = lawfulRun(choices).map((report: WireReport, at) =>
    at === MOMENTS[lie.tellAt] ? lie.tell(report) : report,
  );
  const verdict = checkTrace(reports, {
    ...(withPlan && { plan: choices.plan }),
    ...(convention === "platform" && { convention }),
  });
  return verdict.jobs.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === "error").map(({ code }) => code),
  );
};

const expectedCode = (lie: Lie, convention: ConventionName, withPlan: boolean): string | undefined => {
  const code = withPlan ? lie.withPlan : (lie.withoutPlan ?? lie.withPlan);
  return typeof code === "string" ? code : code[CONVENTIONS[convention].percentageRule];
};

const RULES = ["customizer-25.4", "customizer-25.12", "platform"] as const;

describe.each(RULES)("a lie told to a lawful run of %s", (convention) => {
  describe.each([
    { plan: "the plan", withPlan: true },
    { plan: "no plan", withPlan: false },
  ])("checked with $plan", ({ withPlan }) => {
    it("is preceded by no error of the run itself", () => {
      const silent: Lie = { name: "", tellAt: "middle", tell: (report) => report, withPlan: "" };
      expect(errorsAfter(silent, convention, withPlan)).toEqual([]);
    });

    it.each(LIES)("$name: one error", (lie) => {
      expect(errorsAfter(lie, convention, withPlan)).toEqual([expectedCode(lie, convention, withPlan)]);
    });
  });
});
