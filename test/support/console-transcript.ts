import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";

/** One command of a transcript, and what its page says about it. */
export interface TranscriptStep {
  /** The command as a shell takes it; continued lines are joined. */
  readonly command: string;
  /** The status that the trailing comment `# exit N` states; 0 without one. */
  readonly status: number;
  /** The lines below the command; a line of three dots stands for any lines, or none. */
  readonly output: readonly string[];
}

const ROOT = join(import.meta.dirname, "../..");
const BUILT_COMMAND = join(ROOT, "dist/adapters/cli/main.js");
const STATUS_COMMENT = /\s+#\s*exit (?<status>\d+)\s*$/u;

/**
 * Runs every command of a transcript from the repository's root, with `jobproof` as built, and
 * compares status and output (standard output and standard error as a terminal mixes them).
 */
export const expectTranscript = async (lines: readonly string[]): Promise<void> => {
  for (const step of transcriptSteps(lines)) {
    // oxlint-disable-next-line no-await-in-loop -- a command may read what the one before it wrote
    const seen = await runInShell(step.command);
    const output = matchesOutput(step.output, seen.output) ? step.output : trimmed(seen.output);
    expect({ ...step, status: seen.status, output }).toEqual(step);
  }
};

/** The commands of a transcript. Throws where output stands before the first command. */
export const transcriptSteps = (lines: readonly string[]): readonly TranscriptStep[] => {
  const steps: { command: string; status: number; output: string[] }[] = [];
  for (const line of lines) {
    const step = steps.at(-1);
    if (line.startsWith("$ ")) steps.push({ command: line.slice(2), status: 0, output: [] });
    else if (step === undefined) throw new SyntaxError(`a transcript begins with "$ command", not: ${line}`);
    else if (step.command.endsWith("\\") && step.output.length === 0)
      step.command = step.command.slice(0, -1) + line.replace(/^>? */u, "");
    else step.output.push(line);
  }
  return steps.map(({ command, output }) => ({
    command: command.replace(STATUS_COMMENT, ""),
    status: Number(STATUS_COMMENT.exec(command)?.groups?.["status"] ?? 0),
    output: trimmed(output),
  }));
};

/** Whether lines are those expected, where an expected `...` stands for any number of lines. */
export const matchesOutput = (expected: readonly string[], seen: readonly string[]): boolean => {
  const pattern = trimmed(expected).map((line) => (line === "..." ? "(?:.*\n)*" : `${escaped(line)}\n`));
  return new RegExp(`^${pattern.join("")}$`, "u").test(
    trimmed(seen)
      .map((line) => `${line}\n`)
      .join(""),
  );
};

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/** Blank lines at the end are layout of the page, or the last newline of the output. */
const trimmed = (lines: readonly string[]): readonly string[] =>
  lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);

const runInShell = async (command: string): Promise<{ status: number; output: readonly string[] }> => {
  const script = `exec 2>&1; jobproof() { "$NODE" "$BUILT_COMMAND" "$@"; }; ${command}`;
  const env = { ...process.env, NODE: process.execPath, BUILT_COMMAND, NO_COLOR: "1", LC_ALL: "C" };
  return new Promise((resolve) => {
    const child = execFile("sh", ["-c", script], { cwd: ROOT, env }, (error, stdout) => {
      const status = error === null ? 0 : typeof error.code === "number" ? error.code : 128;
      resolve({ status, output: stdout.split("\n") });
    });
    child.stdin?.end();
  });
};
