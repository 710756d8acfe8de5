import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const COMMAND = join(import.meta.dirname, "../../../dist/adapters/cli/main.js");

/** `jobproof serve` in a process of its own. */
export interface ServedProcess {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it has said on standard error. */
  readonly said: () => string;
  /** Sends it a signal and waits for its end; gives the exit status, or the signal that ended it. */
  readonly end: (signal: "SIGTERM" | "SIGINT" | "SIGKILL") => Promise<number | string | null>;
}

/** Starts `jobproof serve` on a free port, and waits until it listens. Throws with what it says where it does not. */
export const serveProcess = async (
  args: readonly string[],
  nodeArgs: readonly string[] = [],
): Promise<ServedProcess> => {
  const child = spawn(process.execPath, [...nodeArgs, COMMAND, "serve", "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const ended = once(child, "close") as Promise<[number | null, string | null]>;
  const first = once(createInterface(child.stdout), "line") as Promise<[string]>;
  const line = await Promise.race([first, ended.then(() => undefined)]);
  const url = /^listening on (?<url>http:\S+)$/u.exec(line?.[0] ?? "")?.groups?.["url"];
  if (url === undefined) {
    const [status] = await ended;
    throw new Error(`exit ${status}: ${said}`);
  }
  return {
    url,
    process: child,
    said: () => said,
    end: async (signal) => {
      child.kill(signal);
      const [status, by] = await ended;
      return by ?? status;
    },
  };
};
