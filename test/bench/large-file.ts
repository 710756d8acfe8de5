import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Spread, spreadOf } from "./contest.ts";
import { lawfulTexts } from "./lawful-run.ts";

const COMMAND = fileURLToPath(new URL("../adapters/cli/main.js", import.meta.url));
const LINES = 18_000;
const ROUNDS = 5;

const milliseconds = (work: () => void): number => {
  const before = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - before) / 1e6;
};

const check = (file: string): void => {
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, "check", file], { encoding: "utf8" });
  if (status !== 0) throw new Error(`jobproof check ended with ${String(status)}: ${stderr}`);
};

/** What a large file took. */
export interface LargeFile {
  readonly lines: number;
  readonly megabytes: number;
  /** The time of the command, its start taken off, by that of parsing the lines. */
  readonly ratio: Spread;
  readonly command: Spread;
  readonly start: Spread;
  readonly parsing: Spread;
}

const measure = (whole: string, single: string, lines: readonly string[]): LargeFile => {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    command: milliseconds(() => check(whole)),
    start: milliseconds(() => check(single)),
    parsing: milliseconds(() => {
      for (const line of lines) JSON.parse(line);
    }),
  }));
  return {
    lines: lines.length,
    megabytes: lines.reduce((sum, line) => sum + line.length + 1, 0) / 1e6,
    ratio: spreadOf(rounds.map(({ command, start, parsing }) => (command - start) / parsing)),
    command: spreadOf(rounds.map(({ command }) => command)),
    start: spreadOf(rounds.map(({ start }) => start)),
    parsing: spreadOf(rounds.map(({ parsing }) => parsing)),
  };
};

/** Measures `jobproof check` of an NDJSON file, as a process of its own, against `JSON.parse` of its lines in memory. */
export const measureLargeFile = (): LargeFile => {
  const folder = mkdtempSync(join(tmpdir(), "jobproof-bench-"));
  try {
    const lines = lawfulTexts(LINES);
    const [whole, single] = [join(folder, "whole.ndjson"), join(folder, "single.ndjson")];
    writeFileSync(whole, `${lines.join("\n")}\n`);
    writeFileSync(single, `${lines[0] ?? ""}\n`);
    return measure(whole, single, lines);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
