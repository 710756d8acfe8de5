import { type Finding } from "../job/finding.ts";
import { type JobState } from "../laws/job-state.ts";
import { type Terms } from "../laws/terms.ts";
import { type Silenced } from "./silenced.ts";

/** The reason of a failure may be a whole stack trace: so many characters of it are kept. */
export const LONGEST_REASON = 1_000;

/** All that is kept of one job: what the laws remember, its plan's terms, and what was found. */
export interface JobCase {
  job: string;
  readonly state: JobState;
  terms: Terms;
  /** Findings by code and kind of place; none are kept for a job that broke no law. */
  findings: Map<string, Finding> | undefined;
  /** Why the job failed, as the log of its newest report says that has it FAILED. */
  failure: string | undefined;
  /** The laws that a broken one kept from being judged, even if it is switched off; none for a job that broke no law. */
  silenced: Silenced | undefined;
  /** Where the desk notes what this job's reports ruled out; 0 where they ruled out nothing. */
  exclusions: number;
  /** Whether the desk's routine is this job's: it is until a report is none of it, or another job is taken in hand. */
  routine: "none" | "due" | "settled";
}

/** Opens the case of a job of which nothing was seen yet. */
export const openCase = (job: string, state: JobState, terms: Terms): JobCase => ({
  job,
  state,
  terms,
  findings: undefined,
  failure: undefined,
  silenced: undefined,
  exclusions: 0,
  routine: "none",
});
