import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { answer, dropped } from "../../client/scripted-server.ts";
import { runInProcess } from "../run-in-process.ts";
import { ended, FALLEN, JOB, OBJECT, RUNNING, servers, serving, watched } from "../watched.ts";

describe("jobproof watch", () => {
  it("tells in plain lines what is new, and judges it", async () => {
    const { status, stdout, stderr } = await watched([OBJECT, RUNNING, RUNNING, FALLEN, ended("completed")]);
    expect(stdout).toBe(
      `NOW pending
NOW running: training, 25.0 %, 100 of 400 steps
NOW running: training, 22.5 %, 90 of 400 steps
error[progress/steps-decreased]: steps_completed fell from 100 to 90
  --> /steps_completed
   |  job cust-1, 4th report
   =  seen: 90
   =  expected: 100 or more
   =  help: jobproof laws progress/steps-decreased
NOW completed, 25.0 %, 100 of 400 steps
the job is at its end: COMPLETED.
${stdout.split("\n").slice(-3).join("\n")}`,
    );
    expect(stdout).toMatch(
      /\ncust-1: unlawful: completed after 5 reports, 1 error, 2 info; [^\n]*\n\d+ laws held, [^\n]*\n$/u,
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: [] });
  });

  it.each([
    { name: "completed", scripts: [OBJECT, ended("completed")], status: 0 },
    { name: "ready", scripts: [OBJECT, ended("ready")], status: 0 },
    { name: "failed", scripts: [OBJECT, ended("failed")], status: 3 },
    { name: "cancelled", scripts: [OBJECT, RUNNING, ended("cancelled")], status: 4 },
    { name: "unlawful and failed", scripts: [OBJECT, RUNNING, FALLEN, ended("failed")], status: 1 },
    {
      name: "unlawful, which is not asked",
      scripts: [OBJECT, RUNNING, FALLEN, ended("failed")],
      status: 3,
      args: ["--fail-on", "never"],
    },
    {
      name: "lawful, but not without a warning",
      scripts: [OBJECT, { status: "completed" }],
      status: 1,
      args: ["--fail-on", "warning"],
    },
    {
      name: "not at its end in time",
      scripts: [OBJECT, RUNNING],
      status: 5,
      args: ["--time-limit", "40ms", "--request-timeout", "10ms", "--unreachable-limit", "none"],
    },
    {
      name: "queued for too long",
      scripts: Array.from({ length: 40 }, () => OBJECT),
      status: 5,
      args: ["--queue-limit", "30ms"],
    },
    { name: "not there", scripts: [answer(404), answer(404)], status: 2 },
    { name: "not to be seen", scripts: [RUNNING, answer(401)], status: 2 },
    {
      name: "not to be reached",
      scripts: [OBJECT, ...Array.from({ length: 20 }, () => dropped)],
      status: 2,
      args: ["--unreachable-limit", "30ms"],
    },
  ])("exits $status for a job that is $name", async ({ scripts, status, args = [] }) => {
    expect(await watched(scripts, args)).toMatchObject({ status, stderr: [] });
  });

  it("tells why it ended", async () => {
    const { stdout, url } = await watched([OBJECT, answer(403, '{"detail": "no"}')]);
    const asked = `GET ${url}/v1/customization/jobs/cust-1/status`;
    expect(stdout).toContain(`${asked} answered 403 Forbidden: no.\ncust-1: lawful: pending after 1 report`);
  });

  it("goes on after trouble, and tells of it", async () => {
    const { status, stdout } = await watched([
      OBJECT,
      answer(503),
      dropped,
      answer(200, "<html>"),
      RUNNING,
      ended("completed"),
    ]);
    expect(stdout).toMatch(/answered 503 Service Unavailable; next look in 1 s\n/u);
    expect(stdout).toMatch(/failed: the connection was dropped; next look in/u);
    expect(stdout).toMatch(/answered 200, but the body is no JSON: it is "<html>"; next look in/u);
    expect(status).toBe(0);
  });

  it.each(["plain", "json"])("says in %s as it happens that a report is of another job", async (format) => {
    const another = { ...RUNNING, id: "cust-2\u001B[2J" };
    const { stderr } = await watched(
      [OBJECT, RUNNING, another, another, ended("completed")],
      ["--format", format],
    );
    expect(stderr).toEqual([
      expect.stringMatching(/^jobproof: a report is of the job "cust-2[^\p{Cc}]*not judged\.\n?$/u),
    ]);
  });

  it("waits on until READY where it is told to", async () => {
    const { status, stdout } = await watched(
      [OBJECT, ended("completed"), ended("completed"), ended("ready")],
      ["--until", "ready"],
    );
    expect(status).toBe(0);
    expect(stdout).toContain("the job is at its end: READY.");
  });

  it("takes a plan as check does, and headers", async () => {
    const server = await serving([OBJECT, { ...RUNNING, steps_completed: 500 }, ended("failed")]);
    const plan = ["--samples", "1600", "--batch-size", "8", "--epochs", "2", "--validation", "provided"];
    const args = [
      "watch",
      server.url,
      JOB,
      "--interval",
      "5ms",
      "--header",
      "Authorization: Bearer x",
      ...plan,
    ];
    const { status, stdout } = await runInProcess(args);
    expect(stdout).toContain("steps_completed is 500, but the whole job has 400 steps");
    expect(status).toBe(1);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer x",
      "Bearer x",
      "Bearer x",
    ]);
  });

  it("writes a line of JSON for each event where that is wanted", async () => {
    const { stdout } = await watched(
      [OBJECT, RUNNING, answer(503), FALLEN, ended("completed")],
      ["--format", "json"],
    );
    const events = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.map(({ type }) => type)).toEqual([
      "report",
      "report",
      "trouble",
      "report",
      "report",
      "end",
    ]);
    expect(events[3]).toMatchObject({
      stage: "training",
      verdict: "unlawful",
      reports: 3,
      progress: { steps: 90, totalSteps: 400 },
      findings: [{ code: "progress/steps-decreased" }],
    });
    expect(events[5]).toMatchObject({
      outcome: { code: "ended", status: "completed", verdict: { jobs: [{ job: JOB }] } },
    });
  });
});

describe("jobproof watch on a terminal", () => {
  it("draws, with what was found above, and leaves the last frame", async () => {
    const terminal = { columns: 60, env: { NO_COLOR: "1", LANG: "C.UTF-8" } };
    const { stdout } = await watched([OBJECT, RUNNING, FALLEN, ended("completed")], [], terminal);
    const [before = "", after = ""] = stdout.split("error[progress/steps-decreased]");
    expect(before).toContain("cust-1 · running: training · watched for");
    expect(after).toContain("unlawful so far · 3 reports · 1 error");
    expect(after.split("\u001B[K").at(-3)).toBe("the job is at its end: COMPLETED.\n");
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    expect(stdout.replaceAll(/\u001B\[(?:\d+A|K|J)/gu, "")).not.toMatch(/\u001B/u);
  });

  it("writes plain lines where the terminal cannot be drawn on, or that is wanted", async () => {
    const dumb = await watched([OBJECT, ended("completed")], [], { columns: 60, env: { TERM: "dumb" } });
    const plain = await watched([OBJECT, ended("completed")], ["--format", "plain"], {
      columns: 60,
      env: { NO_COLOR: "1" },
    });
    expect(dumb.stdout).toBe(plain.stdout);
    expect(dumb.stdout).toMatch(/^NOW pending\nNOW completed, /u);
  });
});

describe("a signal", () => {
  it.each([
    { signal: "SIGINT", status: 130 },
    { signal: "SIGTERM", status: 143 },
  ])("$signal ends jobproof watch with $status in the middle of a request", async ({ signal, status }) => {
    const signals = new EventEmitter();
    const ending = watched([OBJECT, RUNNING, FALLEN], [], { signals });
    await expect.poll(() => servers[0]?.requests.length).toBe(4);
    signals.emit(signal);
    const outcome = await ending;
    expect(outcome).toMatchObject({ status, stderr: [] });
    expect(outcome.stdout).toContain("the watch was called off.\ncust-1: unlawful: running after 3 reports");
    expect(signals.eventNames()).toEqual([]);
  });
});
