import { spawn } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { LAWFUL, line, lines, UNLAWFUL, verdictOf } from "./reports.ts";
import { scratchDirectory } from "./run-in-process.ts";

const scratch = scratchDirectory();
afterAll(scratch.remove);

const MAIN = join(import.meta.dirname, "../../../dist/adapters/cli/main.js");

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command as built, in the scratch directory; what it prints is read, or its reader leaves at once, or there is no room for it. */
const start = async (
  args: readonly string[],
  stdin: string,
  reader: "stays" | "leaves" | "/dev/full" = "stays",
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const out = reader === "/dev/full" ? openSync(reader, "w") : "pipe";
    const child = spawn(process.execPath, [MAIN, ...args], {
      stdio: ["pipe", out, "pipe"],
      cwd: scratch.path,
    });
    let [stdout, stderr] = ["", ""];
    if (reader === "leaves") child.stdout?.destroy();
    else child.stdout?.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
    child.stdin?.on("error", reject);
    child.stdin?.end(stdin);
  });

describe("the built command", () => {
  it("exits 0, 1 and 2 as its verdict is", async () => {
    const lawful = lines(line(1), line(2));
    const unlawful = lines(line(1, { status: "ready" }), line(2));
    expect(await start(["check"], lawful)).toMatchObject({ status: 0, stderr: "" });
    expect(await start(["check", "-"], unlawful)).toMatchObject({ status: 1, stderr: "" });
    expect(await start(["check"], `${unlawful}{`)).toMatchObject({
      status: 2,
      stderr: "jobproof: -:3: it ends in the middle of an object: was the file cut off?\n",
    });
  });

  it("takes a file named - for another than standard input", async () => {
    scratch.write("-", LAWFUL);
    const { status, stdout, stderr } = await start(["check", "--format", "json", "./-", "-", "-"], UNLAWFUL);
    expect(verdictOf(stdout).jobs.map(({ job, verdict }) => `${job} ${verdict}`)).toEqual([
      "./- lawful",
      "- unlawful",
    ]);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "jobproof: - is named more than once; it is checked once.\n",
    });
  });

  it("ends quietly with the same status where its reader leaves", async () => {
    const unlawful = Array.from({ length: 3000 }, (_, at) =>
      JSON.stringify({ job: `j${at}`, report: { status: "running", steps_completed: -1 } }),
    );
    expect(await start(["check"], lines(...unlawful), "leaves")).toEqual({
      status: 1,
      stdout: "",
      stderr: "",
    });
  });

  it("stops simulating where its reader leaves, however many jobs are left", async () => {
    const ended = { status: 0, stdout: "", stderr: "" };
    expect(await start(["simulate", "--jobs", "10000000"], "", "leaves")).toEqual(ended);
    expect(await start(["simulate", "--jobs", "10000000", "--speed", "100000"], "", "leaves")).toEqual(ended);
  });

  it("prints all of a long verdict into a pipe before it ends", async () => {
    const jobs = Array.from({ length: 3000 }, (_, at) =>
      JSON.stringify({ job: `j${at}`, report: { status: "running" } }),
    );
    const { status, stdout } = await start(["check", "--format", "json"], lines(...jobs));
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { readonly jobs: readonly unknown[] }).jobs).toHaveLength(3000);
  });

  it.runIf(existsSync("/dev/full"))("says in one sentence that its output cannot be written", async () => {
    const stderr = "jobproof: standard output cannot be written: no space is left.\n";
    expect(await start(["check", "--format", "json"], LAWFUL, "/dev/full")).toMatchObject({
      status: 2,
      stderr,
    });
    expect(await start(["simulate"], "", "/dev/full")).toMatchObject({ status: 2, stderr });
    expect(await start(["laws"], "", "/dev/full")).toMatchObject({ status: 2, stderr });
    expect(await start(["--help"], "", "/dev/full")).toMatchObject({ status: 2, stderr });
  });
});
