import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject } from "../../src/job/json.ts";

/** A mutant of the code that no test notices. */
export interface Survivor {
  /** Where it is, from the top of the repository. */
  readonly file: string;
  /** In one line what stands there, an arrow, and what stands there instead, each cut after 160 characters. */
  readonly mutant: string;
  /** Why no test can notice it, in a sentence. */
  readonly reason: string;
}

const textIn = (entry: unknown, field: keyof Survivor): string => {
  const value = isJsonObject(entry) ? entry[field] : undefined;
  if (typeof value !== "string") throw new TypeError(`survivors.json has an entry without a ${field}`);
  return value;
};

const LIST: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "survivors.json"), "utf8"));

/** Every survivor that is known, as survivors.json lists them. */
export const SURVIVORS: readonly Survivor[] = (Array.isArray(LIST) ? LIST : []).map((entry: unknown) => ({
  file: textIn(entry, "file"),
  mutant: textIn(entry, "mutant"),
  reason: textIn(entry, "reason"),
}));
