import { type FileHandle, open } from "node:fs/promises";
import { err, ok, type Result } from "../../../result.ts";
import { type Streams, taken } from "../streams.ts";
import { writeFailure } from "../watch/write-failure.ts";

/** Where lines go: no faster than they are taken. */
export interface LineSink {
  /** Writes a text; gives false where the output takes no more, such as a pipe whose reader has left. */
  readonly write: (text: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

const intoFile = (file: FileHandle): LineSink => ({
  write: async (text) => {
    await file.writeFile(text);
    return true;
  },
  close: async () => file.close(),
});

const untilAborted = async (signal: AbortSignal): Promise<false> =>
  new Promise((resolve) => {
    signal.addEventListener("abort", () => {
      resolve(false);
    });
  });

/** Standard output; whoever reads it may never read again, so that a signal is not to wait for them. */
const intoOutput = (streams: Streams, signal: AbortSignal): LineSink => {
  const aborted = untilAborted(signal);
  return {
    write: async (text) => Promise.race([taken(streams, text), aborted]),
    close: async () => Promise.resolve(),
  };
};

/** Opens a file to be written anew, or standard output where none is named or `-`; or says why it cannot. */
export const openSink = async (
  streams: Streams,
  signal: AbortSignal,
  path = "-",
): Promise<Result<LineSink, string>> => {
  if (path === "-") return ok(intoOutput(streams, signal));
  if (path === "") return err('--out is ""; it must be the name of a file, or - for standard output.');
  try {
    return ok(intoFile(await open(path, "w")));
  } catch (error) {
    return err(`--out ${path}: ${writeFailure(error)}`);
  }
};
