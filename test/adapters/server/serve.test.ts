import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runInProcess } from "../cli/run-in-process.ts";
import { type ServedProcess, serveProcess } from "./served-process.ts";
import { aRequest, type Body, JOBS, replyOf } from "./test-service.ts";

const folder = mkdtempSync(join(tmpdir(), "jobproof-serve-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const post = async (url: string): Promise<Body> => {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify(aRequest());
  const reply = await replyOf(await fetch(`${url}${JOBS}`, { method: "POST", headers, body }));
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply.body;
};

describe("jobproof serve", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("answers until %s, and then ends well", async (signal) => {
    const server = await serveProcess(["--progress", "polls"]);
    const { id } = await post(server.url);
    expect((await fetch(`${server.url}${JOBS}/${id}/status`)).status).toBe(200);
    expect(await server.end(signal)).toBe(0);
    expect(server.said()).toBe("");
  });

  it("refuses everything that is wrong with how it was called", async () => {
    const { status, stderr } = await runInProcess(
      "serve --port 70000 --progress poll --speed 0 --seed x --fault lag=2 --ending ends --samples 0".split(
        " ",
      ),
    );
    expect(status).toBe(2);
    expect(stderr).toEqual([
      "jobproof: --port is 70000; it must be at most 65535.",
      'jobproof: --progress is "poll"; it must be time, polls, manual or immediate; did you mean polls?',
      'jobproof: --speed is "0"; it must be a number from 0.001 to 1000000.',
      expect.stringContaining("jobproof: --seed is"),
      expect.stringContaining('jobproof: --ending is "ends"'),
      expect.stringContaining("jobproof: --samples is"),
      expect.stringContaining('jobproof: --fault is "lag"'),
      'jobproof: the share of --fault is "2"; it must be a number from 0 to 1.',
    ]);
  });

  it("says why it cannot listen", async () => {
    const server = await serveProcess([]);
    const { port } = new URL(server.url);
    const { status, stderr } = await runInProcess([
      "serve",
      "--port",
      port,
      "--store",
      join(folder, "unused.db"),
    ]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: [expect.stringMatching(/^jobproof: 127\.0\.0\.1:\d+ cannot be listened on: .*EADDRINUSE/u)],
    });
    await server.end("SIGTERM");
  });

  it("says how to get what a store needs where it is missing", async () => {
    const hooks = `export const resolve = (name, context, next) => {
      if (name === "node-sqlite3-wasm") throw Object.assign(new Error(name), { code: "ERR_MODULE_NOT_FOUND" });
      return next(name, context);
    };`;
    const register = `import { register } from "node:module";
      register("data:text/javascript,${encodeURIComponent(hooks)}");`;
    const started = serveProcess(
      ["--store", join(folder, "missing.db")],
      ["--import", `data:text/javascript,${encodeURIComponent(register)}`],
    );
    await expect(started).rejects.toThrow(
      "exit 2: jobproof: --store: a store needs the package node-sqlite3-wasm, which is not installed: npm install node-sqlite3-wasm",
    );
  });
});

/** What is known of a job that was created just now. */
const NEW = { status: "created", steps_completed: 0 } as unknown as Body;

/** Creates jobs and looks at them, one after another, until the server is gone; gives what was answered. */
const useUntilGone = async ({ url }: ServedProcess, seen: Map<string, Body>): Promise<void> => {
  for (;;) {
    try {
      /* oxlint-disable no-await-in-loop -- a client does one thing after another */
      const { id } = await post(url);
      seen.set(id, NEW);
      for (const known of [...seen.keys()].slice(-3)) {
        const { body } = await replyOf(await fetch(`${url}${JOBS}/${known}/status`));
        seen.set(known, body);
      }
      /* oxlint-enable no-await-in-loop */
    } catch {
      return;
    }
  }
};

describe("jobproof serve --store", () => {
  it("loses no job that it has answered, and nothing of its progress, whenever it is killed", async () => {
    const file = join(folder, "killed.db");
    const seen = new Map<string, Body>();
    for (const milliseconds of [0, 190, 40, 90, 15, 60]) {
      /* oxlint-disable no-await-in-loop -- one life after another */
      const server = await serveProcess(["--progress", "polls", "--store", file]);
      for (const [id, before] of seen) {
        const { status, body } = await replyOf(await fetch(`${server.url}${JOBS}/${id}`));
        expect({ id, status }).toEqual({ id, status: 200 });
        expect(Number(body.status_details["steps_completed"])).toBeGreaterThanOrEqual(
          Number(before["steps_completed"]),
        );
      }
      seen.set((await post(server.url)).id, NEW);
      const using = useUntilGone(server, seen);
      setTimeout(() => server.process.kill("SIGKILL"), milliseconds);
      await using;
      expect(await server.end("SIGKILL")).toBe("SIGKILL");
      /* oxlint-enable no-await-in-loop */
    }
    expect(seen.size).toBeGreaterThanOrEqual(6);
  });
});
