import { type Place } from "../job/finding.ts";
import { newJobState } from "../laws/job-state.ts";
import { conventionBits, rulesOf } from "../laws/convention-evidence.ts";
import { type Look } from "../laws/look.ts";
import { termsOf } from "../laws/terms.ts";
import { CANDIDATE_CONVENTIONS, checkPartialPlan } from "../progress/index.ts";
import { blankReading } from "../report/reading.ts";
import { type ReportRecord } from "../report/records.ts";
import { assumptionsOf } from "./assumptions.ts";
import { type JobCase, openCase } from "./job-case.ts";
import { jobVerdict } from "./job-verdict.ts";
import { type Desk, observe } from "./observe.ts";
import { type CheckOptions, type SoundOptions, soundOptions } from "./options.ts";
import { splitRuleOf, statedTerms } from "./plan-terms.ts";
import { type Unreadable, type Verdict } from "./verdict.ts";

/** Judges reports as they come, of any number of jobs, and says at any time what was found. */
export interface Checker {
  /** Judges a report that was found in a text; its job is named by its wrapping, or by `unnamed`. */
  readonly check: (record: ReportRecord, place: Place, unnamed?: string) => void;
  /** Judges a payload as the next report of the job that options name. */
  readonly observe: (payload: unknown) => void;
  /** Notes input that could not be read. */
  readonly unreadable: (entry: Unreadable) => void;
  readonly verdict: () => Verdict;
}

const newCase = (job: string, { plan, stance }: SoundOptions): JobCase => {
  const { convention } = stance;
  const candidates = convention === "auto" ? CANDIDATE_CONVENTIONS : [convention];
  const state = newJobState(rulesOf(candidates), conventionBits(candidates));
  return openCase(job, state, termsOf(plan, {}, false, splitRuleOf(stance)));
};

const newLook = (options: SoundOptions, first: JobCase): Look => ({
  stance: options.stance,
  rules: first.state.rules,
  reading: blankReading(),
  state: first.state,
  terms: first.terms,
  facts: 0,
  tainted: 0,
  stepsPerEpoch: Number.NaN,
  totalSteps: Number.NaN,
  otherTotalSteps: Number.NaN,
  mostSteps: Number.NaN,
  explaining: 0,
});

const FROM_MEMORY: Place = Object.freeze({ file: null, line: null, pointer: "" });

/**
 * Makes a checker. Options that cannot be used are left out, and named among what is unreadable in
 * the verdict: the reports are judged all the same.
 */
export const createChecker = (options: CheckOptions = {}): Checker => {
  const sound = soundOptions(options);
  const cases = new Map<string, JobCase>();
  const unreadable: Unreadable[] = sound.problems.map((reason) => ({ file: null, line: null, reason }));
  const desk: Desk = {
    look: newLook(sound, newCase(sound.job, sound)),
    severities: sound.severities,
  };
  const caseOf = (job: string): JobCase => {
    const known = cases.get(job);
    if (known !== undefined) return known;
    const opened = newCase(job, sound);
    cases.set(job, opened);
    return opened;
  };
  const note = ({ file, line }: Place, reason: string): void => {
    unreadable.push({ file, line, reason });
  };
  const takePlan = (jobCase: JobCase, plan: unknown, place: Place): void => {
    const checked = checkPartialPlan(plan);
    if (checked.ok) jobCase.terms = statedTerms(jobCase.terms, checked.value, sound.stance);
    else for (const { message } of checked.error.problems) note(place, `plan: ${message}`);
  };
  return {
    check: (record, place, unnamed = sound.job) => {
      const jobCase = caseOf(record.job ?? unnamed);
      for (const problem of record.problems) note(place, problem);
      if (record.plan !== undefined) takePlan(jobCase, record.plan, place);
      observe(desk, jobCase, record.payload, place);
    },
    observe: (payload) => observe(desk, caseOf(sound.job), payload, FROM_MEMORY),
    unreadable: (entry) => {
      unreadable.push(entry);
    },
    verdict: () => {
      const jobs = Array.from(cases.values(), (jobCase) => jobVerdict(desk, jobCase));
      return {
        verdict: jobs.some((job) => job.verdict === "unlawful") ? "unlawful" : "lawful",
        assumptions: assumptionsOf(sound, jobs),
        unreadable,
        jobs,
      };
    },
  };
};
