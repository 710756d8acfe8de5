import { type Finding } from "../job/finding.ts";
import { type JobState } from "../laws/job-state.ts";
import { type Terms } from "../laws/terms.ts";

/** All that is kept of one job: what the laws remember, its plan's terms, and what was found. */
export interface JobCase {
  job: string;
  readonly state: JobState;
  terms: Terms;
  /** Findings by code and kind of place; none are kept for a job that broke no law. */
  findings: Map<string, Finding> | undefined;
  /** Where the desk notes what this job's reports ruled out; 0 where they ruled out nothing. */
  exclusions: number;
}

/** Opens the case of a job of which nothing was seen yet. */
export const openCase = (job: string, state: JobState, terms: Terms): JobCase => ({
  job,
  state,
  terms,
  findings: undefined,
  exclusions: 0,
});
