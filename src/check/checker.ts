import { type Finding, type Place } from "../job/finding.ts";
import { type ReportRecord } from "../report/records.ts";
import { type Desk, openDesk } from "./desk.ts";
import { problemOfRecord, unreadableFrom } from "./handed-in.ts";
import { type JobCase } from "./job-case.ts";
import { type NamedCases, openCases } from "./named-cases.ts";
import { observe } from "./observe.ts";
import { type CheckOptions, type SoundOptions, soundOptions } from "./options.ts";
import { statedTerms } from "../laws/plan-terms.ts";
import { takeTerms } from "./take-terms.ts";
import { type Unreadable, type Verdict, type VerdictStream } from "./verdict.ts";
import { usablePlan } from "../progress/usable-plan.ts";
import { type Judgement, verdictOf, verdictStream } from "./verdict-of.ts";

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

const WHILE_JUDGING = "a report came while another was being judged; it was not judged.";

/** A sentence on input that is of no file and no line. */
const unplaced = (reason: string): Unreadable => Object.freeze({ file: null, line: null, reason });

/** All that a checker keeps. */
interface Session {
  readonly sound: SoundOptions;
  readonly desk: Desk;
  readonly cases: NamedCases;
  readonly unreadable: Unreadable[];
  isJudging: boolean;
}

const openSession = (options: CheckOptions): Session => {
  const sound = soundOptions(options);
  const desk = openDesk(sound);
  const unreadable = sound.problems.map(unplaced);
  return { sound, desk, cases: openCases(desk), unreadable, isJudging: false };
};

const note = ({ unreadable }: Session, { file, line }: Place, reason: string): void => {
  unreadable.push(Object.freeze({ file, line, reason }));
};

const takePlan = (session: Session, jobCase: JobCase, candidate: unknown, place: Place): void => {
  const { desk } = session;
  const { plan, problems } = usablePlan(candidate);
  takeTerms(desk, jobCase, statedTerms(desk.plans, jobCase.terms, plan));
  for (const problem of problems) note(session, place, problem);
};

const judge = ({ desk }: Session, jobCase: JobCase, payload: unknown, place: Place): readonly Finding[] => {
  observe(desk, jobCase, payload, place);
  return desk.fresh.length === 0 ? NOTHING_FOUND : [...desk.fresh];
};

/** Whether a report has its turn: not while another is judged, for a getter or a law may hand one in. */
const begins = (session: Session, place: Place): boolean => {
  if (session.isJudging) {
    note(session, place, WHILE_JUDGING);
    return false;
  }
  session.isJudging = true;
  return true;
};

const check = (session: Session, record: ReportRecord, place: Place, unnamed: string): readonly Finding[] => {
  const wrong = problemOfRecord(record, place, unnamed);
  if (wrong !== undefined) session.unreadable.push(unplaced(wrong));
  if (wrong !== undefined || !begins(session, place)) return NOTHING_FOUND;
  try {
    const { job, plan, payload, problems } = record;
    const jobCase = session.cases.take(job, unnamed);
    for (const problem of problems) note(session, place, problem);
    if (plan !== undefined) takePlan(session, jobCase, plan, place);
    return judge(session, jobCase, payload, place);
  } finally {
    session.isJudging = false;
  }
};

const observeNext = (session: Session, payload: unknown): readonly Finding[] => {
  if (!begins(session, FROM_MEMORY)) return NOTHING_FOUND;
  try {
    return judge(session, session.cases.take(undefined, session.sound.job), payload, FROM_MEMORY);
  } finally {
    session.isJudging = false;
  }
};

const judgementOf = ({ desk, sound, unreadable }: Session): Judgement => ({
  desk,
  sound,
  unreadable: [...unreadable, ...sound.failures.map(unplaced)],
});

/**
 * Makes a checker. Options that cannot be used are left out, and named among what is unreadable in
 * the verdict: the reports are judged all the same.
 */
export const createChecker = (options: CheckOptions = {}): Checker => {
  const session = openSession(options);
  const { sound, cases, unreadable } = session;
  return {
    check: (record, place, unnamed = sound.job) => check(session, record, place, unnamed),
    observe: (payload) => observeNext(session, payload),
    unreadable: (entry) => {
      unreadable.push(unreadableFrom(entry));
    },
    verdict: () => verdictOf(judgementOf(session), cases.all),
    stream: () => verdictStream(judgementOf(session), cases.all),
    *findings() {
      for (const { findings } of cases.all()) if (findings !== undefined) yield* findings.values();
    },
  };
};
