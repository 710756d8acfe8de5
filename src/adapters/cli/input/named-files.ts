import { STANDARD_INPUT } from "../../../check/standard-input.ts";
import { resolve } from "node:path";
import { err, ok, type Result } from "../../../result.ts";
import { say, type Streams } from "../streams.ts";
import { workingFolder } from "../working-folder.ts";
import { type Bytes, fileBytes } from "./read-input.ts";

/** The files that are named, or standard input where nothing is and something is piped in. */
export const filesOf = (
  files: readonly string[],
  streams: Streams,
  verb: string,
): Result<readonly string[], string> => {
  if (files.length > 0) return ok(files);
  return streams.stdin.isTTY === true
    ? err(`there is nothing to ${verb}: name a FILE, or pipe reports in.`)
    : ok([STANDARD_INPUT]);
};

/** What a name stands for: standard input, or the file at a path, of which there may be several spellings. */
const sourceOf = (name: string): string =>
  name === STANDARD_INPUT ? STANDARD_INPUT : resolve(workingFolder() ?? "/", name);

/** Each file once: a job that is read twice would run backwards. */
export const eachOnce = (files: readonly string[], streams: Streams, verb: string): readonly string[] => {
  const named = new Map<string, { readonly file: string; times: number }>();
  for (const file of files) {
    const source = named.get(sourceOf(file)) ?? { file, times: 0 };
    source.times += 1;
    named.set(sourceOf(file), source);
  }
  for (const { file, times } of named.values())
    if (times > 1) say(streams, `${file} is named more than once; it is ${verb} once.`);
  return Array.from(named.values(), ({ file }) => file);
};

/** The bytes of a file that is named. */
export const bytesOf = (file: string, streams: Streams): Bytes =>
  file === STANDARD_INPUT ? streams.stdin : fileBytes(file);
