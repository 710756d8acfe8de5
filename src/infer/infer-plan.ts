import { caseAt, type Desk, openDesk } from "../check/desk.ts";
import { type JobCase } from "../check/job-case.ts";
import { observe } from "../check/observe.ts";
import { soundOptions } from "../check/options.ts";
import { type Unreadable } from "../check/verdict.ts";
import { type Place } from "../job/finding.ts";
import { shown } from "../job/shown.ts";
import { type PartialPlan } from "../job/training-plan.ts";
import { termsOf } from "../laws/terms.ts";
import { type ConventionName, type SplitRule } from "../progress/index.ts";
import { usablePlan } from "../progress/usable-plan.ts";
import { recordsOf, type ReportRecord } from "../report/records.ts";
import { type PlanInference } from "./inference.ts";
import { jobInference } from "./job-inference.ts";
import { hasForgotten, noEvidence, type PlanEvidence, withReport } from "./plan-evidence.ts";

/** How to infer. Everything may be left out. */
export interface InferOptions {
  /** What is known of the job's plan: plans that have it are looked for, and, where none has, others. */
  readonly plan?: PartialPlan;
  /** A convention by name, or `auto` (the default), which finds out. */
  readonly convention?: ConventionName | "auto";
  /** How far numbers are asked one by one where percentages alone tell: a whole number from 1 to 1000000; 2000 unless told. */
  readonly upTo?: number;
  /** The name of the job whose reports carry none. */
  readonly job?: string;
}

/** Infers plans from reports as they come, of any number of jobs. */
export interface Inferrer {
  /** Takes in a report that was found in a text; its job is named by its wrapping, or by `unnamed`. */
  readonly check: (record: ReportRecord, place: Place, unnamed?: string) => void;
  /** Notes input that could not be read. */
  readonly unreadable: (entry: Unreadable) => void;
  /** Which plans explain what came so far. */
  readonly inference: () => PlanInference;
}

/** What is kept of one job. */
interface Clue {
  readonly jobCase: JobCase;
  /** The plan that envelopes state. */
  stated: PartialPlan;
  evidence: PlanEvidence;
}

const UP_TO = 2_000;
const MOST_UP_TO = 1_000_000;

const soundUpTo = (upTo: unknown = UP_TO): { readonly upTo: number; readonly problems: readonly string[] } =>
  typeof upTo === "number" && Number.isInteger(upTo) && upTo >= 1 && upTo <= MOST_UP_TO
    ? { upTo, problems: [] }
    : {
        upTo: UP_TO,
        problems: [`upTo is ${shown(upTo)}; it must be a whole number from 1 to ${MOST_UP_TO}.`],
      };

const FROM_MEMORY: Place = Object.freeze({ file: null, line: null, pointer: "" });

/** Takes in a report that was judged without any plan but the one in its job object: what is wrong by itself is no evidence. */
const takeIn = (desk: Desk, clue: Clue, { payload }: ReportRecord, place: Place): void => {
  const before = { ...clue.jobCase.state };
  if (!observe(desk, clue.jobCase, payload, place)) return;
  const evidence = hasForgotten(before, clue.jobCase.state) ? noEvidence() : clue.evidence;
  clue.evidence = withReport(evidence, desk.look);
};

/**
 * Makes an inferrer. Options that cannot be used are left out, and named among what is unreadable: the
 * reports are taken in all the same.
 */
export const createInferrer = ({ upTo: limit, ...options }: InferOptions = {}): Inferrer => {
  const sound = soundOptions(options);
  const { upTo, problems } = soundUpTo(limit);
  const unreadable: Unreadable[] = [...sound.problems, ...problems].map((reason) => ({
    file: null,
    line: null,
    reason,
  }));
  const rule: SplitRule = sound.stance.convention === "platform" ? "platform" : "documented";
  const desk = openDesk({ ...sound, plan: {} });
  const clues = new Map<string, Clue>();
  const clueOf = (job: string, isNamed: boolean): Clue => {
    const key = `${isNamed ? "named" : "unnamed"} ${job}`;
    const known = clues.get(key);
    if (known !== undefined) return known;
    const opened = { jobCase: caseAt(desk, job), stated: {}, evidence: noEvidence() };
    clues.set(key, opened);
    return opened;
  };
  return {
    check: (record, place, unnamed = sound.job) => {
      const clue = clueOf(record.job ?? unnamed, record.job !== undefined);
      const { file, line } = place;
      const usable = record.plan === undefined ? undefined : usablePlan(record.plan);
      clue.stated = { ...clue.stated, ...usable?.plan };
      for (const reason of [...record.problems, ...(usable?.problems ?? [])])
        unreadable.push({ file, line, reason });
      takeIn(desk, clue, record, place);
    },
    unreadable: (entry) => {
      unreadable.push(entry);
    },
    inference: () => ({
      unreadable,
      jobs: Array.from(clues.values(), ({ jobCase: { job, state, terms }, stated, evidence }) => {
        const whole = termsOf(sound.plan, { ...terms.stated, ...stated }, terms.stepsUnknowable, rule);
        return jobInference(job, { state, terms: whole, evidence, upTo }, rule);
      }),
    }),
  };
};

/**
 * Which plans explain the numbers that jobs report, as sets: of one job's reports in the order in which
 * they came, or of several jobs told apart by their wrapping. A plan is its total steps, epochs and
 * steps per epoch and, for a known batch size, its training samples. Every set holds the number of the
 * true plan, if the reports are lawful.
 */
export const inferPlan = (reports: Iterable<unknown>, options: InferOptions = {}): PlanInference => {
  const inferrer = createInferrer(options);
  for (const report of reports)
    for (const record of recordsOf(report))
      inferrer.check(record, { ...FROM_MEMORY, pointer: record.pointer });
  return inferrer.inference();
};
