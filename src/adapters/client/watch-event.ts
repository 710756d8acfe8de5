import { type JobVerdict } from "../../check/verdict.ts";
import { type Finding } from "../../job/finding.ts";
import { type JsonObject } from "../../job/json.ts";
import { type RemainingTime } from "../../trace/remaining-time.ts";
import { type Whereabouts } from "../../trace/stage-of.ts";
import { type JobProgress } from "./job-progress.ts";
import { type WatchOutcome } from "./outcome.ts";
import { type Trouble } from "./trouble.ts";

/** A report, judged. */
export interface ReportEvent {
  readonly type: "report";
  /** When the answer was there, as an ISO 8601 text in UTC. */
  readonly at: string;
  /** The answer as it came: a report, or the job object that wraps one. */
  readonly report: JsonObject;
  readonly progress: JobProgress;
  /** Where the job is on its way; null while no report has told. */
  readonly stage: Whereabouts | null;
  /** Seconds since the job was first seen there. */
  readonly inStageFor: number;
  /** Seconds since anything moved: a step, a point of a series, `updated_at`, or any other sign of life. */
  readonly quietFor: number;
  /** How long the job goes on. */
  readonly remaining: RemainingTime;
  /** The findings that this report is the first to give. */
  readonly findings: readonly Finding[];
  /**
   * What could not be used and was not told before, a sentence each: an option of `check`, what wraps
   * the report, or the report itself, which is not judged where it is of another job.
   */
  readonly unreadable: readonly string[];
  /** What is to be said of the job so far. */
  readonly job: JobVerdict;
  /** Seconds until the next look; null where there will be none. */
  readonly wait: number | null;
}

/** A look that gave no report; the watch goes on. */
export interface TroubleEvent {
  readonly type: "trouble";
  readonly at: string;
  readonly trouble: Trouble;
  /** How many looks in a row gave none, this one included. */
  readonly failures: number;
  /** Seconds until the next look. */
  readonly wait: number;
}

/** The last thing that a watch tells. */
export interface EndEvent {
  readonly type: "end";
  readonly at: string;
  readonly outcome: WatchOutcome;
}

/** What a watch tells, in the order in which it happens; it ends with one `end`. */
export type WatchEvent = ReportEvent | TroubleEvent | EndEvent;
