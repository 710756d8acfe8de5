import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runExamples } from "../../../src/adapters/examples/run-examples.ts";
import { LAWS } from "../../../src/laws/catalogue.ts";

const SHIPPED = join(import.meta.dirname, "../../../docs/examples");

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jobproof-examples-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const copyShipped = (): void => {
  cpSync(SHIPPED, folder, { recursive: true });
};

const rename = (from: string, to: string): void => {
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  renameSync(join(folder, from), join(folder, to));
};

const lastLine = (text: string): string => text.slice(text.lastIndexOf("\n") + 1);

describe("the examples that ship", () => {
  it("are each as its name promises", async () => {
    const { text, status } = await runExamples(SHIPPED);
    expect(text).not.toContain("✗");
    expect(lastLine(text)).toMatch(
      /^\d+ examples, \d+ lawful and \d+ unlawful: each is as its name promises\.$/u,
    );
    expect(status).toBe(0);
  });

  it("break every law that is an error, so that each can be seen at work", () => {
    const files = readdirSync(SHIPPED, { recursive: true, encoding: "utf8" }).map((file) =>
      file
        .replaceAll("\\", "/")
        .replace(/^(?<family>[a-z]+)\/unlawful\.(?<law>[a-z-]+)\..*$/u, "$<family>/$<law>"),
    );
    const broken = new Set(files);
    const errors = LAWS.filter(({ severity }) => severity === "error").map(({ code }) => code);
    expect(errors.filter((code) => !broken.has(code))).toEqual([]);
  });
});

describe("runExamples", () => {
  it("reports an unlawful run that is named lawful", async () => {
    copyShipped();
    rename("status/unlawful.left-terminal.ndjson", "status/lawful.went-on-training.ndjson");
    const { text, status } = await runExamples(folder);
    expect(text).toMatch(
      /✗ lawful\.went-on-training\.ndjson +unlawful {2}status\/left-terminal\n {6}it is unlawful, not lawful\n/u,
    );
    expect(lastLine(text)).toMatch(/: 1 not as promised by name\.$/u);
    expect(status).toBe(1);
  });

  it("reports a lawful run that is named unlawful", async () => {
    copyShipped();
    rename("status/lawful.cancel-race.ndjson", "status/unlawful.left-terminal.race.ndjson");
    const { text, status } = await runExamples(folder);
    expect(text).toContain("      it is lawful, not unlawful\n      status/left-terminal was not found\n");
    expect(status).toBe(1);
  });

  it("reports a run that breaks another law than the one in its name", async () => {
    copyShipped();
    rename("time/unlawful.created-changed.ndjson", "time/unlawful.elapsed-decreased.other.ndjson");
    const { text, status } = await runExamples(folder);
    expect(text).toContain(
      "      time/elapsed-decreased was not found\n      time/created-changed was found, too\n",
    );
    expect(status).toBe(1);
  });

  it("reports a remark that a name promises and nothing makes", async () => {
    copyShipped();
    rename("time/lawful.in-order.ndjson", "time/lawful.stale-report.in-order.ndjson");
    const { text, status } = await runExamples(folder);
    expect(text).toContain("      time/stale-report was not found\n");
    expect(status).toBe(1);
  });

  it("reports a name that promises nothing, wherever the file is", async () => {
    copyShipped();
    rename("time/lawful.in-order.ndjson", "in-order.ndjson");
    const { text, status } = await runExamples(folder);
    expect(text).toContain("      it is not named FAMILY/lawful.STORY");
    expect(status).toBe(1);
  });

  it("reports what cannot be read, and where", async () => {
    copyShipped();
    writeFileSync(join(folder, "status/lawful.cut-short.ndjson"), '{"status": "running"\n');
    writeFileSync(join(folder, "status/lawful.nothing-in-it.json"), "[]\n");
    const { text, status } = await runExamples(folder);
    expect(text).toMatch(/✗ lawful\.cut-short\.ndjson .*\n {6}line \d+: /u);
    expect(text).toMatch(/✗ lawful\.nothing-in-it\.json .*\n {6}it holds no report\n/u);
    expect(lastLine(text)).toMatch(/: 2 not as promised by name\.$/u);
    expect(status).toBe(1);
  });

  it("reports a family that lacks a lawful or an unlawful example", async () => {
    copyShipped();
    for (const file of readdirSync(join(folder, "time")))
      if (file.startsWith("unlawful.")) rmSync(join(folder, "time", file));
    rmSync(join(folder, "plan"), { recursive: true });
    const { text, status } = await runExamples(folder);
    expect(text).toContain(
      "\n\nthe family plan has no lawful example\n\nthe family time has no unlawful example\n\n",
    );
    expect(text).not.toContain("the family plan has no unlawful example");
    expect(lastLine(text)).toMatch(/: 0 not as promised by name\. 2 examples missing\.$/u);
    expect(status).toBe(1);
  });

  it("fails where there is nothing to check", async () => {
    expect(await runExamples(folder)).toEqual({ text: `${folder}: there is no example in it.`, status: 1 });
    const missing = join(folder, "missing");
    expect(await runExamples(missing)).toEqual({ text: `${missing}: there is no such folder.`, status: 1 });
  });
});
