import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkReport, checkTrace, type Verdict } from "../../src/index.ts";
import {
  APRIL_2025,
  AUGUST_2025,
  CANCELLED_25_12,
  COMPLETED_25_12,
  JULY_2025,
  MAY_2025,
  TOOL_CALLING_PLAN,
} from "./recorded.ts";
import { faultsOf } from "./well-formed.ts";

const errorsIn = ({ jobs }: Verdict): readonly string[] =>
  jobs.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code}: ${message}`),
  );

const candidatesOf = ({ jobs: [job] }: Verdict): readonly string[] => job?.conventions.candidates ?? [];

const JOBS = [
  { name: "April 2025", reports: [APRIL_2025], plan: TOOL_CALLING_PLAN },
  { name: "May 2025", reports: [MAY_2025], plan: TOOL_CALLING_PLAN },
  { name: "July 2025", reports: [JULY_2025], plan: {} },
  { name: "August 2025", reports: AUGUST_2025, plan: { epochs: 1 } },
  { name: "25.12, completed", reports: [COMPLETED_25_12], plan: COMPLETED_25_12.plan },
  { name: "25.12, cancelled", reports: [CANCELLED_25_12], plan: CANCELLED_25_12.plan },
];

describe("a recorded job", () => {
  it.each(JOBS)("of $name is lawful, with its plan and without", ({ reports, plan }) => {
    for (const options of [{}, { plan }, { plan, looking: "log" } as const]) {
      const verdict = checkTrace(reports, options);
      expect(errorsIn(verdict)).toEqual([]);
      expect(verdict.verdict).toBe("lawful");
      expect(faultsOf(verdict)).toEqual([]);
    }
  });

  it.each(JOBS)("of $name is lawful without the plan of its envelope", ({ reports }) => {
    const bare = reports.map((report) => ("report" in report ? report.report : report));
    expect(errorsIn(checkTrace(bare))).toEqual([]);
  });

  it.each([
    { name: "May 2025", reports: [MAY_2025], candidates: ["customizer-25.4", "customizer-25.10"] },
    {
      name: "August 2025",
      reports: AUGUST_2025,
      candidates: ["documented", "customizer-25.4", "customizer-25.10", "customizer-25.12"],
    },
    { name: "25.12, completed", reports: [COMPLETED_25_12], candidates: ["customizer-25.12"] },
    { name: "25.12, cancelled", reports: [CANCELLED_25_12], candidates: ["customizer-25.12"] },
  ])("of $name counts like $candidates", ({ reports, candidates }) => {
    expect(candidatesOf(checkTrace(reports))).toEqual(candidates);
  });

  it("of 25.12 is unlawful by the documented convention, and the finding says what each would have reported", () => {
    const verdict = checkReport(CANCELLED_25_12, { convention: "documented" });
    const finding = verdict.jobs[0]?.findings.find(({ code }) => code === "progress/percentage-mismatch");
    expect(verdict.verdict).toBe("unlawful");
    expect(finding).toMatchObject({ severity: "error", seen: 19.92, path: "/report/percentage_done" });
    expect(finding?.allowed).toEqual([
      "documented, customizer-25.4: 0 (0 of 5 epochs)",
      "customizer-25.10, customizer-25.12: 19.92 (241 of 1210 steps)",
      expect.stringMatching(/^platform\b.*: 19 \(241 of 1210 steps\)$/u),
    ]);
  });
});

const DIRECTORY = join(import.meta.dirname, "../../../shared/recordings");
const FILES = existsSync(DIRECTORY)
  ? readdirSync(DIRECTORY).filter((file) => /\.(?:nd)?json$/u.test(file))
  : [];

const recordsIn = (file: string): readonly unknown[] => {
  const text = readFileSync(join(DIRECTORY, file), "utf8");
  const texts = file.endsWith(".ndjson") ? text.split("\n").filter((line) => line !== "") : [text];
  return texts.map((record): unknown => JSON.parse(record));
};

describe.skipIf(FILES.length === 0)("the recordings beside this repository", () => {
  it("are all lawful without options, as polls and as a log", () => {
    for (const file of FILES)
      for (const looking of ["poll", "log"] as const) {
        const verdict = checkTrace(recordsIn(file), { looking });
        expect(errorsIn(verdict), file).toEqual([]);
        expect(faultsOf(verdict), file).toEqual([]);
      }
  });

  it("of which the plan is known are lawful with it", () => {
    for (const file of ["status-2025-04-08-completed.json", "status-2025-05-30-completed.json"])
      expect(errorsIn(checkTrace(recordsIn(file), { plan: TOOL_CALLING_PLAN })), file).toEqual([]);
  });

  it("hold a cancelled job that the documented convention cannot explain", () => {
    const verdict = checkTrace(recordsIn("jobs-25.12.ndjson"), { convention: "documented" });
    const codes = verdict.jobs.map(({ job, findings }) => [
      job,
      findings.filter(({ severity }) => severity === "error").map(({ code }) => code),
    ]);
    expect(codes).toContainEqual([CANCELLED_25_12.job, ["progress/percentage-mismatch"]]);
  });
});
