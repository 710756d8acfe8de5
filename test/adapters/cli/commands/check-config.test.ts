import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { configuration } from "../../../../src/adapters/cli/config-file.ts";
import { runInProcess } from "../run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "jobproof-config-"));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, value: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
};

const TIMES = { created_at: "2025-05-30T07:12:40", updated_at: "2025-05-30T07:12:40" };
const report = written("report.json", { ...TIMES, status: "running", percentage_done: 101 });

describe("jobproof check --config", () => {
  it("takes severities from the file, and switches laws off", async () => {
    const config = written("off.json", { severities: { "progress/percentage-out-of-range": "off" } });
    const { status, stdout } = await runInProcess(["check", report, "--config", config]);
    expect(stdout).toContain("nothing found");
    expect(stdout).toContain("what was found wrong by progress/percentage-out-of-range");
    expect(status).toBe(0);
  });

  it("gives the rules of SARIF the severities of the file", async () => {
    const config = written("info.json", { severities: { "shape/not-an-object": "info" } });
    const { stdout } = await runInProcess(["check", report, "--config", config, "--format", "sarif"]);
    expect(stdout).toMatch(/"id":"shape\/not-an-object".*?"level":"note"/u);
    const plain = await runInProcess(["check", report, "--format", "sarif"]);
    expect(plain.stdout).toMatch(/"id":"shape\/not-an-object".*?"level":"error"/u);
  });

  it("takes plan, looking and convention from it, and lets options go first", async () => {
    const config = written("all.json", { plan: { epochs: 2 }, looking: "log", convention: "documented" });
    const args = ["check", report, "--config", config, "--epochs", "3", "--format", "json"];
    const { stdout } = await runInProcess(args);
    expect(JSON.parse(stdout)).toMatchObject({
      assumptions: [expect.anything(), expect.stringContaining("log")],
      jobs: [{ plan: { declared: { epochs: 3 } }, conventions: { candidates: ["documented"] } }],
    });
  });

  it.each([
    ["an unknown key", { sevrities: {} }, '"sevrities" is nothing to configure; did you mean severities?'],
    [
      "a law that is misspelled",
      { severities: { "shape/mising-field": "off" } },
      '"shape/mising-field", and no law has that code; did you mean shape/missing-field?',
    ],
    ["a law that is none", { severities: { "progress/nothing": "off" } }, "no law has that code"],
    ["a bad plan", { plan: { epochs: 0 } }, "epochs is 0"],
    ["a list", [], "it must be an object"],
    ["no JSON", "{", "bad.json:1"],
  ])("refuses %s in one sentence", async (_, config, sentence) => {
    const { status, stderr } = await runInProcess(["check", report, "--config", written("bad.json", config)]);
    expect(status).toBe(2);
    expect(stderr.join("\n")).toContain(sentence);
    expect(stderr).toHaveLength(1);
  });
});

describe("configuration from a file that is named", () => {
  const told = { ok: true, value: { looking: "log" } };

  it.each([
    ["all of the file", "mine.json", { looking: "log" }],
    ["the jobproof block that it has", "mine.json", { jobproof: { looking: "log" } }],
    ["the jobproof block of a package.json", "package.json", { name: "mine", jobproof: { looking: "log" } }],
    ["all but where its schema is", "mine.json", { $schema: "https://example.com/s.json", looking: "log" }],
  ])("is %s", async (_, name, value) => {
    expect(await configuration(written(name, value), undefined)).toEqual(told);
  });

  it("is told in one sentence to be missing from a package.json without a block", async () => {
    const path = written("package.json", { name: "mine", version: "1.0.0", scripts: {} });
    expect(await configuration(path, undefined)).toEqual({
      ok: false,
      error: [`${path}: it has no "jobproof", which is the part of a package.json that configures.`],
    });
  });
});

describe("configuration", () => {
  it("is looked for further up where a package.json has no block", async () => {
    written("package.json", { jobproof: { looking: "log" } });
    const inner = mkdtempSync(join(folder, "workspace-"));
    written(join(basename(inner), "package.json"), { name: "of-a-workspace" });
    expect(await configuration(undefined, inner)).toEqual({ ok: true, value: { looking: "log" } });
  });

  it.each([
    ["has a comma too many", '{"jobproof": {"looking": "log",}}', /^.+package\.json:1: .+\.$/u],
    ["is empty", "", /^.+package\.json:1: .+\.$/u],
    ["is a list", "[]", /package\.json: it is a list of 0; it must be an object\.$/u],
    ["is not UTF-8", Buffer.from([0x7b, 0xff]), /package\.json: it is not UTF-8\.$/u],
  ])("is refused in one sentence where the nearest package.json %s", async (_, value, sentence) => {
    written("package.json", { jobproof: { looking: "log" } });
    const inner = mkdtempSync(join(folder, "broken-"));
    writeFileSync(join(inner, "package.json"), value);
    expect(await configuration(undefined, inner)).toEqual({
      ok: false,
      error: [expect.stringMatching(sentence)],
    });
  });

  it("is refused where the nearest package.json is a directory", async () => {
    written("package.json", { jobproof: { looking: "log" } });
    const inner = mkdtempSync(join(folder, "odd-"));
    const path = join(inner, "package.json");
    mkdirSync(path);
    const directory = [`${path}: it is a directory; name a file in it.`];
    expect(await configuration(undefined, inner)).toEqual({ ok: false, error: directory });
  });

  it("is the jobproof block of the nearest package.json where no file is named", async () => {
    written("package.json", { name: "mine", jobproof: { looking: "log" } });
    expect(await configuration(undefined, join(folder, "src", "deep"))).toEqual({
      ok: true,
      value: { looking: "log" },
    });
  });

  it("says which block is wrong", async () => {
    const path = written("package.json", { jobproof: { looking: "sideways" } });
    expect(await configuration(undefined, folder)).toEqual({
      ok: false,
      error: [`${path}: jobproof: looking is "sideways"; it must be "poll" or "log".`],
    });
  });

  it("is empty where a package.json says nothing", async () => {
    written("package.json", { name: "mine" });
    expect(await configuration(undefined, folder)).toEqual({ ok: true, value: {} });
  });
});
