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

/** Opens a file to be written anew, or standard output where none is named; or says why it cannot. */
export const openSink = async (streams: Streams, path?: string): Promise<Result<LineSink, string>> => {
  if (path === undefined)
    return ok({ write: async (text) => taken(streams, text), close: async () => Promise.resolve() });
  try {
    return ok(intoFile(await open(path, "w")));
  } catch (error) {
    return err(`--out ${path}: ${writeFailure(error)}`);
  }
};
