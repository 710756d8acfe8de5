import { describe, expect, it } from "vitest";
import { LAWS, lawOf } from "../../../../src/laws/catalogue.ts";
import { runInProcess } from "../run-in-process.ts";

const FAMILIES = [...new Set(LAWS.map(({ code }) => code.replace(/\/.*/u, "")))];

const pageOf = async (code: string): Promise<Readonly<Record<string, unknown>>> => {
  const { stdout } = await runInProcess(["laws", code, "--format", "json"]);
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>;
};

describe("jobproof laws", () => {
  it.each([50, 60, 80, 100, 200])("lists every law by family, %i columns wide", async (columns) => {
    const { status, stdout } = await runInProcess(["laws"], { columns });
    expect(status).toBe(0);
    expect(stdout.split("\n").filter((line) => /^\w/u.test(line))).toEqual(FAMILIES);
    expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(columns);
    const words = stdout.replaceAll(/\s+/gu, " ");
    for (const { code, statement, severity } of LAWS) {
      expect(words).toMatch(new RegExp(`${code} \\(?${severity}\\b`, "u"));
      if (columns === 200) expect(words).toContain(`${code} ${severity} ${statement}`);
    }
  });

  it("lists the laws of a family", async () => {
    const { stdout } = await runInProcess(["laws", "status", "--format", "json"]);
    const listed = JSON.parse(stdout) as readonly { readonly code: string }[];
    expect(listed.map(({ code }) => code)).toEqual(
      LAWS.map(({ code }) => code).filter((code) => code.startsWith("status/")),
    );
  });

  it("tells all about one law", async () => {
    const code = "progress/percentage-mismatch";
    const { status, stdout } = await runInProcess(["laws", code], { columns: 400 });
    expect(status).toBe(0);
    expect(stdout.split("\n")).toEqual([
      code,
      "",
      lawOf(code)?.statement,
      "",
      "severity: error",
      `source:   ${lawOf(code)?.source}`,
      "reads:    percentage_done, a counter or the plan",
      expect.stringMatching(/^and: {6}steps_completed, .*, where they are there$/u),
      expect.stringMatching(/^silences: progress\/completed-short, /u),
      "",
      expect.stringMatching(/^checked with \{"plan":/u),
      "",
      "broken by:",
      ...(lawOf(code)?.example.breaks ?? []).map((report) => `  ${JSON.stringify(report)}`),
      "held by:",
      ...(lawOf(code)?.example.holds ?? []).map((report) => `  ${JSON.stringify(report)}`),
      "",
    ]);
  });

  it("tells what a law silences, and what sets a report aside", async () => {
    expect((await pageOf("progress/steps-decreased"))["silences"]).toEqual(
      expect.arrayContaining(["progress/epochs-off-by-one", "progress/percentage-mismatch"]),
    );
    expect((await pageOf("progress/steps-decreased"))["silences"]).not.toContain("progress/before-start");
    expect(await pageOf("progress/finishing")).toMatchObject({
      severity: "info",
      silences: [],
      setsAside: false,
    });
    expect(await pageOf("status/left-terminal")).toMatchObject({ setsAside: true });
    expect((await runInProcess(["laws", "status/left-terminal"])).stdout).toContain(
      "silences: all that follows: the report is judged no further\n",
    );
    expect((await runInProcess(["laws", "shape/wrong-type"])).stdout).toContain(
      "reads:    the report as it stands\n",
    );
  });

  it.each([
    {
      code: "progress/percentage-mismatched",
      near: "; did you mean progress/percentage-mismatch or progress/percentage-decreased?",
    },
    { code: "percentage-mismatch", near: "; did you mean progress/percentage-mismatch?" },
    { code: "progress/stale", near: "; did you mean time/stale-report?" },
    { code: "weather/rain", near: "; jobproof laws lists them all." },
  ])("suggests what $code may stand for", async ({ code, near }) => {
    expect(await runInProcess(["laws", code])).toEqual({
      status: 2,
      stdout: "",
      stderr: [`jobproof: "${code}" is the code of no law${near}`],
    });
  });
});
