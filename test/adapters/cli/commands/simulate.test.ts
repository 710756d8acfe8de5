import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../../../../src/adapters/cli/run.ts";
import { type Verdict } from "../../../../src/check/verdict.ts";
import { ENDINGS, FAULTS } from "../../../../src/simulate/index.ts";
import { runInProcess, scratchDirectory } from "../run-in-process.ts";

const scratch = scratchDirectory();
afterAll(scratch.remove);

const simulated = async (...args: readonly string[]): Promise<string> => {
  const { status, stdout, stderr } = await runInProcess(["simulate", ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: [] });
  return stdout;
};

/** The codes of the errors and warnings that `check -` finds, and its exit status. */
const checked = async (
  stdin: string,
): Promise<{ readonly status: number; readonly codes: readonly string[] }> => {
  const { status, stdout } = await runInProcess(["check", "--format", "json", "-"], { stdin });
  const { jobs } = JSON.parse(stdout) as Verdict;
  const grave = jobs.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== "info");
  return { status, codes: [...new Set(grave.map(({ code }) => code))] };
};

/** The last status of each job. */
const lastStatuses = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trimEnd()
      .split("\n")
      .map((line): [string, string] => {
        const { job, report } = JSON.parse(line) as { job: string; report: { status: string } };
        return [job, report.status];
      }),
  );

/** The run that a fault can be done to, whichever its ending. */
const faulty = async (fault: string): Promise<string> => {
  for (const ending of ENDINGS) {
    // oxlint-disable-next-line no-await-in-loop -- the first that fits will do
    const { status, stdout } = await runInProcess(["simulate", "--fault", fault, "--ending", ending]);
    if (status === 0) return stdout;
  }
  throw new Error(`${fault} can be done to no ending of seed 0`);
};

describe("jobproof simulate", () => {
  it.each(ENDINGS)("writes a lawful job that ends like this: %s", async (ending) => {
    expect(await checked(await simulated("--ending", ending))).toEqual({ status: 0, codes: [] });
  });

  it.each(FAULTS.map(({ name, breaks }) => ({ name, breaks })))(
    "writes a job with the fault $name, which breaks $breaks",
    async ({ name, breaks }) => {
      const { codes } = await checked(await faulty(name));
      expect(codes).toEqual(breaks === null ? [] : [breaks]);
    },
  );

  it("takes the code of a law for the fault that breaks it", async () => {
    const { status, codes } = await checked(await simulated("--fault", "status/left-terminal"));
    expect({ status, codes }).toEqual({ status: 1, codes: ["status/left-terminal"] });
  });

  it("writes the same bytes for the same options, and others for another seed", async () => {
    expect(await simulated("--seed", "7")).toBe(await simulated("--seed", "7"));
    expect(await simulated("--seed", "7")).not.toBe(await simulated("--seed", "8"));
  });

  it("writes many jobs, lawful all of them", async () => {
    const text = await simulated("--jobs", "12", "--every", "60", "--poll", "30");
    const jobs = new Set(
      text
        .trimEnd()
        .split("\n")
        .map((line) => (JSON.parse(line) as { job: string }).job),
    );
    expect(jobs.size).toBe(12);
    expect((await checked(text)).status).toBe(0);
  });

  it("writes jobs that each end in a way of their own, the same for the same seed", async () => {
    const mixed = ["--jobs", "20", "--ending", "mix", "--poll", "30"];
    const text = await simulated(...mixed);
    expect(await checked(text)).toEqual({ status: 0, codes: [] });
    expect(await simulated(...mixed)).toBe(text);
    const ends = lastStatuses(text);
    expect(ends.size).toBe(20);
    expect(ends).not.toEqual(lastStatuses(await simulated(...mixed, "--seed", "1")));
    expect(new Set(ends.values())).toEqual(new Set(["ready", "failed", "cancelled"]));
    expect([...ends.values()].filter((status) => status === "ready").length).toBeGreaterThan(5);
  });

  it("mixes the endings that the plan can reach, and draws one for a single job", async () => {
    const text = await simulated("--jobs", "60", "--ending", "mix", "--epochs", "2", "--poll", "60");
    expect(lastStatuses(text).size).toBe(60);
    expect((await checked(text)).status).toBe(0);
    const single = await Promise.all(
      ["1", "2", "3", "4", "5", "6", "7", "8"].map(async (seed) =>
        simulated("--ending", "mix", "--seed", seed),
      ),
    );
    const ends = single.map(lastStatuses);
    expect(ends.map(({ size }) => size)).toEqual(ends.map(() => 1));
    expect(new Set(ends.flatMap((one) => [...one.values()])).size).toBeGreaterThan(1);
  });

  it("carries the plan that it was given", async () => {
    const text = await simulated(
      "--epochs",
      "1",
      "--batch-size",
      "8",
      "--samples",
      "100",
      "--validation",
      "split",
    );
    const [first = ""] = text.split("\n");
    expect(JSON.parse(first)).toMatchObject({
      plan: { epochs: 1, batchSize: 8, trainingSamples: 100, validation: "split" },
    });
  });

  it("writes to a file, in time where it is told", async () => {
    const file = join(scratch.path, "run.ndjson");
    const quick = ["--epochs", "1", "--samples", "160", "--poll", "60"];
    await simulated(...quick, "--speed", "1000000", "--out", file);
    expect(readFileSync(file, "utf8")).toBe(await simulated(...quick));
  });

  it("writes to standard output where the file is -", async () => {
    expect(await simulated("--out", "-", "--poll", "600")).toBe(await simulated("--poll", "600"));
  });

  it("shows how far it has come where lines wait for their time, on a terminal that does not show them", async () => {
    let drawn = "";
    const out = join(scratch.path, "slow.ndjson");
    await run(["simulate", "--poll", "600", "--speed", "1000000", "--out", out], {
      stdin: { async *[Symbol.asyncIterator]() {} },
      stdout: { write: () => true, isTTY: true },
      stderr: { write: (text) => (drawn += text), isTTY: true },
      env: {},
    });
    expect(drawn).toMatch(/100 % . \d+ reports/u);
  });

  it("ends when it is interrupted, though nobody reads what it writes", async () => {
    const signals = new EventEmitter();
    const written: string[] = [];
    const status = run(["simulate", "--jobs", "1000"], {
      stdin: { async *[Symbol.asyncIterator]() {} },
      stdout: {
        write: (text) => {
          written.push(text);
          setImmediate(() => signals.emit("SIGINT"));
          return false;
        },
      },
      stderr: { write: () => true },
      env: {},
      on: (signal, listener) => signals.on(signal, listener),
      off: (signal, listener) => signals.off(signal, listener),
    });
    expect(await status).toBe(130);
    expect(written).toHaveLength(1);
  });

  it.each([
    {
      args: ["--ending", "completed"],
      says: /^jobproof: --ending is "completed"; .*did you mean completes\?/u,
    },
    { args: ["--seed", "x", "--jobs", "0"], says: /^jobproof: --seed is "x"/u },
    { args: ["--fault", "status/left"], says: /^jobproof: --fault is "status\/left"/u },
    { args: ["--fault", "dropped", "--jobs", "2"], says: /^jobproof: --fault is done to one job/u },
    {
      args: ["--fault", "dropped", "--ending", "mix"],
      says: /^jobproof: --fault is done to a job whose ending/u,
    },
    { args: ["--ending", "mix", "--samples", "9007199254740991"], says: /more than a century/u },
    { args: ["--ending", "stops-early", "--epochs", "5"], says: /^jobproof: ending is "stops-early"/u },
    {
      args: ["--ending", "stops-early", "--epochs", "5", "--jobs", "2"],
      says: /^jobproof: ending is "stops-early"/u,
    },
    { args: ["--out", "/no/such/folder/x"], says: /^jobproof: --out .*: there is no such folder\.$/u },
    { args: ["--out", ""], says: /^jobproof: --out is ""; it must be the name of a file/u },
    { args: ["--out", "x".repeat(300)], says: /the name is too long\.$/u },
    { args: ["--fault", "dropped", "--fault", "nulls"], says: /^jobproof: --fault is given more than once/u },
    { args: ["--fault", "status/left-terminall"], says: /did you mean status\/left-terminal\?/u },
    { args: ["--every", "5"], says: /^jobproof: --every is the time from one job to the next/u },
    { args: ["--train-fraction", "0.5"], says: /^jobproof: --train-fraction says how --validation split/u },
    { args: ["--ending", "stops-early", "--epochs", "3"], says: /with 12 epochs it would be\.$/u },
    { args: ["--speed", "0"], says: /^jobproof: --speed is "0"/u },
  ])("refuses $args in a sentence", async ({ args, says }) => {
    const { status, stdout, stderr } = await runInProcess(["simulate", ...args]);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr[0]).toMatch(says);
  });
});
