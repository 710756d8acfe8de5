import { type Place } from "../job/finding.ts";
import { type ReportRecord } from "../report/records.ts";
import { caseAt, openDesk } from "./desk.ts";
import { type JobCase } from "./job-case.ts";
import { observe } from "./observe.ts";
import { type CheckOptions, soundOptions } from "./options.ts";
import { statedTerms } from "./plan-terms.ts";
import { type Unreadable, type Verdict } from "./verdict.ts";
import { usablePlan } from "./usable-plan.ts";
import { verdictOf } from "./verdict-of.ts";

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

/** A job that is named and reports that are not are never the same job, whatever the name. */
const keyOf = (job: string, isNamed: boolean): string => `${isNamed ? "named" : "unnamed"} ${job}`;

/** All cases in the order of their first reports; where unnamed ones would go by the name of a job, theirs says so. */
const casesOf = (cases: ReadonlyMap<string, JobCase>): readonly JobCase[] =>
  Array.from(cases, ([key, jobCase]) => {
    const { job } = jobCase;
    const isTaken = key === keyOf(job, false) && cases.has(keyOf(job, true));
    return isTaken ? { ...jobCase, job: `${job} (unnamed)` } : jobCase;
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
  const desk = openDesk(sound);
  const caseOf = (job: string, isNamed: boolean): JobCase => {
    const key = keyOf(job, isNamed);
    const known = cases.get(key);
    if (known !== undefined) return known;
    const opened = caseAt(desk, job);
    cases.set(key, opened);
    return opened;
  };
  const note = ({ file, line }: Place, reason: string): void => {
    unreadable.push({ file, line, reason });
  };
  const takePlan = (jobCase: JobCase, candidate: unknown, place: Place): void => {
    const { plan, problems } = usablePlan(candidate);
    jobCase.terms = statedTerms(jobCase.terms, plan, sound.stance);
    for (const problem of problems) note(place, problem);
  };
  return {
    check: (record, place, unnamed = sound.job) => {
      const jobCase = caseOf(record.job ?? unnamed, record.job !== undefined);
      for (const problem of record.problems) note(place, problem);
      if (record.plan !== undefined) takePlan(jobCase, record.plan, place);
      observe(desk, jobCase, record.payload, place);
    },
    observe: (payload) => observe(desk, caseOf(sound.job, false), payload, FROM_MEMORY),
    unreadable: (entry) => {
      unreadable.push(entry);
    },
    verdict: () => verdictOf({ desk, sound, unreadable }, casesOf(cases)),
  };
};
