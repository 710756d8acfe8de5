import { type Place } from "../job/finding.ts";
import { type ReportRecord } from "../report/records.ts";
import { openDesk } from "./desk.ts";
import { type JobCase } from "./job-case.ts";
import { observe } from "./observe.ts";
import { type CheckOptions, soundOptions } from "./options.ts";
import { statedTerms } from "../laws/plan-terms.ts";
import { addCase, openShelf, takeCase } from "./shelf.ts";
import { takeTerms } from "./take-terms.ts";
import { type Unreadable, type Verdict } from "./verdict.ts";
import { usablePlan } from "../progress/usable-plan.ts";
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

const FROM_MEMORY: Place = Object.freeze({ file: null, line: null, pointer: "" });

/**
 * Makes a checker. Options that cannot be used are left out, and named among what is unreadable in
 * the verdict: the reports are judged all the same.
 */
export const createChecker = (options: CheckOptions = {}): Checker => {
  const sound = soundOptions(options);
  const unreadable: Unreadable[] = sound.problems.map((reason) => ({ file: null, line: null, reason }));
  const desk = openDesk(sound);
  const shelf = openShelf(desk);
  // A job that is named and reports that are not are never the same job, whatever the name.
  const named = new Map<string, number>();
  const unnamedOnes = new Map<string, number>();
  const caseOf = (job: string, numbers: Map<string, number>): JobCase => {
    let number = numbers.get(job);
    if (number === undefined) {
      number = addCase(shelf, job);
      numbers.set(job, number);
    }
    return takeCase(shelf, number);
  };
  /** All cases in the order of their first reports, each in hand until the next; where unnamed reports would go by the name of a job, theirs says so. */
  const cases = function* cases(): Generator<JobCase> {
    for (const [number, job] of shelf.jobs.entries()) {
      const jobCase = takeCase(shelf, number);
      const isTaken = unnamedOnes.get(job) === number && named.has(job);
      yield isTaken ? { ...jobCase, job: `${job} (unnamed)` } : jobCase;
    }
  };
  const note = ({ file, line }: Place, reason: string): void => {
    unreadable.push({ file, line, reason });
  };
  const takePlan = (jobCase: JobCase, candidate: unknown, place: Place): void => {
    const { plan, problems } = usablePlan(candidate);
    takeTerms(desk, jobCase, statedTerms(desk.plans, jobCase.terms, plan));
    for (const problem of problems) note(place, problem);
  };
  return {
    check: ({ job, plan, payload, problems }, place, unnamed = sound.job) => {
      const jobCase = job === undefined ? caseOf(unnamed, unnamedOnes) : caseOf(job, named);
      for (const problem of problems) note(place, problem);
      if (plan !== undefined) takePlan(jobCase, plan, place);
      observe(desk, jobCase, payload, place);
    },
    observe: (payload) => observe(desk, caseOf(sound.job, unnamedOnes), payload, FROM_MEMORY),
    unreadable: (entry) => {
      unreadable.push(entry);
    },
    verdict: () => verdictOf({ desk, sound, unreadable }, cases()),
  };
};
