import { isUtf8 } from "node:buffer";
import { STANDARD_INPUT } from "../../check/standard-input.ts";
import { err, ok, type Result } from "../../result.ts";
import { NOT_JSON, parsed } from "./input/parsed.ts";
import { type Bytes, fileBytes, readFailure } from "./input/read-input.ts";
import { syntaxProblem } from "./input/syntax-problem.ts";

/** No plan and no configuration comes near; what never ends, such as /dev/zero, has to end here. */
const MOST_MEGABYTES = 16;

/** The bytes of a small file, or why they cannot be had, in one sentence. */
const smallFile = async (bytes: Bytes): Promise<Buffer | string> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of bytes) {
      length += chunk.length;
      if (length > MOST_MEGABYTES * 1_048_576) return `it is larger than ${MOST_MEGABYTES} MB.`;
      chunks.push(Uint8Array.from(chunk));
    }
  } catch (error) {
    return readFailure(error);
  }
  return Buffer.concat(chunks);
};

/** Reads the file that an option names, as `jsonFile` does. Standard input is none: it may hold what is to be judged. */
export const namedJsonFile = async (
  option: string,
  path: string,
): Promise<Result<unknown, readonly string[]>> =>
  path === STANDARD_INPUT
    ? err([`${option} is -, which is standard input; it must name a file, and one of that name is ./-.`])
    : jsonFile(path);

/** Reads a file that holds one JSON value, or says in a sentence that names it why that cannot be. */
export const jsonFile = async (path: string): Promise<Result<unknown, readonly string[]>> => {
  const bytes = await smallFile(fileBytes(path));
  if (typeof bytes === "string") return err([`${path}: ${bytes}`]);
  if (!isUtf8(bytes)) return err([`${path}: it is not UTF-8.`]);
  const text = bytes.toString("utf8").replace(/^\uFEFF/u, "");
  const value = parsed(text);
  if (value !== NOT_JSON) return ok(value);
  const { lineOffset, reason } = syntaxProblem(text);
  return err([`${path}:${lineOffset + 1}: ${reason}`]);
};
