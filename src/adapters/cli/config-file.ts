import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
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

/** What may stand in a file beside what it configures: where editors find its schema. */
const SCHEMA = "$schema";

/** The block of a package.json, or of any file that has one. */
const BLOCK = "jobproof";

/** A block, and where it was found, for a sentence. */
interface Found {
  readonly block: unknown;
  readonly where: string;
}

const blockIn = (value: unknown): unknown => (isJsonObject(value) ? value[BLOCK] : undefined);

/** The block of a package.json in a folder; undefined where there is none. */
const blockInFolder = async (folder: string): Promise<Result<Found | undefined, readonly string[]>> => {
  const path = join(folder, "package.json");
  if (!existsSync(path)) return ok(undefined);
  const read = await jsonFile(path);
  if (!read.ok) return read;
  if (!isJsonObject(read.value)) return err([`${path}: it is ${shown(read.value)}; it must be an object.`]);
  const block = blockIn(read.value);
  return ok(block === undefined ? undefined : { block, where: `${path}: ${BLOCK}` });
};

/** The block of the nearest package.json that has one: in a folder, or in one above it. One that cannot be read might have it. */
const nearestBlock = async (folder: string): Promise<Result<Found | undefined, readonly string[]>> => {
  const found = await blockInFolder(folder);
  const above = dirname(folder);
  return !found.ok || found.value !== undefined || above === folder ? found : nearestBlock(above);
};

/** What a file that is named configures: its block, where it has one, or all of it; a package.json has other things, too. */
const foundIn = (path: string, value: unknown): Result<Found, readonly string[]> => {
  const block = blockIn(value);
  if (block !== undefined) return ok({ block, where: `${path}: ${BLOCK}` });
  return basename(path) === "package.json" && isJsonObject(value)
    ? err([`${path}: it has no "${BLOCK}", which is the part of a package.json that configures.`])
    : ok({ block: value, where: path });
};

const unknownKey = (name: string): string =>
  `${shown(name)} is nothing to configure${didYouMean(name, KEYS, `; that is ${KEYS.join(", ")}.`)}`;

const configurationFrom = ({ block: candidate, where }: Found): Result<Configuration, readonly string[]> => {
  if (!isJsonObject(candidate)) return err([`${where}: it is ${shown(candidate)}; it must be an object.`]);
  const { plan, looking, convention, severities } = candidate;
  const told: Configuration = Object.fromEntries(
    Object.entries({ plan, looking, convention, severities }).filter(([, value]) => value !== undefined),
  );
  const problems = [
    ...Object.keys(candidate)
      .filter((name) => !isKey(name) && name !== SCHEMA)
      .map(unknownKey),
    ...soundOptions(told).problems,
  ];
  return problems.length === 0 ? ok(told) : err(problems.map((problem) => `${where}: ${problem}`));
};

/**
 * Reads how to check from a file that is named, or from the `jobproof` block of the package.json nearest
 * to a folder that has one. Where neither says anything, nothing is configured.
 */
export const configuration = async (
  named: string | undefined,
  folder: string | undefined,
): Promise<Result<Configuration, readonly string[]>> => {
  if (named === undefined) {
    const nearest = folder === undefined ? ok(undefined) : await nearestBlock(folder);
    if (!nearest.ok) return nearest;
    return nearest.value === undefined ? ok({}) : configurationFrom(nearest.value);
  }
  const read = await namedJsonFile("--config", named);
  if (!read.ok) return read;
  const found = foundIn(named, read.value);
  return found.ok ? configurationFrom(found.value) : found;
};
