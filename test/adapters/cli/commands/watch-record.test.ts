import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runInProcess, scratchDirectory } from "../run-in-process.ts";
import { ended, FALLEN, JOB, OBJECT, RUNNING, watched } from "../watched.ts";

const scratch = scratchDirectory();
afterAll(scratch.remove);

describe("jobproof watch --record", () => {
  it("keeps every report, so that check comes to the same", async () => {
    const path = join(scratch.path, "job.ndjson");
    const reports = [OBJECT, RUNNING, FALLEN, ended("completed")];
    const { status, stdout } = await watched(reports, ["--record", path, "--samples", "1600"]);
    expect(status).toBe(1);
    const lines = readFileSync(path, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ job, report }) => ({ job, report }))).toEqual(
      reports.map((report) => ({ job: JOB, report })),
    );
    const checked = await runInProcess(["check", "--show", "info", path]);
    expect(checked.status).toBe(1);
    expect(checked.stdout.split("\n").slice(-3)).toEqual(stdout.split("\n").slice(-3));
  });

  it("goes on with a recording that was cut short, and judges across the gap", async () => {
    const whole = `${JSON.stringify({ job: JOB, report: { ...RUNNING, steps_completed: 150, percentage_done: 37.5 } })}\n`;
    const path = scratch.write("resumed.ndjson", `${whole}{"job":"cust-1","report":{"sta`);
    const { status, stdout, stderr } = await watched(
      [OBJECT, RUNNING, ended("completed")],
      ["--record", path],
    );
    expect(stderr).toEqual([
      `jobproof: ${path}: its last line had been cut short, and was taken out.`,
      `jobproof: ${path}: goes on after 1 report of the job.`,
    ]);
    expect(stdout).toContain("error[status/illegal-transition]");
    expect(status).toBe(1);
    expect((await runInProcess(["check", "--show", "info", path])).status).toBe(1);
    expect(readFileSync(path, "utf8").split("\n")).toHaveLength(5);
  });

  it.skipIf(process.platform !== "linux")(
    "watches on where nothing more can be kept, and exits 2",
    async () => {
      const { status, stdout, stderr } = await watched(
        [OBJECT, RUNNING, ended("completed")],
        ["--record", "/dev/full"],
      );
      expect(stderr).toEqual(["jobproof: /dev/full: the disk is full. Nothing more is recorded."]);
      expect(stdout).toContain("the job is at its end: COMPLETED.");
      expect(status).toBe(2);
    },
  );
});
