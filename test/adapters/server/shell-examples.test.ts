import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markdownFences } from "../../support/markdown-fences.ts";
import { type ServedProcess, serveProcess } from "./served-process.ts";

const ROOT = join(import.meta.dirname, "../../..");
const COMMAND = join(ROOT, "dist/adapters/cli/main.js");
const LISTENING = "http://127.0.0.1:8080";

const scripts = markdownFences(readFileSync(join(ROOT, "docs/server.md"), "utf8"))
  .filter(({ language }) => language === "sh")
  .map(({ lines }) => lines.join("\n"));

/** The example of the page that has all of some words. */
const exampleWith = (...words: readonly string[]): string =>
  scripts.find((script) => words.every((word) => script.includes(word))) ?? "";

/** What an example prints, and its exit status, where the server listens at another place than the page has it. */
const ran = async (script: string, url: string): Promise<{ status: unknown; stdout: string }> =>
  new Promise((resolve) => {
    const given = `jobproof() { "$NODE" "$COMMAND" "$@"; }; ${script.replaceAll(LISTENING, url)}`;
    const env = { ...process.env, NODE: process.execPath, COMMAND, NO_COLOR: "1" };
    execFile("sh", ["-c", given], { env }, (error, stdout) => {
      resolve({ status: error === null ? 0 : error.code, stdout });
    });
  });

describe.skipIf(spawnSync("curl", ["--version"]).status !== 0)("the examples with curl", () => {
  let server: ServedProcess | undefined;
  beforeAll(async () => {
    server = await serveProcess(["--progress", "polls"]);
  });
  afterAll(async () => server?.end("SIGTERM"));

  it("create a job and read its status, for which curl has to name the type", async () => {
    const example = exampleWith("curl", "/status");
    const { status, stdout } = await ran(example, server?.url ?? "");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: "created", steps_completed: 0 });
    const untyped = example.replace(/ -H '[^']*'/u, "").replace("curl -s $JOBS/$JOB/status", 'echo "$JOB"');
    expect((await ran(untyped, server?.url ?? "")).stdout).toContain('"status":415');
  });

  it("see a fault after the end, where the watch goes on until then", async () => {
    const example = exampleWith("curl", "jobproof watch");
    const seen = await ran(example, server?.url ?? "");
    expect(seen.status).toBe(1);
    expect(seen.stdout).toContain("error[status/left-terminal]");
    expect(await ran(example.replace("--until ready", ""), server?.url ?? "")).toMatchObject({ status: 0 });
  });
});
