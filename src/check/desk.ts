import { type Finding } from "../job/finding.ts";
import { conventionBits, rulesOf } from "../laws/convention-evidence.ts";
import { newJobState } from "../laws/job-state.ts";
import { type Look } from "../laws/look.ts";
import { type Terms, termsOf } from "../laws/terms.ts";
import { CANDIDATE_CONVENTIONS } from "../progress/index.ts";
import { blankReading } from "../report/reading.ts";
import { type JobCase, openCase } from "./job-case.ts";
import { type LawBook } from "./law-book.ts";
import { type SoundOptions } from "./options.ts";
import { splitRuleOf } from "./plan-terms.ts";

/** What one stream of reports is judged with: one look for all of them, and the laws in force. */
export interface Desk {
  readonly look: Look;
  readonly book: LawBook;
  /** What the caller's plan implies for a job that states none. */
  readonly terms: Terms;
  /** The rules and conventions that a job begins with, as bits. */
  readonly rules: number;
  readonly conventions: number;
  /** The findings that the report judged last was the first to give. */
  readonly fresh: Finding[];
}

/** Sets up a desk for some options. */
export const openDesk = ({ plan, stance, book }: SoundOptions): Desk => {
  const { convention } = stance;
  const candidates = convention === "auto" ? CANDIDATE_CONVENTIONS : [convention];
  const rules = rulesOf(candidates);
  const conventions = conventionBits(candidates);
  const terms = termsOf(plan, {}, false, splitRuleOf(stance));
  const look: Look = {
    stance,
    rules,
    reading: blankReading(),
    state: newJobState(rules, conventions),
    terms,
    facts: 0,
    tainted: 0,
    stepsPerEpoch: Number.NaN,
    totalSteps: Number.NaN,
    otherTotalSteps: Number.NaN,
    mostSteps: Number.NaN,
    explaining: 0,
  };
  return { look, book, terms, rules, conventions, fresh: [] };
};

/** Opens the case of a job at a desk. */
export const caseAt = (desk: Desk, job: string): JobCase =>
  openCase(job, newJobState(desk.rules, desk.conventions), desk.terms);
