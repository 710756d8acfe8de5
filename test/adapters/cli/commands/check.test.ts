import { afterAll, describe, expect, it } from "vitest";
import { LAWFUL, line, lines, UNLAWFUL, verdictOf } from "../reports.ts";
import { runInProcess, scratchDirectory } from "../run-in-process.ts";

const scratch = scratchDirectory();
afterAll(scratch.remove);

/** Spelled in upper case: worth an info, and nothing graver. */
const INFO = lines(line(1, { status: "RUNNING" }));
/** Without its times: worth warnings. */
const WARNING = lines('{"status":"running"}');

describe("jobproof check", () => {
  it("exits 0 where all is lawful, and says so", async () => {
    const { status, stdout, stderr } = await runInProcess(["check"], { stdin: LAWFUL });
    expect({ status, stderr }).toEqual({ status: 0, stderr: [] });
    expect(stdout).toMatch(/^-: lawful: completed after 3 reports/u);
    expect(stdout.endsWith("\n")).toBe(true);
  });

  it("exits 1 where a law is broken, and names it and its place", async () => {
    const file = scratch.write("unlawful.ndjson", UNLAWFUL);
    const { status, stdout, stderr } = await runInProcess(["check", file]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: [] });
    expect(stdout).toMatch(/^error\[status\/left-terminal\]: /u);
    expect(stdout).toContain(`--> ${file}:2 /status\n`);
  });

  it.each([
    { content: "ERROR", failOn: "error", status: 1 },
    { content: "ERROR", failOn: "never", status: 0 },
    { content: "WARNING", failOn: "error", status: 0 },
    { content: "WARNING", failOn: "warning", status: 1 },
    { content: "WARNING", failOn: "info", status: 1 },
    { content: "INFO", failOn: "warning", status: 0 },
    { content: "INFO", failOn: "info", status: 1 },
    { content: "LAWFUL", failOn: "info", status: 0 },
  ])(
    "with --fail-on $failOn exits $status for $content, and judges alike",
    async ({ content, failOn, status }) => {
      const stdin = { ERROR: UNLAWFUL, WARNING, INFO, LAWFUL }[content] ?? "";
      const outcome = await runInProcess(["check", "--fail-on", failOn, "--format", "json"], { stdin });
      expect(outcome.status).toBe(status);
      expect(verdictOf(outcome.stdout).verdict).toBe(content === "ERROR" ? "unlawful" : "lawful");
    },
  );

  it("shows what is at least as grave as --show asks, warnings unless told", async () => {
    const stdin = lines(line(1, { status: "RUNNING", updated_at: null }));
    const shownWith = async (...args: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await runInProcess(["check", ...args], { stdin });
      return [...stdout.matchAll(/^\w+(?=\[)/gmu)].map(([severity]) => severity).toSorted();
    };
    expect(await shownWith()).toEqual(["warning"]);
    expect(await shownWith("--show", "info")).toEqual(["info", "warning"]);
    expect(await shownWith("--show", "error")).toEqual([]);
  });

  it("prints JSON alone with --format json, whatever is found", async () => {
    const { status, stdout } = await runInProcess(["check", "--format", "json"], { stdin: `{\n${UNLAWFUL}` });
    const verdict = verdictOf(stdout);
    expect(status).toBe(2);
    expect(verdict.unreadable).toEqual([
      { file: "-", line: 1, reason: "the line ends in the middle of an object." },
    ]);
    expect(verdict.jobs[0]?.findings.map(({ code, line: at }) => [code, at])).toEqual([
      ["status/left-terminal", 3],
    ]);
  });

  it("takes reports as polls, and as a log where told", async () => {
    const stdin = lines(line(1, { status: "created" }), line(2, { status: "completed" }));
    expect((await runInProcess(["check"], { stdin })).status).toBe(0);
    const { status, stdout } = await runInProcess(["check", "--looking", "log"], { stdin });
    expect(status).toBe(1);
    expect(stdout).toContain("error[status/illegal-transition]");
  });

  it("holds reports against a named convention", async () => {
    const stdin = lines(line(1, { percentage_done: 50.23, steps_completed: 220, epochs_completed: 1 }));
    const plan = ["--epochs", "2", "--samples", "3500", "--batch-size", "16", "--validation", "provided"];
    expect((await runInProcess(["check", ...plan], { stdin })).status).toBe(0);
    const { status, stdout } = await runInProcess(["check", ...plan, "--convention", "documented"], {
      stdin,
    });
    expect(status).toBe(1);
    expect(stdout).toContain("error[progress/percentage-mismatch]");
  });
});
