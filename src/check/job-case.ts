import { type Finding } from "../job/finding.ts";
import { type JobState } from "../laws/job-state.ts";
import { type Terms } from "../laws/terms.ts";
import { type Exclusion } from "./verdict.ts";

/** All that is kept of one job: what the laws remember, its plan's terms, and what was found. */
export interface JobCase {
  readonly job: string;
  readonly state: JobState;
  terms: Terms;
  /** Findings by code and kind of place; none are kept for a job that broke no law. */
  findings: Map<string, Finding> | undefined;
  exclusions: readonly Exclusion[] | undefined;
}

/** Opens the case of a job of which nothing was seen yet. */
export const openCase = (job: string, state: JobState, terms: Terms): JobCase => ({
  job,
  state,
  terms,
  findings: undefined,
  exclusions: undefined,
});
