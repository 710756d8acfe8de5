#!/usr/bin/env node
import { debuglog } from "node:util";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { watchOutput } from "./output-failure.ts";
import { run } from "./run.ts";
import { say } from "./streams.ts";

/** Milliseconds in which what was written can still flow off after an interruption. */
const GRACE = 500;

const conclude = (status: ExitStatus): void => {
  // The status is set, not forced: what was written to a pipe must still flow off. An output that failed goes first.
  process.exitCode ??= status;
  // Whoever was interrupted does not wait for a reader who reads no more.
  if (status === EXIT.interrupted) setTimeout(() => process.exit(), GRACE).unref();
};

/** What nobody foresaw is a fault of ours; NODE_DEBUG=jobproof shows where it happened. */
const confess = (error: unknown): ExitStatus => {
  debuglog("jobproof")("%o", error);
  const message = error instanceof Error ? error.message : String(error);
  say(process, `something went wrong that should not have: ${message}; NODE_DEBUG=jobproof tells where.`);
  return EXIT.unusable;
};

watchOutput(process, () => {
  process.exitCode = EXIT.unusable;
});
conclude(await run(process.argv.slice(2), process).catch(confess));
