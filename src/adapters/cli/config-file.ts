import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CheckOptions, soundOptions } from "../../check/options.ts";
import { isJsonObject } from "../../job/json.ts";
import { shown } from "../../job/shown.ts";
import { err, ok, type Result } from "../../result.ts";
import { jsonFile, namedJsonFile } from "./json-file.ts";
import { didYouMean } from "../../job/nearest.ts";

/** What a configuration may say: how to check, but for what belongs to one call. */
export type Configuration = Pick<CheckOptions, "plan" | "looking" | "convention" | "severities">;

const KEYS = [
  "plan",
  "looking",
  "convention",
  "severities",
] as const satisfies readonly (keyof Configuration)[];

const isKey = (name: string): boolean => KEYS.some((key) => key === name);

/** The package.json that is nearest to a folder: in it, or in one above it. */
const nearestPackage = (folder: string): string | undefined => {
  const path = join(folder, "package.json");
  if (existsSync(path)) return path;
  const above = dirname(folder);
  return above === folder ? undefined : nearestPackage(above);
};

const unknownKey = (name: string): string => {
  const question = didYouMean(name, KEYS);
  return `${shown(name)} is nothing to configure${question === "" ? `; that is ${KEYS.join(", ")}.` : question}`;
};

const configurationFrom = (candidate: unknown, where: string): Result<Configuration, readonly string[]> => {
  if (!isJsonObject(candidate)) return err([`${where}: it is ${shown(candidate)}; it must be an object.`]);
  const { plan, looking, convention, severities } = candidate;
  const told: Configuration = Object.fromEntries(
    Object.entries({ plan, looking, convention, severities }).filter(([, value]) => value !== undefined),
  );
  const problems = [
    ...Object.keys(candidate)
      .filter((name) => !isKey(name))
      .map(unknownKey),
    ...soundOptions(told).problems,
  ];
  return problems.length === 0 ? ok(told) : err(problems.map((problem) => `${where}: ${problem}`));
};

/**
 * Reads how to check from a file that is named, or from the `jobproof` block of the package.json
 * nearest to a folder. Where neither says anything, nothing is configured.
 */
export const configuration = async (
  named: string | undefined,
  folder: string | undefined,
): Promise<Result<Configuration, readonly string[]>> => {
  const path = named ?? (folder === undefined ? undefined : nearestPackage(folder));
  if (path === undefined) return ok({});
  const read = await (named === undefined ? jsonFile(path) : namedJsonFile("--config", named));
  if (named !== undefined) return read.ok ? configurationFrom(read.value, path) : read;
  const block = read.ok && isJsonObject(read.value) ? read.value.jobproof : undefined;
  return block === undefined ? ok({}) : configurationFrom(block, `${path}: jobproof`);
};
