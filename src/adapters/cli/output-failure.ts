import { type EventEmitter } from "node:events";
import { say, type Streams } from "./streams.ts";

const REASONS: ReadonlyMap<string | undefined, string> = new Map([
  ["ENOSPC", "no space is left"],
  ["EFBIG", "the file would be too large"],
  ["EDQUOT", "the disk quota is used up"],
  ["EIO", "the device answers with an error"],
]);

/** What is wrong with an output, in one sentence. */
const failureSentence = ({ code, message }: NodeJS.ErrnoException): string =>
  `standard output cannot be written: ${REASONS.get(code) ?? code ?? message}.`;

/**
 * Sees to it that an output which cannot be written is told of, instead of ending the process at once.
 * That a reader leaves early, as `head` does, is no failure. Calls `failed` for any other.
 */
export const watchOutput = (
  streams: Streams & { readonly stdout: EventEmitter; readonly stderr: EventEmitter },
  failed: () => void,
): void => {
  const told = (error: NodeJS.ErrnoException, tell: () => void): void => {
    if (error.code === "EPIPE") return;
    failed();
    tell();
  };
  streams.stdout.on("error", (error: NodeJS.ErrnoException) => {
    told(error, () => say(streams, failureSentence(error)));
  });
  // Where standard error itself fails there is nowhere left to say so.
  streams.stderr.on("error", (error: NodeJS.ErrnoException) => {
    told(error, () => undefined);
  });
};
