import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { err, ok, type Result } from "../../result.ts";
import { NOT_JSON, parsed } from "./input/parsed.ts";
import { readFailure } from "./input/read-input.ts";
import { syntaxProblem } from "./input/syntax-problem.ts";

/** Reads a file that holds one JSON value, or says in a sentence that names it why that cannot be. */
export const jsonFile = async (path: string): Promise<Result<unknown, readonly string[]>> => {
  const bytes = await readFile(path).catch(readFailure);
  if (typeof bytes === "string") return err([`${path}: ${bytes}`]);
  if (!isUtf8(bytes)) return err([`${path}: it is not UTF-8.`]);
  const text = bytes.toString("utf8").replace(/^\uFEFF/u, "");
  const value = parsed(text);
  if (value !== NOT_JSON) return ok(value);
  const { lineOffset, reason } = syntaxProblem(text);
  return err([`${path}:${lineOffset + 1}: ${reason}`]);
};
