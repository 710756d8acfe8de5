import { type Place } from "../job/finding.ts";
import { doubtEarlier } from "../laws/doubt.ts";
import { MOST_REPORTS } from "../laws/job-state.ts";
import { type Look } from "../laws/look.ts";
import { settle } from "../laws/routine/settle.ts";
import { takesRoutine } from "../laws/routine/takes-routine.ts";
import { prepare } from "../laws/prepare.ts";
import { remember } from "../laws/remember.ts";
import { isIndeterminate } from "../lifecycle/index.ts";
import { STATED } from "../report/facts.ts";
import { readInto } from "../report/read-into.ts";
import { type Reading } from "../report/reading.ts";
import { touched } from "../job/touched.ts";
import { reasonOf } from "../trace/failure-reason.ts";
import { type CompiledLaw } from "./compiled-law.ts";
import { type Desk } from "./desk.ts";
import { candidateBits, noteExclusions } from "./exclusions.ts";
import { type JobCase, LONGEST_REASON } from "./job-case.ts";
import { noteBroken, noteProblems } from "./note-findings.ts";
import { judgedBy } from "./judged-by.ts";
import { mayBreakLaw } from "../laws/glance.ts";
import { canJudge, type Footing, newlySilenced, withSilenced } from "./silenced.ts";
import { planTerms } from "../laws/plan-terms.ts";
import { forgetPlanBefore, takeTerms } from "./take-terms.ts";

/** What a broken law does to the rest of the judgement: nothing that rests on the same facts is believed. */
const silence = (look: Look, compiled: CompiledLaw): void => {
  look.tainted |= compiled.taints;
  look.state.marks |= compiled.leaves;
  if (compiled.doubtsEarlier) doubtEarlier(look, compiled);
};

/** A law that was found broken among some that are asked in order, and what there was to judge on before. */
interface Breach {
  readonly laws: readonly CompiledLaw[];
  readonly at: number;
  readonly before: Footing;
}

/** Notes which of the laws that would be asked next are not, because this one is broken. */
const noteSilenced = (jobCase: JobCase, look: Look, { laws, at, before }: Breach): void => {
  const broken = laws[at];
  if (broken === undefined) return;
  const { law, setsAside } = broken;
  if (!setsAside && look.tainted === before.tainted && look.facts === before.facts) return;
  const bits = newlySilenced(laws.slice(at + 1), before, setsAside ? undefined : look, jobCase.state);
  if (bits !== undefined) jobCase.silenced = withSilenced(jobCase.silenced, law.code, bits);
};

/** Asks some laws in order; answers whether the report was set aside. */
const askInOrder = (laws: readonly CompiledLaw[], desk: Desk, jobCase: JobCase, place: Place): boolean => {
  const { look } = desk;
  let judged = 0;
  let judgedBeyond = 0;
  let judgedOwn = 0;
  let isSetAside = false;
  // What is tainted from the beginning is so by a plan that changed, which breaks the first of the laws.
  let [facts, tainted] = [look.facts, 0];
  // By index: an iterator would be the only thing that judging allocates.
  for (let at = 0; at < laws.length && !isSetAside; at += 1) {
    const compiled = laws[at];
    if (compiled === undefined || !canJudge(look, compiled)) continue;
    judged |= compiled.judgedBit;
    judgedBeyond |= compiled.judgedBeyondBit;
    judgedOwn |= compiled.judgedOwnBit;
    if (!compiled.isBroken(look)) continue;
    noteBroken(desk, jobCase, compiled.law, place);
    silence(look, compiled);
    noteSilenced(jobCase, look, { laws, at, before: { facts, tainted } });
    ({ facts, tainted } = look);
    isSetAside = compiled.setsAside;
  }
  look.state.judged |= judged;
  look.state.judgedBeyond |= judgedBeyond;
  look.state.judgedOwn |= judgedOwn;
  return isSetAside;
};

/** What came of a report: it breaks no law, it is taken in all the same, or it is set aside. */
type Outcome = "lawful" | "taken in" | "set aside";

const outcomeOf = (isSetAside: boolean): Outcome => (isSetAside ? "set aside" : "taken in");

/** Asks every law. */
const askLaws = (desk: Desk, jobCase: JobCase, place: Place): Outcome => {
  const { look, book } = desk;
  const { status } = look.reading;
  if (status !== undefined && isIndeterminate(status))
    return outcomeOf(askInOrder(book.besideUnknown, desk, jobCase, place));
  if (mayBreakLaw(look)) {
    // Only a percentage that is judged is explained.
    look.explaining = 0;
    return outcomeOf(askInOrder(book.asked, desk, jobCase, place));
  }
  const { judged, judgedBeyond } = judgedBy(look.facts);
  look.state.judged |= judged;
  look.state.judgedBeyond |= judgedBeyond;
  return book.own.length === 0 ? "lawful" : outcomeOf(askInOrder(book.own, desk, jobCase, place));
};

/** Settles the routine of a job that has had two reports in a row. */
const settleAfter = ({ look, routine }: Desk, jobCase: JobCase): void => {
  if (jobCase.routine === "none") jobCase.routine = "due";
  else if (settle(routine, look)) {
    const { judged, judgedBeyond } = judgedBy(routine.facts);
    routine.judged = judged;
    routine.judgedBeyond = judgedBeyond;
    jobCase.routine = "settled";
  }
};

const noteFailure = (jobCase: JobCase, reading: Reading): void => {
  const reason = touched(() => reasonOf(reading));
  jobCase.failure = (reason.ok ? reason.value?.slice(0, LONGEST_REASON) : undefined) ?? jobCase.failure;
};

/** Remembers what a judged report states, and what it rules out. */
const takeIn = (desk: Desk, jobCase: JobCase, place: Place): void => {
  const { look } = desk;
  const isBelieved = (look.tainted & STATED.status) === 0;
  if (look.reading.status === "failed" && isBelieved) noteFailure(jobCase, look.reading);
  const before = candidateBits(look.state);
  remember(look);
  if (candidateBits(look.state) !== before) noteExclusions(desk, jobCase, before, place);
};

/** Reads a payload and asks every law of it; answers whether it was taken in. */
const judgeInFull = (desk: Desk, jobCase: JobCase, payload: unknown, place: Place): boolean => {
  const { look } = desk;
  readInto(payload, look.reading);
  if (look.reading.problems.size > 0) noteProblems(desk, jobCase, place);
  takeTerms(desk, jobCase, planTerms(desk.plans, jobCase.terms, look.reading.plan));
  look.state = jobCase.state;
  look.terms = jobCase.terms;
  prepare(look);
  const outcome = askLaws(desk, jobCase, place);
  if (look.planBefore !== undefined) forgetPlanBefore(look);
  if (outcome === "set aside") return false;
  takeIn(desk, jobCase, place);
  if (outcome === "lawful" && look.reading.problems.size === 0) settleAfter(desk, jobCase);
  return true;
};

/**
 * Judges one payload as the next report of a job. What is found, and what is remembered, goes into
 * the job's case; the payload is not changed. Answers whether the report was taken in, not set aside.
 */
export const observe = (desk: Desk, jobCase: JobCase, payload: unknown, place: Place): boolean => {
  const { fresh, routine } = desk;
  if (fresh.length > 0) fresh.length = 0;
  if (jobCase.state.reports < MOST_REPORTS) jobCase.state.reports += 1;
  if (jobCase.routine !== "settled") return judgeInFull(desk, jobCase, payload, place);
  if (takesRoutine(payload, routine)) return true;
  jobCase.routine = "due";
  return judgeInFull(desk, jobCase, payload, place);
};
