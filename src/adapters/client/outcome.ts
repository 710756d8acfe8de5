import { type Verdict } from "../../check/verdict.ts";
import { type JobStatus } from "../../job/status.ts";
import { type Trouble } from "./trouble.ts";

/** What every watch ends with. */
interface Ended {
  /** One sentence: why the watch is at its end. */
  readonly message: string;
  /** The last status that was known; null where none was. */
  readonly status: JobStatus | null;
  /** What is to be said of all that was seen. */
  readonly verdict: Verdict;
}

/** Why a watch is at its end. */
export type WatchEnd =
  /** The job is at its end: `status` is terminal. */
  | { readonly code: "ended"; readonly status: JobStatus }
  /** A limit was passed, of so many seconds. */
  | {
      readonly code: "queued-too-long" | "gone-quiet" | "finishing-too-long" | "out-of-time";
      readonly limit: number;
    }
  /** No answer that can be used came for so many seconds; the last trouble tells what came instead. */
  | { readonly code: "unreachable"; readonly limit: number; readonly trouble: Trouble }
  /** The service refused: there is no such job, or it may not be seen. */
  | { readonly code: "refused"; readonly httpStatus: number }
  /** The caller's signal aborted. */
  | { readonly code: "aborted"; readonly reason: unknown }
  /** The caller's URL, id or options cannot be used: every problem, a sentence each. */
  | { readonly code: "unusable"; readonly problems: readonly string[] };

/** How a watch ended: a value for every case, told apart by its `code`. */
export type WatchOutcome = Ended & WatchEnd;
