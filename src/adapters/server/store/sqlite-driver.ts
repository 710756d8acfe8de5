import { err, ok, type Result } from "../../../result.ts";

/** What of a database of node-sqlite3-wasm is used. */
export interface Sqlite {
  readonly isOpen: boolean;
  readonly exec: (sql: string) => void;
  readonly run: (sql: string, values?: (string | number | null)[]) => unknown;
  readonly all: (sql: string) => readonly unknown[];
  readonly close: () => void;
}

/** The package that holds SQLite, which only those need who keep jobs in a file. */
const SQLITE_PACKAGE = "node-sqlite3-wasm";

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";

interface Driver {
  readonly Database: new (file: string) => Sqlite;
}

/** A CommonJS module: Node gives its exports as the default one, bundlers as names. */
const driverIn = (loaded: Driver & { readonly default?: Driver }): Driver => loaded.default ?? loaded;

/** Loads SQLite, or says in a sentence how to get it. */
export const loadSqlite = async (): Promise<Result<(file: string) => Sqlite, string>> => {
  try {
    const { Database } = driverIn(await import("node-sqlite3-wasm"));
    return ok((file) => new Database(file));
  } catch (error) {
    if (!isMissing(error)) throw error;
    return err(
      `a store needs the package ${SQLITE_PACKAGE}, which is not installed: npm install ${SQLITE_PACKAGE}`,
    );
  }
};
