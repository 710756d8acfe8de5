import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runInProcess, scratchDirectory } from "./run-in-process.ts";
import { ended, JOB, OBJECT, RUNNING, servers, serving } from "./watched.ts";

const MAIN = join(import.meta.dirname, "../../../dist/adapters/cli/main.js");

const scratch = scratchDirectory();
afterAll(scratch.remove);

interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the built command on a service, and what became of it. */
const started = (
  url: string,
  ...args: readonly string[]
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } => {
  const child = spawn(process.execPath, [MAIN, "watch", url, JOB, "--interval", "5ms", ...args], {
    stdio: "pipe",
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return {
    child,
    ended: new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (status, signal) => {
        resolve({ status, signal, stdout, stderr });
      });
    }),
  };
};

const steps = Array.from({ length: 2000 }, (_, at) => ({
  ...RUNNING,
  steps_completed: 100 + at,
  percentage_done: null,
}));

describe("the built jobproof watch", () => {
  it("ends by itself where the job does, with nothing left to wait for", async () => {
    const { url } = await serving([OBJECT, RUNNING, ended("failed")]);
    expect(await started(url).ended).toMatchObject({ status: 3, stderr: "" });
  });

  it("ends at once on Ctrl-C, in the middle of a request, and says what it saw", async () => {
    const { url } = await serving([OBJECT, RUNNING]);
    const { child, ended: end } = started(url);
    await expect.poll(() => servers[0]?.requests.length, { timeout: 20_000 }).toBe(3);
    child.kill("SIGINT");
    const { status, stdout } = await end;
    expect(status).toBe(130);
    expect(stdout).toContain("the watch was called off.\ncust-1: lawful: running after 2 reports");
  });

  it("leaves a recording that check reads, though it is killed while it writes", async () => {
    const { url } = await serving([OBJECT, ...steps]);
    const path = join(scratch.path, "killed.ndjson");
    const { child, ended: end } = started(url, "--record", path);
    await expect.poll(() => servers[0]?.requests.length ?? 0, { timeout: 20_000 }).toBeGreaterThan(20);
    child.kill("SIGKILL");
    expect(await end).toMatchObject({ signal: "SIGKILL" });
    const asked = servers[0]?.requests.length ?? 0;
    const lines = readFileSync(path, "utf8").split("\n");
    expect(lines.length - 1).toBeGreaterThanOrEqual(asked - 2);
    scratch.write("whole.ndjson", `${lines.slice(0, -1).join("\n")}\n`);
    expect(await runInProcess(["check", join(scratch.path, "whole.ndjson")])).toMatchObject({
      status: 0,
      stderr: [],
    });
  });

  it("ends where nobody reads what it tells", async () => {
    const { url } = await serving([OBJECT, ...steps]);
    const { child, ended: end } = started(url);
    child.stdout?.destroy();
    expect(await end).toMatchObject({ status: 5, stderr: "" });
  });
});
