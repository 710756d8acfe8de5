import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import { lineSplitter } from "./line-splitter.ts";
import { valueReader } from "./value-reader.ts";
import { type ValueSink } from "./value-sink.ts";

/** Bytes as they come, such as a file's. A chunk may be written over once the next one is asked for. */
export type Bytes = AsyncIterable<Uint8Array>;

/** So small that an engine keeps its text where short-lived values are, which costs no fresh memory. */
const CHUNK = 96 * 1024;

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file."],
  ["ENOTDIR", "there is no such file."],
  ["EISDIR", "it is a directory; name a file in it."],
  ["EACCES", "it may not be read."],
  ["EPERM", "it may not be read."],
  ["ELOOP", "its symbolic links lead in a circle."],
  ["ENAMETOOLONG", "its name is too long for any file."],
]);

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** Why a file could not be read, in one sentence. Throws on what no file system has answered. */
export const readFailure = (error: unknown): string => {
  const code = codeOf(error);
  if (code === "") throw error;
  return REASONS.get(code) ?? `it cannot be read (${code}).`;
};

/** Reads a file that is at hand into the same memory again and again: fresh memory would take longer to get than to fill. */
const chunksOf = function* chunksOf(file: number): Generator<Uint8Array> {
  const chunk = Buffer.allocUnsafeSlow(CHUNK);
  let length = readSync(file, chunk);
  while (length > 0) {
    yield chunk.subarray(0, length);
    length = readSync(file, chunk);
  }
};

/** The bytes of a file. That it cannot be read shows when they are asked for. */
export const fileBytes = async function* fileBytes(path: string): Bytes {
  const file = openSync(path, "r");
  try {
    if (fstatSync(file).isFile()) yield* chunksOf(file);
    // What comes out of a pipe or a device may be long in coming.
    else yield* createReadStream(path, { fd: file, autoClose: false });
  } finally {
    closeSync(file);
  }
};

/** Reads bytes to their end and tells what they hold, in constant memory where it is a value a line. */
export const readInput = async (bytes: Bytes, sink: ValueSink): Promise<void> => {
  const reader = valueReader(sink);
  const splitter = lineSplitter(reader.line);
  try {
    for await (const chunk of bytes) splitter.push(chunk);
  } catch (error) {
    sink.unreadable(null, readFailure(error));
  }
  splitter.end();
  reader.end();
};
