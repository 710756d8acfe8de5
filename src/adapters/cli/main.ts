#!/usr/bin/env node
import { run } from "./run.ts";

// Who reads the output may leave early, as `head` does: that is no failure of ours.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

// The status is set, not forced: what was written to a pipe must still flow off.
process.exitCode = await run(process.argv.slice(2), process);
