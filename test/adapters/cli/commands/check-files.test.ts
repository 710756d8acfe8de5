import { afterAll, describe, expect, it } from "vitest";
import { LAWFUL, line, report, verdictOf } from "../reports.ts";
import { runInProcess, scratchDirectory } from "../run-in-process.ts";

const scratch = scratchDirectory();
afterAll(scratch.remove);

const namesIn = (stdout: string): readonly string[] => verdictOf(stdout).jobs.map(({ job }) => job);

describe("jobproof check, on its files", () => {
  it("reads standard input where none is named and something is piped in, and as -", async () => {
    const file = scratch.write("one.json", JSON.stringify(report(1)));
    expect(namesIn((await runInProcess(["check", "--format", "json"], { stdin: LAWFUL })).stdout)).toEqual([
      "-",
    ]);
    const both = await runInProcess(["check", "--format", "json", file, "-"], { stdin: LAWFUL });
    expect(namesIn(both.stdout)).toEqual([file, "-"]);
  });

  it("asks for a file where none is named on a terminal", async () => {
    expect(await runInProcess(["check"])).toEqual({
      status: 2,
      stdout: "",
      stderr: ["jobproof: there is nothing to check: name a FILE, or pipe reports in."],
    });
  });

  it("goes on after files that cannot be read", async () => {
    const good = scratch.write("good.ndjson", LAWFUL);
    const missing = `${scratch.path}/missing.json`;
    const { status, stdout, stderr } = await runInProcess(["check", missing, scratch.path, good]);
    expect(status).toBe(2);
    expect(stdout).toContain(`${good}: lawful`.slice(-20));
    expect(stderr).toEqual([
      `jobproof: ${missing}: there is no such file.`,
      `jobproof: ${scratch.path}: it is a directory; name a file in it.`,
    ]);
  });

  it.each(["", "\n\n", "\uFEFF", "[]", '{"data": []}', "[\n]\n"])(
    "finds no report in %j",
    async (content) => {
      const file = scratch.write("empty.json", content);
      expect(await runInProcess(["check", file])).toEqual({
        status: 2,
        stdout: "",
        stderr: [`jobproof: ${file}: it holds no report.`],
      });
    },
  );

  it("never takes unnamed reports of two files for one job, nor named ones for two", async () => {
    const ended = scratch.write("ended.json", line(1, { status: "completed" }));
    const begun = scratch.write("begun.json", line(2, { status: "created" }));
    expect((await runInProcess(["check", ended, begun])).status).toBe(0);
    const named = [ended, begun].map((file, at) =>
      scratch.write(
        `named-${at}.json`,
        JSON.stringify({
          job: "j",
          report: report(at, { status: file === ended ? "completed" : "created" }),
        }),
      ),
    );
    expect((await runInProcess(["check", ...named])).status).toBe(1);
  });

  it("checks a file that is named twice once, and says so", async () => {
    const file = scratch.write("twice.ndjson", LAWFUL);
    const again = file.replace("twice", "./twice");
    const { status, stdout, stderr } = await runInProcess(["check", "--format", "json", file, again, file]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: [`jobproof: ${file} is named more than once; it is checked once.`],
    });
    expect(verdictOf(stdout).jobs.map(({ job, reports }) => [job, reports])).toEqual([[file, 3]]);
  });

  it("keeps names of files from breaking its sentences", async () => {
    const { stderr } = await runInProcess(["check", "no\n\u001B[31m\u2028\u202E"]);
    expect(stderr).toEqual([String.raw`jobproof: no\x0a\x1b[31m\u{2028}\u{202e}: there is no such file.`]);
  });
});
