import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { differencesOf, type Example, gapsOf } from "./differences.ts";
import { outcomeOf } from "./outcome.ts";
import { promiseOf } from "./promise.ts";
import { renderExamples, summaryOf } from "./render-examples.ts";

/** What a run over a folder of examples prints, and the exit status it ends with: 0, or 1 where anything differs. */
export interface ExamplesRun {
  readonly text: string;
  readonly status: 0 | 1;
}

/** Checks every example of a folder against its name. Pages beside them are no examples. */
export const runExamples = async (folder: string): Promise<ExamplesRun> => {
  const names = await namesIn(folder);
  if (names === undefined) return { text: `${folder}: there is no such folder.`, status: 1 };
  if (names.length === 0) return { text: `${folder}: there is no example in it.`, status: 1 };
  const examples = await Promise.all(names.map((name) => exampleAt(folder, name)));
  const gaps = gapsOf(examples);
  const isAsPromised = gaps.length === 0 && examples.every((example) => differencesOf(example).length === 0);
  const parts = [renderExamples(examples), ...gaps, summaryOf(examples, gaps)];
  return { text: parts.join("\n\n"), status: isAsPromised ? 0 : 1 };
};

const exampleAt = async (folder: string, name: string): Promise<Example> => ({
  name,
  promised: promiseOf(name),
  outcome: await outcomeOf(join(folder, name)),
});

const namesIn = async (folder: string): Promise<readonly string[] | undefined> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
      .map((entry) => nameUnder(folder, join(entry.parentPath, entry.name)))
      .toSorted();
  } catch {
    return undefined;
  }
};

/** A path relative to the folder, with slashes on every system. */
const nameUnder = (folder: string, path: string): string =>
  path.slice(join(folder, "x").length - 1).replaceAll("\\", "/");
