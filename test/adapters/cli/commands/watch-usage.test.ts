import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { runInProcess } from "../run-in-process.ts";
import { JOB } from "../watched.ts";

const refused = async (...args: readonly string[]) => {
  const { status, stdout, stderr } = await runInProcess(["watch", ...args]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  return stderr.join("\n");
};

describe("bad usage of jobproof watch", () => {
  it("is refused in a sentence for each problem, before anything is asked", async () => {
    expect(await refused("http://h")).toBe("jobproof: missing required argument 'JOB'.");
    const told = await refused(
      "http://h",
      JOB,
      "--interval",
      "soon",
      "--stall-limit",
      "-1",
      "--until",
      "done",
      "--format",
      "xml",
      "--fail-on",
      "fatal",
      "--show",
      "all",
      "--epochs",
      "x",
      "--header",
      "secret",
    );
    expect(
      told.split("\n").map((line) => line.replace(/^jobproof: (?<about>.*?) (?:is|must) .*$/u, "$<about>")),
    ).toEqual([
      "--epochs",
      "--interval",
      "--stall-limit",
      "a --header",
      "--until",
      "--format",
      "--fail-on",
      "--show",
    ]);
    expect(told).not.toContain("secret");
  });

  it("is refused for a URL, an id, a header or a recording that cannot be used", async () => {
    expect(await refused("h", "..")).toContain(
      'jobproof: the URL is "h"; it must be whole, such as https://',
    );
    expect(await refused("http://h", "..")).toContain('jobproof: the job is "..";');
    expect(await refused("http://h", JOB, "--header", "a b: c")).toContain(
      'jobproof: the header "a b" cannot be sent',
    );
    expect(await refused("http://h", JOB, "--record", tmpdir())).toBe(
      `jobproof: ${tmpdir()}: it is a directory; name a file.`,
    );
  });
});
