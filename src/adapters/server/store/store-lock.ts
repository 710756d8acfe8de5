import { existsSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { err, ok, type Result } from "../../../result.ts";

/** Where SQLite's driver keeps others out: a folder beside the file, which a killed process leaves behind. */
const lockOf = (file: string): string => `${file}.lock`;

/** Where the process that holds the file leaves its number. */
const ownerOf = (file: string): string => `${file}.pid`;

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked, but is there.
    return codeOf(error) === "EPERM";
  }
};

/** The process that holds a file: one that is gone holds nothing, nor does this very one, which only begins. */
const holderOf = (file: string): number | undefined => {
  const owner = Number(readFileSync(ownerOf(file), "utf8"));
  return Number.isSafeInteger(owner) && owner > 0 && owner !== process.pid && isAlive(owner)
    ? owner
    : undefined;
};

/** Leaves this process's number beside the file; answers whether no other had done so. */
const claim = (file: string): boolean => {
  try {
    writeFileSync(ownerOf(file), `${process.pid}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    return false;
  }
};

const inUse = (file: string, holder: number): string =>
  `${file} is in use by process ${holder}; if that is no server of yours any more, remove ${ownerOf(file)}.`;

/**
 * Takes a file for this process alone, and takes away what a killed process left behind. Refused, in a
 * sentence, where the process that holds it is alive.
 */
export const take = (file: string): Result<undefined, string> => {
  if (!claim(file)) {
    const holder = holderOf(file);
    if (holder !== undefined) return err(inUse(file, holder));
    release(file);
    if (!claim(file)) return err(`${file} is being taken by another process.`);
  }
  if (existsSync(lockOf(file))) rmdirSync(lockOf(file));
  return ok(undefined);
};

/** Lets others take the file. */
export const release = (file: string): void => {
  rmSync(ownerOf(file), { force: true });
};
