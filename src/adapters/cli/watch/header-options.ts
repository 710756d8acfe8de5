import { readFile } from "node:fs/promises";
import { shown } from "../../../job/shown.ts";
import { err, ok, type Result } from "../../../result.ts";
import { readFailure } from "../input/read-input.ts";

/** Headers by name. */
type Headers = Readonly<Record<string, string>>;

/** Values may be secrets: only the name is ever told. */
const headerOf = (text: string): Result<Headers, string> => {
  const colon = text.indexOf(":");
  const name = text.slice(0, Math.max(0, colon)).trim();
  return name === ""
    ? err('a --header is not of the form "Name: value".')
    : ok({ [name.toLowerCase()]: text.slice(colon + 1).trim() });
};

const fileLines = async (path: string): Promise<Result<readonly string[], string>> => {
  const text = await readFile(path, "utf8").catch((error: unknown) => err(readFailure(error)));
  if (typeof text !== "string") return err(`--header ${shown(`@${path}`)}: ${text.error}`);
  return ok(text.split(/\r?\n/u).filter((line) => line.trim() !== "" && !line.startsWith("#")));
};

const linesOf = async (option: string): Promise<Result<readonly string[], string>> =>
  option.startsWith("@") ? fileLines(option.slice(1)) : ok([option]);

/**
 * Reads `--header` options: `Name: value`, or `@FILE` for a file with one a line, where they stand in
 * no list of processes. Of two with one name the later one counts. Every problem is a sentence.
 */
export const headersOf = async (options: readonly string[]): Promise<Result<Headers, readonly string[]>> => {
  const sources = await Promise.all(options.map(linesOf));
  const headers = sources.flatMap((source): readonly Result<Headers, string>[] =>
    source.ok ? source.value.map(headerOf) : [source],
  );
  const problems = headers.flatMap((header) => (header.ok ? [] : [header.error]));
  if (problems.length > 0) return err(problems);
  return ok(Object.assign({}, ...headers.map((header) => (header.ok ? header.value : {}))));
};
