import { type Finding } from "../job/finding.ts";
import { type JobState } from "../laws/job-state.ts";
import { type Terms } from "../laws/terms.ts";
import { type Exclusion } from "./verdict.ts";

/** What one report ruled out: conventions as bits, since most jobs are kept with such a note and three are soon ruled out at once. */
export interface ExclusionNote extends Omit<Exclusion, "convention"> {
  conventions: number;
}

/** All that is kept of one job: what the laws remember, its plan's terms, and what was found. */
export interface JobCase {
  readonly job: string;
  readonly state: JobState;
  terms: Terms;
  /** Findings by code and kind of place; none are kept for a job that broke no law. */
  findings: Map<string, Finding> | undefined;
  exclusions: readonly ExclusionNote[] | undefined;
}

/** Opens the case of a job of which nothing was seen yet. */
export const openCase = (job: string, state: JobState, terms: Terms): JobCase => ({
  job,
  state,
  terms,
  findings: undefined,
  exclusions: undefined,
});
