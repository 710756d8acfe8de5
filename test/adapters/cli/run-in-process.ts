import { type EventEmitter } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../../src/adapters/cli/run.ts";

/** What a command finds around it. */
export interface Surroundings {
  /** What is piped in, in chunks; `undefined` for a terminal. */
  readonly stdin?: string | readonly Uint8Array[];
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Sends the signals that end a command. */
  readonly signals?: EventEmitter;
}

/** What a command left behind. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  /** The lines of standard error. */
  readonly stderr: readonly string[];
}

const bytesOf = (stdin: string | readonly Uint8Array[]): readonly Uint8Array[] =>
  typeof stdin === "string" ? [Buffer.from(stdin)] : stdin;

/** Runs the command in this process, on streams that only remember. */
export const runInProcess = async (
  args: readonly string[],
  { stdin, columns, env = {}, signals }: Surroundings = {},
): Promise<Outcome> => {
  let [stdout, stderr] = ["", ""];
  const status = await run(args, {
    stdin: {
      isTTY: stdin === undefined,
      async *[Symbol.asyncIterator]() {
        yield* bytesOf(stdin ?? "");
      },
    },
    stdout: { write: (text) => (stdout += text), ...(columns !== undefined && { columns, isTTY: true }) },
    stderr: { write: (text) => (stderr += text) },
    env,
    on: (signal, listener) => signals?.on(signal, listener),
    off: (signal, listener) => signals?.off(signal, listener),
  });
  return { status, stdout, stderr: stderr.split("\n").slice(0, -1) };
};

/** A directory of files to check, which goes away with `remove`. */
export const scratchDirectory = (): {
  readonly path: string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly remove: () => void;
} => {
  const path = mkdtempSync(join(tmpdir(), "jobproof-"));
  return {
    path,
    write: (name, content) => {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
};
