import { type Finding } from "../job/finding.ts";
import { conventionBits, rulesOf } from "../laws/convention-evidence.ts";
import { newJobState } from "../laws/job-state.ts";
import { type Look } from "../laws/look.ts";
import { openRoutine, type Routine } from "../laws/routine/routine.ts";
import { type Terms } from "../laws/terms.ts";
import { CANDIDATE_CONVENTIONS } from "../progress/index.ts";
import { blankReading } from "../report/reading.ts";
import { type ExclusionRows, openExclusionRows } from "./exclusion-rows.ts";
import { type JobCase, openCase } from "./job-case.ts";
import { type KnownPlans, openPlans, termsFor } from "../laws/known-plans.ts";
import { type LawBook } from "./law-book.ts";
import { type SoundOptions } from "./options.ts";
import { type Unjudged } from "./verdict.ts";

/** What one stream of reports is judged with: one look for all of them, and the laws in force. */
export interface Desk {
  readonly look: Look;
  /** That of the job in hand, as long as its case says that there is one. */
  readonly routine: Routine;
  readonly book: LawBook;
  readonly plans: KnownPlans;
  /** What the caller's plan implies for a job that states none. */
  readonly terms: Terms;
  /** The rules and conventions that a job begins with, as bits. */
  readonly rules: number;
  readonly conventions: number;
  readonly exclusions: ExclusionRows;
  /** The laws that could not be judged, by what is known of a job: most jobs share one of a few lists. */
  readonly unjudged: Map<string, readonly Unjudged[]>;
  /** The findings that the report judged last was the first to give. */
  readonly fresh: Finding[];
}

/** Sets up a desk for some options. */
export const openDesk = ({ plan, stance, book }: SoundOptions): Desk => {
  const { convention } = stance;
  const candidates = convention === "auto" ? CANDIDATE_CONVENTIONS : [convention];
  const rules = rulesOf(candidates);
  const conventions = conventionBits(candidates);
  // The split that the convention makes where no validation set is provided.
  const plans = openPlans(plan, convention === "platform" ? "platform" : "documented");
  const terms = termsFor(plans, {}, false);
  const look: Look = {
    stance,
    rules,
    reading: blankReading(),
    state: newJobState(rules, conventions),
    terms,
    facts: 0,
    tainted: 0,
    planBefore: undefined,
    planChanged: [],
    reportedPerEpoch: Number.NaN,
    stepsPerEpoch: Number.NaN,
    leastPerEpoch: Number.NaN,
    mostPerEpoch: Number.NaN,
    mostEpochs: Number.NaN,
    totalSteps: Number.NaN,
    otherTotalSteps: Number.NaN,
    mostSteps: Number.NaN,
    explaining: 0,
  };
  const exclusions = openExclusionRows();
  return {
    look,
    routine: openRoutine(),
    book,
    plans,
    terms,
    rules,
    conventions,
    exclusions,
    unjudged: new Map(),
    fresh: [],
  };
};

/** Opens the case of a job at a desk. */
export const caseAt = (desk: Desk, job: string): JobCase =>
  openCase(job, newJobState(desk.rules, desk.conventions), desk.terms);
