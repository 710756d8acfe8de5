import { afterAll, describe, expect, it } from "vitest";
import { type PlanInference } from "../../../../src/index.ts";
import { CANCELLED_25_12, COMPLETED_25_12 } from "../../../check/recorded.ts";
import { runInProcess, scratchDirectory } from "../run-in-process.ts";

const scratch = scratchDirectory();
afterAll(() => scratch.remove());

const lines = (...values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("");

describe("jobproof infer", () => {
  it("tells of each job which plans explain it", async () => {
    const { status, stdout, stderr } = await runInProcess(["infer", "-"], {
      stdin: lines(CANCELLED_25_12, COMPLETED_25_12),
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: [] });
    expect(stdout).toBe(`cust-K7iHeRMzVr8XkEuoSSG4Nt: 1 report
  customizer-25.12:
    total steps       1210
    epochs            5
    steps per epoch   242
    training samples  3857 to 3872 with a validation set provided; 4285 to 4302 with one split off
  lacks: no max_steps, so a cap is possible: give --max-steps, 0 for none

cust-6cpWwCz38TzoDCmZcMJK6U: 1 report
  customizer-25.12:
    total steps       2140
    epochs            5
    steps per epoch   428
    training samples  6833 to 6848 with a validation set provided
  lacks: no max_steps, so a cap is possible: give --max-steps, 0 for none
`);
  });

  it("takes a plan in part by options and by a file, options first", async () => {
    const file = scratch.write("plan.json", JSON.stringify({ batchSize: 8, maxSteps: 0 }));
    const { stdout } = await runInProcess(["infer", "--plan", file, "--batch-size", "32"], {
      stdin: lines(CANCELLED_25_12.report),
    });
    expect(stdout).toContain("training samples  7713 to 7744 with a validation set provided");
    expect(stdout).not.toContain("lacks");
  });

  it("writes JSON, however many jobs there are", async () => {
    for (const jobs of [0, 1, 3]) {
      const stdin = lines(
        ...Array.from({ length: jobs }, (_, at) => ({ ...CANCELLED_25_12, job: `job ${at}` })),
      );
      // oxlint-disable-next-line no-await-in-loop -- one after another
      const { stdout } = await runInProcess(["infer", "--format", "json"], { stdin });
      const { jobs: told, unreadable } = JSON.parse(stdout) as Record<
        "jobs" | "unreadable",
        readonly unknown[]
      >;
      expect(told).toHaveLength(jobs);
      expect(unreadable).toHaveLength(jobs === 0 ? 1 : 0);
    }
  });

  it("cuts a long name of a job on a terminal alone", async () => {
    const name = `${"folder/".repeat(20)}polls.ndjson`;
    for (const command of ["check", "infer"]) {
      const stdin = lines({ job: name, report: CANCELLED_25_12.report });
      // oxlint-disable-next-line no-await-in-loop -- one after another
      expect((await runInProcess([command], { stdin })).stdout).toContain(`${name}: `);
      // oxlint-disable-next-line no-await-in-loop -- one after another
      const { stdout } = await runInProcess([command], { stdin, columns: 100 });
      expect(stdout).toContain("…lder/folder/folder/folder/folder/folder/folder/polls.ndjson: ");
      expect(stdout).not.toContain(name);
    }
  });

  it("says in text and JSON how many values were found wrong", async () => {
    const stdin = lines({ status: "running", steps_completed: "x" });
    const note = "1 value was found wrong and is left out: jobproof check tells what is wrong";
    expect((await runInProcess(["infer"], { stdin })).stdout).toContain(`\n  note: ${note}\n`);
    const { stdout } = await runInProcess(["infer", "--format", "json"], { stdin });
    expect(JSON.parse(stdout)).toMatchObject({ jobs: [{ leftOut: 1, notes: [note] }] });
  });

  it.each([
    {
      known: {},
      totals: "241; 482; some from 701 on",
      last: { low: 701, high: null, step: 1 },
    },
    {
      known: { steps_per_epoch: 241 },
      totals: "241 or more, by 241 (some above 700)",
      last: { low: 241, high: null, step: 241 },
    },
  ])(
    "says in text from which number on only some fit, as JSON does: $totals",
    async ({ known, totals, last }) => {
      const percentages = [41.49, 82.99, 99.17, 99.59, 100];
      const stdin = lines(
        ...percentages.map((percentage_done) => ({ status: "running", percentage_done, ...known })),
      );
      const args = ["infer", "--up-to", "700", "--max-steps", "0", "--convention", "customizer-25.12"];
      expect((await runInProcess(args, { stdin })).stdout).toContain(`total steps       ${totals}\n`);
      const { stdout } = await runInProcess([...args, "--format", "json"], { stdin });
      const { jobs } = JSON.parse(stdout) as PlanInference;
      const [explanation] = jobs[0]?.explanations ?? [];
      expect(explanation?.listedTo).toBe(700);
      expect(explanation?.totalSteps.at(-1)).toEqual(last);
    },
  );

  it("says what could not be read in one sentence each, and infers from the rest", async () => {
    const file = scratch.write("polls.ndjson", `${lines(CANCELLED_25_12)}{"status": NaN}\n`);
    const missing = `${scratch.path}/missing.json`;
    const { status, stdout, stderr } = await runInProcess(["infer", file, missing, file]);
    expect(status).toBe(2);
    expect(stdout).toContain("total steps       1210");
    expect(stderr).toHaveLength(3);
    expect(stderr[0]).toContain("is named more than once; it is read once.");
    expect(stderr[1]).toMatch(/polls\.ndjson:2: NaN .+\.$/u);
    expect(stderr[2]).toMatch(/missing\.json: there is no such file\.$/u);
  });

  it("names each line that is no report in one sentence, and infers from the rest", async () => {
    const file = scratch.write("odd.ndjson", lines(1, null, [1], { report: null }, "x", CANCELLED_25_12));
    const { status, stdout, stderr } = await runInProcess(["infer", file]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/^cust-K7iHeRMzVr8XkEuoSSG4Nt: 1 report\n/u);
    expect(stdout).not.toContain("any plan");
    expect(stderr).toEqual([
      `jobproof: ${file}:1: the report is 1; expected an object.`,
      `jobproof: ${file}:2: the report is null; expected an object.`,
      `jobproof: ${file}:3: the report at /0 is 1; expected an object.`,
      `jobproof: ${file}:4: the report at /report is null; expected an object.`,
      `jobproof: ${file}:5: the report is "x"; expected an object.`,
    ]);
    const only = await runInProcess(["infer", "-"], { stdin: "1\n" });
    expect(only).toEqual({
      status: 2,
      stdout: "",
      stderr: ["jobproof: -:1: the report is 1; expected an object."],
    });
  });

  it.each([
    {
      args: ["--up-to", "0"],
      sentence: '--up-to is "0"; it must be a whole number from 1 to 1000000, in digits alone.',
    },
    {
      args: ["--up-to", "1000001"],
      sentence: '--up-to is "1000001"; it must be a whole number from 1 to 1000000, in digits alone.',
    },
    { args: ["--format", "xml"], sentence: '--format is "xml"; it must be text or json.' },
    { args: ["--looking", "log"], sentence: "unknown option '--looking'." },
  ])("refuses $args in one sentence", async ({ args, sentence }) => {
    const { status, stdout, stderr } = await runInProcess(["infer", ...args], { stdin: "" });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toContain(sentence);
  });

  it("says where there is nothing to infer from", async () => {
    expect(await runInProcess(["infer"])).toEqual({
      status: 2,
      stdout: "",
      stderr: ["jobproof: there is nothing to infer from: name a FILE, or pipe reports in."],
    });
  });
});
