import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const MAIN = join(import.meta.dirname, "../../../dist/adapters/examples/main.js");

const run = (...args: readonly string[]): { status: number | null; stdout: string } =>
  spawnSync(process.execPath, [MAIN, ...args], { cwd: tmpdir(), encoding: "utf8" });

describe("npm start", () => {
  it("checks the examples of the package from any working directory", () => {
    const { status, stdout } = run();
    expect(stdout).toMatch(/: each is as its name promises\.\n$/u);
    expect(status).toBe(0);
  });

  it("exits 1 where an example is not as its name promises", () => {
    const folder = mkdtempSync(join(tmpdir(), "jobproof-examples-"));
    try {
      mkdirSync(join(folder, "status"));
      writeFileSync(join(folder, "status/lawful.misspelt.json"), '{"status": "finished"}\n');
      const { status, stdout } = run(folder);
      expect(stdout).toContain("✗ lawful.misspelt.json  unlawful  shape/unknown-status\n");
      expect(status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
