import { type Command } from "../jobs/command.ts";
import { type JobRecord } from "../jobs/job-record.ts";

/** Where a job stands: enough to let it go on from there. */
export interface JobPlace {
  /** Seconds of the job's own time up to which it has gone for sure. */
  readonly seconds: number;
  /** What the server's clock showed then, in microseconds since 1970. */
  readonly clock: number;
  readonly commands: readonly Command[];
}

/** A job as a store keeps it. */
export interface StoredJob {
  readonly record: JobRecord;
  readonly place: JobPlace;
}

/** What a store gives back when a server starts. */
export interface Stored {
  readonly jobs: readonly StoredJob[];
  /** How the server that wrote it told the time; `undefined` for a store that is new. */
  readonly time: StoredTime | undefined;
}

/** How a server tells the time. */
export interface StoredTime {
  /** What its clock shows at most, in microseconds since 1970. */
  readonly clock: number;
  /** Whether jobs go on by that clock. */
  readonly isTimed: boolean;
}

/** Where jobs are kept. What a method has returned from is kept for good, whatever happens to the process. */
export interface JobStore {
  readonly load: () => Stored;
  readonly add: (job: StoredJob) => void;
  readonly move: (id: string, place: JobPlace) => void;
  /** Notes how a server that starts tells the time, and where its jobs stand by it. */
  readonly settle: (time: StoredTime, jobs: readonly StoredJob[]) => void;
  /** Notes that the clock will not have shown more than this, in microseconds since 1970. */
  readonly noteClock: (micros: number) => void;
  readonly clear: () => void;
  readonly close: () => void;
}

/** Keeps nothing beyond the process. */
export const memoryStore = (): JobStore => ({
  load: () => ({ jobs: [], time: undefined }),
  add: () => undefined,
  move: () => undefined,
  settle: () => undefined,
  noteClock: () => undefined,
  clear: () => undefined,
  close: () => undefined,
});
