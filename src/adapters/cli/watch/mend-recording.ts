import { type FileHandle } from "node:fs/promises";
import { err, ok, type Result } from "../../../result.ts";
import { NOT_JSON, parsed } from "../input/parsed.ts";

/** How every line of a recording begins. */
const ENVELOPE_BEGINNING = '{"job":';

const NEWLINE = 10;
const CHUNK = 64 * 1024;

/** No line of a recording is longer than the longest answer that is read. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** What follows the last newline of a file; `undefined` where that is more than a line can be. */
const lastPiece = async (file: FileHandle, size: number): Promise<Buffer | undefined> => {
  let piece = Buffer.alloc(0);
  for (let end = size; end > 0 && piece.length <= LONGEST_LINE;) {
    const start = Math.max(0, end - CHUNK);
    const chunk = Buffer.alloc(end - start);
    // oxlint-disable-next-line no-await-in-loop -- backwards, until there is a newline
    await file.read(chunk, 0, chunk.length, start);
    const newline = chunk.lastIndexOf(NEWLINE);
    piece = Buffer.concat([chunk.subarray(newline + 1), piece]);
    if (newline !== -1) return piece;
    end = start;
  }
  return piece.length <= LONGEST_LINE ? piece : undefined;
};

const isCutEnvelope = (text: string): boolean =>
  text.startsWith(ENVELOPE_BEGINNING) || ENVELOPE_BEGINNING.startsWith(text);

/**
 * Makes the end of a recording one that lines can be added to. A last line that was cut short, as by a
 * process that was killed, is taken out; one that is whole is ended. Answers whether one was taken out,
 * or why the file is none that can be gone on with: what is no recording is left as it is.
 */
export const mendRecording = async (file: FileHandle): Promise<Result<"whole" | "was-cut", string>> => {
  const { size } = await file.stat();
  const piece = await lastPiece(file, size);
  const text = piece?.toString("utf8");
  if (piece === undefined || text === undefined) return err("it is no recording: its last line has no end.");
  if (text === "") return ok("whole");
  if (text.startsWith(ENVELOPE_BEGINNING) && parsed(text) !== NOT_JSON) {
    await file.appendFile("\n");
    return ok("whole");
  }
  if (!isCutEnvelope(text))
    return err("it is no recording: its last line is none of one. Name another file.");
  await file.truncate(size - piece.length);
  return ok("was-cut");
};
