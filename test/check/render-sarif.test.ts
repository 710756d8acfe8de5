import fc from "fast-check";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkReport, checkTrace, LAWS, type OwnLaw, renderSarif, sarifPieces } from "../../src/index.ts";
import { anyPayload } from "../report/arbitrary-payloads.ts";
import { sarifErrors } from "../support/sarif-schema.ts";
import { at, RUNNING } from "./reports.ts";
import { HOSTILE, RICH, verdictOn } from "./rich-verdict.ts";

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Run {
  readonly tool: {
    readonly driver: { readonly version?: string; readonly rules: readonly { id: string }[] };
  };
  readonly invocations: readonly unknown[];
  readonly results: readonly Result[];
}

/** The one run of a SARIF text that the published schema has nothing against. */
const runIn = (sarif: string): Run => {
  const log = JSON.parse(sarif) as { readonly version: string; readonly runs: readonly Run[] };
  expect(sarifErrors(log)).toEqual([]);
  expect(log.version).toBe("2.1.0");
  const [run] = log.runs;
  if (run === undefined || log.runs.length > 1) throw new Error("there is not one run");
  return run;
};

/** SARIF that names one file. */
const withUri = (uri: string): unknown => ({
  version: "2.1.0",
  runs: [{ tool: { driver: { name: "x" } }, artifacts: [{ location: { uri } }] }],
});

const resultsIn = (sarif: string): readonly Result[] => runIn(sarif).results;

describe("the published schema", () => {
  it("objects to what is no SARIF", () => {
    expect(sarifErrors({ version: "2.1.0", runs: [{ tool: {}, results: [] }] })).not.toEqual([]);
    expect(sarifErrors({ version: "2.1.0", runs: [], extra: 1 })).not.toEqual([]);
    expect(sarifErrors(withUri("a%20b"))).toEqual([]);
    expect(sarifErrors(withUri("a b"))).not.toEqual([]);
  });
});

describe("renderSarif", () => {
  it("writes a rich verdict as it was recorded", async () => {
    const record = join(import.meta.dirname, "__snapshots__/rich.sarif");
    await expect(renderSarif(RICH, { version: "1.2.3" })).toMatchFileSnapshot(record);
    expect(runIn(renderSarif(RICH, { version: "1.2.3" })).tool.driver.version).toBe("1.2.3");
  });

  it("writes SARIF of anything that is judged", () => {
    fc.assert(
      fc.property(fc.array(anyPayload, { maxLength: 3 }), (payloads) => {
        const verdict = checkTrace(payloads);
        const found = verdict.jobs.flatMap(({ findings }) => findings.map(({ code }) => code));
        expect(resultsIn(renderSarif(verdict, { show: "info" })).map(({ ruleId }) => ruleId)).toEqual(found);
      }),
    );
  });

  it("writes SARIF of any names", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(HOSTILE), fc.string({ unit: "binary" })), (name) => {
        const results = resultsIn(renderSarif(verdictOn(name), { show: "info" }));
        for (const { message } of results) {
          expect(message.text.replaceAll(/\{\{|\}\}/gu, "")).not.toMatch(/[{}]/u);
          expect(message.text).not.toContain("](");
        }
      }),
    );
  });

  it("makes a rule of each law in force, with its help, and points results at them", () => {
    const verdict = checkReport({ ...RUNNING, percentage_done: 101, created_at: null, extra: 1 });
    const run = runIn(renderSarif(verdict, { show: "info" }));
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(LAWS.map(({ code }) => code));
    expect(rules[0]).toMatchObject({
      name: "ShapeNotAnObject",
      shortDescription: { text: "A report is a JSON object." },
      fullDescription: { text: "A report is a JSON object." },
      help: { text: expect.stringContaining("jobproof laws shape/not-an-object") as string },
      defaultConfiguration: { level: "error" },
    });
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    const off = checkReport(RUNNING, { severities: { "shape/not-an-object": "off" } });
    expect(runIn(renderSarif(off)).tool.driver.rules[0]?.id).toBe("shape/missing-field");
  });

  it("gives rules the severities in force", () => {
    const options = { severities: { "shape/not-an-object": "info", "shape/wrong-type": "off" } } as const;
    const verdict = checkReport(RUNNING, options);
    const [first, second] = runIn(renderSarif(verdict, options)).tool.driver.rules;
    expect(first).toMatchObject({
      id: "shape/not-an-object",
      defaultConfiguration: { level: "note" },
      properties: { "problem.severity": "recommendation" },
    });
    expect(second).toMatchObject({ id: "shape/missing-field", defaultConfiguration: { level: "error" } });
  });

  it("makes a rule of a law of the caller's own", () => {
    const own: OwnLaw = {
      code: "acme/budget",
      severity: "warning",
      statement: "A job is cheap.",
      source: "acme",
      reads: [],
      taints: [],
      isBroken: () => true,
      explain: () => ({ path: "", message: "it is dear", seen: null, expected: "less" }),
    };
    const run = runIn(renderSarif(checkReport(RUNNING, { laws: [own] })));
    expect(run.tool.driver.rules.at(-1)?.id).toBe("acme/budget");
    const told = runIn(renderSarif(checkReport(RUNNING, { laws: [own] }), { laws: [own] }));
    expect(told.tool.driver.rules.at(-1)).toEqual({
      id: "acme/budget",
      name: "AcmeBudget",
      shortDescription: { text: "A job is cheap." },
      fullDescription: { text: "A job is cheap." },
      help: { text: "A job is cheap.\nsource: acme", markdown: "A job is cheap.\n\n- source: acme" },
      defaultConfiguration: { level: "warning" },
      properties: { tags: ["acme"], "problem.severity": "warning" },
    });
    expect(run.results).toMatchObject([{ ruleId: "acme/budget", level: "warning", locations: [{}] }]);
  });

  it("names the levels, and shows as much as it is told to", () => {
    const verdict = checkReport({ ...RUNNING, percentage_done: 101, created_at: null, extra: 1 });
    const levels = (show: "error" | "warning" | "info") =>
      resultsIn(renderSarif(verdict, { show })).map(({ level }) => level);
    expect([levels("error"), levels("warning"), levels("info")]).toEqual([
      ["error"],
      ["error", "warning"],
      ["error", "warning", "note"],
    ]);
    expect(renderSarif(verdict)).toBe(renderSarif(verdict, { show: "warning" }));
  });

  it.each([
    { file: "a b/ü.json", uri: "a%20b/%C3%BC.json" },
    { file: "./reports/100%.json", uri: "reports/100%25.json" },
    { file: "../x.json", uri: "../x.json" },
    { file: "mailto:x", uri: "mailto%3Ax" },
    { file: "/var/log/x.json", uri: "file:///var/log/x.json" },
    { file: String.raw`C:\logs\x y.json`, uri: "file:///C:/logs/x%20y.json" },
  ])("puts what is found in $file on its line there", ({ file, uri }) => {
    const { jobs, ...verdict } = checkReport({ ...RUNNING, percentage_done: 101 });
    const placed = jobs.map((job) => ({
      ...job,
      findings: job.findings.map((finding) => ({ ...finding, file, line: 12, path: "/data/3/a~1b" })),
    }));
    expect(resultsIn(renderSarif({ ...verdict, jobs: placed }))).toMatchObject([
      {
        locations: [
          {
            physicalLocation: { artifactLocation: { uri }, region: { startLine: 12 } },
            logicalLocations: [{ name: "a/b", fullyQualifiedName: "/data/3/a~1b" }],
          },
        ],
        properties: { job: "job", report: 0, pointer: "/data/3/a~1b", seen: 101, count: 1 },
      },
    ]);
  });

  it("tells what could not be read as a notification, and that the run was not a success", () => {
    const unreadable = [{ file: "-", line: 2, reason: "it is no JSON." }];
    const run = runIn(renderSarif({ ...checkReport(RUNNING), unreadable }));
    expect(run.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: "error",
            message: { text: "it is no JSON." },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "-", description: { text: "standard input" } },
                  region: { startLine: 2 },
                },
              },
            ],
          },
        ],
      },
    ]);
    expect(runIn(renderSarif(checkReport(RUNNING))).invocations).toMatchObject([
      { executionSuccessful: true },
    ]);
  });

  it("gives a finding the same fingerprint wherever it has moved, and another one another", () => {
    const traces = [
      [at(1, "running", { percentage_done: 101 }), at(2, "running", { status_logs: [1] })],
      [
        at(1, "running"),
        at(2, "running", { percentage_done: 102 }),
        at(3, "running", { status_logs: [{}, 2] }),
      ],
    ];
    const [one, other] = traces.map((trace) =>
      resultsIn(renderSarif(checkTrace(trace))).map(
        ({ partialFingerprints }) => partialFingerprints["jobproof/v1"],
      ),
    );
    expect(one?.slice(0, 2)).toHaveLength(2);
    expect(other).toEqual(expect.arrayContaining([...(one ?? [])]));
    expect(new Set(one).size).toBe(one?.length);
    const renamed = resultsIn(renderSarif(checkTrace(traces[0] ?? [], { job: "another" })));
    expect(one).not.toContain(renamed[0]?.partialFingerprints["jobproof/v1"]);
  });

  it("is written in pieces, one for each finding", () => {
    const pieces = [...sarifPieces(RICH, { show: "info" })];
    expect(pieces.join("")).toBe(renderSarif(RICH, { show: "info" }));
    const findings = RICH.jobs.reduce((count, { findings: found }) => count + found.length, 0);
    expect(pieces.filter((piece) => piece.includes('"ruleId"'))).toHaveLength(findings);
  });
});
