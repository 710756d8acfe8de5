import { existsSync, readFileSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { err, ok, type Result } from "../../../result.ts";

/** Where SQLite's driver keeps others out: a folder beside the file, which a killed process leaves behind. */
const lockOf = (file: string): string => `${file}.lock`;

/** Where the process that holds the file leaves its number. */
const ownerOf = (file: string): string => `${file}.pid`;

const isAlive = (process_: number): boolean => {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked, but is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

const ownerIn = (file: string): number | undefined => {
  if (!existsSync(ownerOf(file))) return undefined;
  const owner = Number(readFileSync(ownerOf(file), "utf8"));
  return Number.isSafeInteger(owner) && owner > 0 ? owner : undefined;
};

/** A process that a lock can be left over from: one that is gone, or this very one, which holds nothing yet. */
const isLeftOver = (owner: number | undefined): boolean =>
  owner === undefined || owner === process.pid || !isAlive(owner);

/**
 * Takes a lock away that a killed process left behind. Where the process that holds the file is
 * alive, the lock stays and a sentence says whose it is.
 */
export const freeStaleLock = (file: string): Result<undefined, string> => {
  if (!existsSync(lockOf(file))) return ok(undefined);
  const owner = ownerIn(file);
  if (!isLeftOver(owner))
    return err(
      `${file} is in use by process ${owner}; if that is no server of yours any more, remove ${lockOf(file)}.`,
    );
  rmdirSync(lockOf(file));
  return ok(undefined);
};

/** Leaves this process's number beside the file that it holds. */
export const claim = (file: string): void => {
  writeFileSync(ownerOf(file), `${process.pid}\n`);
};

/** Takes the number away again. */
export const release = (file: string): void => {
  rmSync(ownerOf(file), { force: true });
};
