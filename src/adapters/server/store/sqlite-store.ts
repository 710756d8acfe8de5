import { resolve } from "node:path";
import { isJsonObject } from "../../../job/json.ts";
import { err, ok, type Result } from "../../../result.ts";
import { type JobPlace, type JobStore, type Stored, type StoredJob, type StoredTime } from "./job-store.ts";
import { loadSqlite, type Sqlite } from "./sqlite-driver.ts";
import { release, take } from "./store-lock.ts";

/** "jobp": by it a file is known to be ours. */
const APPLICATION_ID = 0x6a_6f_62_70;

/** The form of the tables; a file of a later form is not touched. */
const FORM = 1;

/** Every change is on the disk before it is told of: a full sync, and a journal that a crash leaves whole. */
const SETTINGS =
  "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;";

const TABLES = `
  CREATE TABLE IF NOT EXISTS jobs (
    id TEXT PRIMARY KEY, nth INTEGER NOT NULL, record TEXT NOT NULL,
    seconds REAL NOT NULL, clock REAL NOT NULL, commands TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS time (one INTEGER PRIMARY KEY CHECK (one = 1), clock REAL NOT NULL, timed INTEGER NOT NULL) STRICT;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${FORM};
`;

const numberIn = (rows: readonly unknown[]): number => {
  const [row] = rows;
  return isJsonObject(row) ? Number(Object.values(row)[0]) : 0;
};

/** Why a database is none of ours, if it holds anything. */
const strangeness = (sqlite: Sqlite): string | undefined => {
  const id = numberIn(sqlite.all("PRAGMA application_id"));
  const tables = numberIn(sqlite.all("SELECT count(*) FROM sqlite_master"));
  if (tables > 0 && id !== APPLICATION_ID) return "it is a database, but no store of jobproof";
  const form = numberIn(sqlite.all("PRAGMA user_version"));
  return form > FORM ? `a later jobproof wrote it, in form ${form}` : undefined;
};

/** What our own process wrote: it is taken at its word. */
const isStored = (value: unknown): value is StoredJob => isJsonObject(value);

const storedIn = (row: unknown): readonly StoredJob[] => {
  if (!isJsonObject(row)) return [];
  const record: unknown = JSON.parse(String(row["record"]));
  const commands: unknown = JSON.parse(String(row["commands"]));
  const { seconds, clock } = row;
  const stored: unknown = { record, place: { seconds: Number(seconds), clock: Number(clock), commands } };
  return isStored(stored) ? [stored] : [];
};

const timeIn = (row: unknown): StoredTime | undefined =>
  isJsonObject(row) ? { clock: Number(row["clock"]), isTimed: row["timed"] === 1 } : undefined;

const inTransaction = (sqlite: Sqlite, write: () => void): void => {
  sqlite.exec("BEGIN IMMEDIATE");
  try {
    write();
    sqlite.exec("COMMIT");
  } catch (error) {
    sqlite.exec("ROLLBACK");
    throw error;
  }
};

const moveTo = (sqlite: Sqlite, id: string, { seconds, clock, commands }: JobPlace): void => {
  sqlite.run("UPDATE jobs SET seconds = ?, clock = ?, commands = ? WHERE id = ?", [
    seconds,
    clock,
    JSON.stringify(commands),
    id,
  ]);
};

const storeIn = (sqlite: Sqlite, file: string): JobStore => ({
  load: (): Stored => ({
    jobs: sqlite.all("SELECT * FROM jobs ORDER BY nth").flatMap(storedIn),
    time: timeIn(sqlite.all("SELECT clock, timed FROM time")[0]),
  }),
  add: ({ record, place: { seconds, clock, commands } }) => {
    const values = [record.id, record.nth, JSON.stringify(record), seconds, clock, JSON.stringify(commands)];
    sqlite.run(
      "INSERT INTO jobs (id, nth, record, seconds, clock, commands) VALUES (?, ?, ?, ?, ?, ?)",
      values,
    );
  },
  move: (id, place) => {
    moveTo(sqlite, id, place);
  },
  settle: ({ clock, isTimed }, jobs) => {
    inTransaction(sqlite, () => {
      sqlite.run("INSERT OR REPLACE INTO time (one, clock, timed) VALUES (1, ?, ?)", [
        clock,
        isTimed ? 1 : 0,
      ]);
      for (const { record, place } of jobs) moveTo(sqlite, record.id, place);
    });
  },
  noteClock: (micros) => {
    sqlite.run("UPDATE time SET clock = ?", [micros]);
  },
  clear: () => {
    sqlite.run("DELETE FROM jobs");
  },
  close: () => {
    if (!sqlite.isOpen) return;
    sqlite.close();
    release(file);
  },
});

const openTaken = (file: string, connect: (file: string) => Sqlite): Result<JobStore, string> => {
  const sqlite = connect(file);
  try {
    sqlite.exec(SETTINGS);
    const strange = strangeness(sqlite);
    if (strange === undefined) {
      sqlite.exec(TABLES);
      return ok(storeIn(sqlite, file));
    }
    sqlite.close();
    return err(`${file} is no store: ${strange}.`);
  } catch (error) {
    sqlite.close();
    throw error;
  }
};

const open = (file: string, connect: (file: string) => Sqlite): Result<JobStore, string> => {
  const taken = take(file);
  if (!taken.ok) return taken;
  try {
    const opened = openTaken(file, connect);
    if (!opened.ok) release(file);
    return opened;
  } catch (error) {
    release(file);
    throw error;
  }
};

/**
 * Keeps jobs in a SQLite file, which is made where there is none. One process at a time can hold it;
 * what a killed one left behind is taken up. Refused, in a sentence, where the package for it is
 * missing or the file cannot be used.
 */
export const sqliteStore = async (file: string): Promise<Result<JobStore, string>> => {
  const connect = await loadSqlite();
  if (!connect.ok) return connect;
  try {
    return open(resolve(file), connect.value);
  } catch (error) {
    return err(
      `${file} cannot be used as a store: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
};
