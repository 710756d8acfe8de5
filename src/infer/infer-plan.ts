import { openDesk } from "../check/desk.ts";
import { problemOfRecord, unreadableFrom } from "../check/handed-in.ts";
import { type Unreadable } from "../check/verdict.ts";
import { eachOf } from "../job/each-of.ts";
import { type Place } from "../job/finding.ts";
import { termsOf } from "../laws/terms.ts";
import { type SplitRule } from "../progress/index.ts";
import { usablePlan } from "../progress/usable-plan.ts";
import { recordsOf, type ReportRecord } from "../report/records.ts";
import { type Clue, openClues, takeReport } from "./clues.ts";
import { type InferOptions, soundInferOptions } from "./infer-options.ts";
import { type JobInference, type PlanInference } from "./inference.ts";
import { jobInference } from "./job-inference.ts";
import { IN_CODE, type Wording } from "./wording.ts";

/** Infers plans from reports as they come, of any number of jobs. */
export interface Inferrer {
  /** Takes in a report that was found in a text; its job is named by its wrapping, or by `unnamed`. */
  readonly take: (record: ReportRecord, place: Place, unnamed?: string) => void;
  /** Notes input that could not be read. */
  readonly unreadable: (entry: Unreadable) => void;
  /** Which plans explain what came so far. */
  readonly inference: () => PlanInference;
}

const withoutPlace = (reason: string): Unreadable => ({ file: null, line: null, reason });

/**
 * Makes an inferrer. Options that cannot be used are left out, and named among what is unreadable: the
 * reports are taken in all the same.
 */
export const createInferrer = (options: InferOptions = {}): Inferrer => openInferrer(options, IN_CODE);

/** Makes an inferrer whose sentences call things as its readers know them. */
export const openInferrer = (options: InferOptions, wording: Wording): Inferrer => {
  const { plan: given, upTo, problems, ...sound } = soundInferOptions(options);
  const unreadable: Unreadable[] = problems.map(withoutPlace);
  const rule: SplitRule = sound.stance.convention === "platform" ? "platform" : "documented";
  // Reports are judged without the caller's plan, which is then held against what they tell.
  const desk = openDesk({ ...sound, problems, plan: {} });
  const clues = openClues(desk);
  const inferred = (
    job: string,
    { jobCase: { state, terms }, stated, evidence, leftOut }: Clue,
  ): JobInference => {
    const plan = termsOf(given, { ...terms.stated, ...stated }, terms.stepsUnknowable, rule);
    return jobInference(job, { state, terms: plan, evidence, upTo, leftOut }, rule, wording);
  };
  return {
    take: (record, place, unnamed = sound.job) => {
      const wrongRecord = problemOfRecord(record, place, unnamed);
      if (wrongRecord !== undefined) {
        unreadable.push(withoutPlace(wrongRecord));
        return;
      }
      const clue = clues.of(record.job, unnamed);
      const { plan, problems: wrong } = usablePlan(record.plan ?? {});
      clue.stated = { ...clue.stated, ...plan };
      const noReport = takeReport(desk, clue, record.payload, place);
      for (const reason of [...record.problems, ...wrong, ...(noReport === undefined ? [] : [noReport])])
        unreadable.push({ file: place.file, line: place.line, reason });
    },
    unreadable: (entry) => {
      unreadable.push(unreadableFrom(entry));
    },
    inference: () => ({
      unreadable: [...unreadable],
      jobs: clues.all().map(([job, clue]) => inferred(job, clue)),
    }),
  };
};

/**
 * Which plans explain the numbers that jobs report, as sets: of one job's reports in the order in which
 * they came, or of several jobs told apart by their wrapping. A plan is its total steps, epochs and
 * steps per epoch and, for a known batch size, its training samples. Every set holds the number of the
 * true plan, if the reports are lawful. What is no report is named among what is unreadable.
 */
export const inferPlan = (reports: Iterable<unknown>, options: InferOptions = {}): PlanInference => {
  const inferrer = createInferrer(options);
  const note = (reason: string): void => inferrer.unreadable(withoutPlace(reason));
  let at = 0;
  for (const report of eachOf(reports, "reports", note)) {
    for (const record of recordsOf(report, `/${at}`))
      inferrer.take(record, { file: null, line: null, pointer: record.pointer });
    at += 1;
  }
  return inferrer.inference();
};
