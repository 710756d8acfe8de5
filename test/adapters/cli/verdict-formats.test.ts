import { afterAll, describe, expect, it } from "vitest";
import { parsedXml } from "../../support/xml.ts";
import { sarifErrors } from "../../support/sarif-schema.ts";
import { line, lines } from "./reports.ts";
import { runInProcess, scratchDirectory } from "./run-in-process.ts";

const scratch = scratchDirectory();
afterAll(scratch.remove);

/** A line that no JSON parser takes, then a report with an error, a warning and an info. */
const MIXED = lines("{]", line(1, { percentage_done: 101, created_at: null, extra: 1 }));

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly version: string } };
    readonly results: readonly { readonly level: string }[];
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
  }[];
}

const sarifOf = async (...args: readonly string[]) => {
  const { stdout } = await runInProcess(["check", "--format", "sarif", ...args], { stdin: MIXED });
  const sarif = JSON.parse(stdout) as Sarif;
  expect(sarifErrors(sarif)).toEqual([]);
  const [run] = sarif.runs;
  return { run, levels: run?.results.map(({ level }) => level) };
};

/** How many tests of JUnit XML fail, which holds everything besides. */
const failuresWith = async (failOn: string) => {
  const args = ["check", "--format", "junit", "--fail-on", failOn, "--show", "error"];
  const { stdout } = await runInProcess(args, { stdin: MIXED });
  const suites = parsedXml(stdout).children.map(({ attributes: { name, failures, errors } }) => ({
    name,
    failures,
    errors,
  }));
  expect(suites[0]).toEqual({ name: "unreadable input", failures: "0", errors: "1" });
  expect(stdout).toContain("info[shape/unknown-field]");
  return suites[1]?.failures;
};

describe("jobproof check --format", () => {
  it("sarif holds what --show asks, and the version of the command", async () => {
    const { run, levels } = await sarifOf();
    const version = (await runInProcess(["--version"])).stdout.trim();
    expect(run?.tool.driver.version).toBe(version);
    expect(run?.invocations[0]?.executionSuccessful).toBe(false);
    expect(levels).toEqual(["error", "warning"]);
    expect((await sarifOf("--show", "info")).levels).toEqual(["error", "warning", "note"]);
    expect((await sarifOf("--show", "error")).levels).toEqual(["error"]);
  });

  it("junit fails where --fail-on does, and holds everything whatever --show says", async () => {
    expect(await failuresWith("never")).toBe("0");
    expect(await failuresWith("error")).toBe("1");
    expect(await failuresWith("warning")).toBe("2");
    expect(await failuresWith("info")).toBe("3");
  });

  it("github annotates files on the lines of the values", async () => {
    const file = scratch.write("100%,.json", '{\n  "status": "running",\n  "percentage_done": 101\n}\n');
    const { status, stdout } = await runInProcess(["check", "--format", "github", "--show", "error", file]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      `::error file=${file.replace("%", "%25").replace(",", "%2C")},line=3,title=progress/percentage-out-of-range::`,
    );
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
  });

  it.each(["json", "sarif", "junit", "github"])("%s says something even of no report", async (format) => {
    const { status, stdout } = await runInProcess(["check", "--format", format], { stdin: "[]" });
    expect(status).toBe(2);
    expect(stdout).toContain("it holds no report.");
  });

  it("suggests a format that may be meant", async () => {
    const { status, stderr } = await runInProcess(["check", "--format", "serif"], { stdin: MIXED });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: [
        'jobproof: --format is "serif"; it must be text, json, sarif, junit or github; did you mean sarif?',
      ],
    });
  });
});
