import { afterAll, describe, expect, it } from "vitest";
import { line, lines, report, verdictOf } from "../reports.ts";
import { runInProcess, scratchDirectory } from "../run-in-process.ts";

const scratch = scratchDirectory();
afterAll(scratch.remove);

const noJson = (file: string): readonly string[] =>
  Array.from({ length: 20 }, (_, at) => `jobproof: ${file}:${at + 2}: it is no JSON: it begins with "x".`);

describe("jobproof check, on what it reads", () => {
  it("judges the good lines of a mixed file, and names each bad one", async () => {
    const content = Buffer.concat([
      Buffer.from("\uFEFF"),
      Buffer.from(`${line(1, { status: "created" })}\r\n`),
      Buffer.from(`{"status": "running",}\r\n`),
      Buffer.from(`\r\n`),
      Buffer.from(`${line(2, { steps_completed: "many" })}\r\n`),
      Buffer.from('{"status": "'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}\n'),
      Buffer.from('{"status": "running", "train_loss": NaN}\n'),
      Buffer.from(`"running"\n`),
      Buffer.from(`${line(3, { status: "completed" })}\n`),
      Buffer.from('{"status": "completed", "upd'),
    ]);
    const file = scratch.write("mixed.ndjson", content);
    const { status, stdout, stderr } = await runInProcess(["check", "--format", "json", file]);
    expect(status).toBe(2);
    expect(stderr.map((sentence) => sentence.replace(file, "FILE"))).toEqual([
      "jobproof: FILE:2: a comma too many stands before column 22.",
      "jobproof: FILE:3: an empty line; skipped.",
      "jobproof: FILE:5: it is not UTF-8 at column 13.",
      "jobproof: FILE:6: NaN at column 37 is how Python writes it; JSON has no such number.",
      "jobproof: FILE:9: it ends in the middle of a text: was the file cut off?",
    ]);
    const [job] = verdictOf(stdout).jobs;
    expect(job).toMatchObject({ status: "completed", reports: 4, verdict: "unlawful" });
    expect(job?.findings.map(({ code, line: at }) => [code, at])).toEqual([
      ["shape/wrong-type", 4],
      ["shape/not-an-object", 7],
    ]);
  });

  it.each(['{"status": ', "", "[]"])(
    "calls nothing lawful where no report could be read: %j",
    async (stdin) => {
      const { status, stdout } = await runInProcess(["check", "--format", "json"], { stdin });
      expect(status).toBe(2);
      expect(verdictOf(stdout)).toMatchObject({ verdict: "unjudged", unreadable: [{ file: "-" }], jobs: [] });
    },
  );

  it("says so in SARIF, too", async () => {
    const { stdout } = await runInProcess(["check", "--format", "sarif"], { stdin: "[]" });
    expect(stdout).toContain('"properties": {"verdict":"unjudged"');
  });

  it("notes empty lines without failing for them", async () => {
    const { status, stderr } = await runInProcess(["check"], { stdin: `${line(1)}\n\n\n${line(2)}\n\n` });
    expect({ status, stderr }).toEqual({ status: 0, stderr: ["jobproof: -:2: 2 empty lines; skipped."] });
  });

  it("says of a file what the first 20 broken lines are, and how many there are; JSON has them all", async () => {
    const many = scratch.write("many.ndjson", `${line(1)}\n${"x\n".repeat(100_000)}`);
    const few = scratch.write("few.ndjson", `${line(1)}\n${"x\n".repeat(21)}`);
    const all = await runInProcess(["check", "--format", "json", many, few]);
    expect(all.status).toBe(2);
    expect(verdictOf(all.stdout).unreadable).toHaveLength(100_021);
    const expected = [
      ...noJson(many),
      `jobproof: and 99980 more places in ${many} that are no JSON.`,
      ...noJson(few),
      `jobproof: and 1 more place in ${few} that is no JSON.`,
    ];
    expect(all.stderr).toEqual(expected);
    expect((await runInProcess(["check", many, few])).stderr).toEqual(expected);
  });

  it("says the first 20 of what else may be wrong with each line, too", async () => {
    const blank = await runInProcess(["check"], { stdin: `${line(1)}\n\n`.repeat(31) });
    expect(blank.stderr).toHaveLength(21);
    expect(blank.stderr.at(-1)).toBe(
      "jobproof: and empty lines in 10 more places of standard input; skipped.",
    );
    const misplanned = `${JSON.stringify({ plan: { epochs: 0 }, report: report(1) })}\n`.repeat(31);
    const { status, stderr } = await runInProcess(["check"], { stdin: misplanned });
    expect(status).toBe(2);
    expect(stderr).toHaveLength(21);
    expect(stderr.at(-2)).toMatch(/^jobproof: -:20: plan: epochs is 0; /u);
    expect(stderr.at(-1)).toBe("jobproof: and 11 more sentences like these on standard input.");
    const reading = await runInProcess([
      "check",
      scratch.write("gap.ndjson", "x\n".repeat(25)),
      scratch.path,
    ]);
    expect(reading.stderr.at(-1)).toBe(`jobproof: ${scratch.path}: it is a directory; name a file in it.`);
  });

  it("puts findings in a document on the lines of their values", async () => {
    const document = JSON.stringify(
      { data: [report(1), report(2, { steps_completed: -1, "a/b~c": 1 }), report(3, { status: undefined })] },
      null,
      2,
    );
    const { stdout } = await runInProcess(["check", "--format", "json"], {
      stdin: `${line(0)}\n${document}\n`,
    });
    const rows = document.split("\n");
    const places = verdictOf(stdout).jobs[0]?.findings.map(({ code, line: at, path }) => [
      code,
      path,
      rows[(at ?? 0) - 2],
    ]);
    expect(places).toEqual([
      ["shape/negative-count", "/data/1/steps_completed", '      "steps_completed": -1,'],
      ["shape/unknown-field", "/data/1/a~1b~0c", '      "a/b~c": 1'],
      ["shape/missing-field", "/data/2/status", "    {"],
    ]);
  });

  it("puts a finding in a document on its line however deep the document is", async () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    const stdin = `\n{\n"status": "running",\n"x": ${deep},\n"steps_completed": -1\n}\n`;
    const { status, stdout } = await runInProcess(["check", "--format", "json"], { stdin });
    expect(status).toBe(1);
    const found = verdictOf(stdout).jobs[0]?.findings.find(({ code }) => code === "shape/negative-count");
    expect(found?.line).toBe(5);
  });

  it.each([
    { what: "nested 100,000 deep", field: "[".repeat(100_000) + "]".repeat(100_000) },
    { what: "with a megabyte of text", field: `"${"x".repeat(1_000_000)}"` },
    { what: "with a number of 400 digits", field: "9".repeat(400) },
    { what: "with a prototype", field: '{"__proto__": {"status": "ready"}}' },
  ])("survives a line $what, in each of its fields", async ({ field }) => {
    const fields = [
      "status",
      "created_at",
      "steps_completed",
      "metrics",
      "status_logs",
      "__proto__",
      "x",
      "data",
      "id",
    ];
    const stdin = lines(
      field,
      ...fields.map((name) => `{"status": "running", "${name}": ${field}}`),
      ...["status_details", "hyperparameters", "report", "plan", "job"].map(
        (name) => `{"report": {"status": "running"}, "${name}": ${field}}`,
      ),
    );
    for (const format of ["text", "json"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after another, for memory's sake
      const { status, stdout } = await runInProcess(["check", "--show", "info", "--format", format], {
        stdin,
      });
      expect([1, 2]).toContain(status);
      expect(stdout.length).toBeGreaterThan(100);
      if (format === "text") expect(stdout.length).toBeLessThan(200_000);
    }
  });

  it("reads a job object's own plan, and contradicts it where told otherwise", async () => {
    const stdin = JSON.stringify({
      id: "cust-1",
      status: "running",
      hyperparameters: { epochs: 2 },
      status_details: report(1),
    });
    const { stdout } = await runInProcess(["check", "--epochs", "3", "--format", "json"], { stdin });
    const [job] = verdictOf(stdout).jobs;
    expect(job?.job).toBe("cust-1");
    expect(job?.findings.map(({ code }) => code)).toEqual(["plan/contradicted"]);
  });

  it("exits 2 where an envelope's own plan is none, and judges its report", async () => {
    const stdin = lines(JSON.stringify({ plan: { epochs: 0 }, report: report(1) }));
    const { status, stdout, stderr } = await runInProcess(["check"], { stdin });
    expect(status).toBe(2);
    expect(stderr).toEqual([expect.stringMatching(/^jobproof: -:1: plan: epochs is 0; /u)]);
    expect(stdout).toContain("lawful");
  });
});
