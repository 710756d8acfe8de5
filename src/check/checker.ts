import { type Finding, type Place } from "../job/finding.ts";
import { type ReportRecord } from "../report/records.ts";
import { openDesk } from "./desk.ts";
import { type JobCase } from "./job-case.ts";
import { openCases } from "./named-cases.ts";
import { observe } from "./observe.ts";
import { type CheckOptions, soundOptions } from "./options.ts";
import { statedTerms } from "../laws/plan-terms.ts";
import { takeTerms } from "./take-terms.ts";
import { type Unreadable, type Verdict, type VerdictStream } from "./verdict.ts";
import { usablePlan } from "../progress/usable-plan.ts";
import { verdictOf, verdictStream } from "./verdict-of.ts";

/** Judges reports as they come, of any number of jobs, and says at any time what was found. */
export interface Checker {
  /**
   * Judges a report that was found in a text; its job is named by its wrapping, or by `unnamed`. Gives
   * the findings that this report is the first to give.
   */
  readonly check: (record: ReportRecord, place: Place, unnamed?: string) => readonly Finding[];
  /** Judges a payload as the next report of the job that options name, and gives the same. */
  readonly observe: (payload: unknown) => readonly Finding[];
  /** Notes input that could not be read. */
  readonly unreadable: (entry: Unreadable) => void;
  /** What is to be said so far of all jobs. */
  readonly verdict: () => Verdict;
  /** The same for any number of jobs: what is to be said of each is made when it is asked for. */
  readonly stream: () => VerdictStream;
  /** Every finding so far, job by job. */
  readonly findings: () => Iterable<Finding>;
}

const NOTHING_FOUND: readonly Finding[] = Object.freeze([]);

const FROM_MEMORY: Place = Object.freeze({ file: null, line: null, pointer: "" });

/**
 * Makes a checker. Options that cannot be used are left out, and named among what is unreadable in
 * the verdict: the reports are judged all the same.
 */
export const createChecker = (options: CheckOptions = {}): Checker => {
  const sound = soundOptions(options);
  const unreadable: Unreadable[] = sound.problems.map((reason) => ({ file: null, line: null, reason }));
  const desk = openDesk(sound);
  const cases = openCases(desk);
  const note = ({ file, line }: Place, reason: string): void => {
    unreadable.push({ file, line, reason });
  };
  const takePlan = (jobCase: JobCase, candidate: unknown, place: Place): void => {
    const { plan, problems } = usablePlan(candidate);
    takeTerms(desk, jobCase, statedTerms(desk.plans, jobCase.terms, plan));
    for (const problem of problems) note(place, problem);
  };
  const judged = (jobCase: JobCase, payload: unknown, place: Place): readonly Finding[] => {
    observe(desk, jobCase, payload, place);
    return desk.fresh.length === 0 ? NOTHING_FOUND : [...desk.fresh];
  };
  const judgement = { desk, sound, unreadable };
  return {
    check: ({ job, plan, payload, problems }, place, unnamed = sound.job) => {
      const jobCase = cases.take(job, unnamed);
      for (const problem of problems) note(place, problem);
      if (plan !== undefined) takePlan(jobCase, plan, place);
      return judged(jobCase, payload, place);
    },
    observe: (payload) => judged(cases.take(undefined, sound.job), payload, FROM_MEMORY),
    unreadable: (entry) => {
      unreadable.push(entry);
    },
    verdict: () => verdictOf(judgement, cases.all),
    stream: () => verdictStream(judgement, cases.all),
    *findings() {
      for (const { findings } of cases.all()) if (findings !== undefined) yield* findings.values();
    },
  };
};
