import { type Finding, type Place } from "../job/finding.ts";
import { ok, type Result } from "../result.ts";
import { isBare, recordsOf, type ReportRecord } from "../report/records.ts";
import { checkState, type StateFailure } from "./check-state.ts";
import { caseAt, type Desk, openDesk } from "./desk.ts";
import { type JobCase } from "./job-case.ts";
import { type MonitorState, resumeCase, saveCase } from "./monitor-state.ts";
import { observe } from "./observe.ts";
import { type CheckOptions, type SoundOptions, soundOptions } from "./options.ts";
import { statedTerms } from "../laws/plan-terms.ts";
import { usablePlan } from "../progress/usable-plan.ts";
import { takeTerms } from "./take-terms.ts";
import { MOST_UNREADABLE } from "./state-fields.ts";
import { type Verdict } from "./verdict.ts";
import { verdictOf } from "./verdict-of.ts";

/** Watches one job, report by report. */
export interface Monitor {
  /**
   * Judges the next report of the job: a report, a job object, or an envelope of one. Gives the
   * findings that this report is the first to give; a repeated one raises its count in the verdict.
   */
  readonly observe: (report: unknown) => readonly Finding[];
  /** What is to be said of the job so far. */
  readonly verdict: () => Verdict;
  /** All that is remembered, as plain JSON; `restoreMonitor` takes it up. */
  readonly state: MonitorState;
}

/** What came of one report, for a stream engine that keeps the state itself. */
export interface Judged {
  readonly state: MonitorState;
  /** The findings that this report is the first to give. */
  readonly findings: readonly Finding[];
  /** What could not be used, a sentence each: of the options, of the wrapping of reports, or the state itself. */
  readonly unreadable: readonly string[];
}

const NOTHING_FOUND: readonly Finding[] = Object.freeze([]);

const FROM_MEMORY: Place = Object.freeze({ file: null, line: null, pointer: "" });

const placeOf = ({ pointer }: ReportRecord): Place => ({ file: null, line: null, pointer });

/** The one job that is watched, and what could not be read of its reports' wrapping, each sentence once. */
interface Watch {
  readonly desk: Desk;
  readonly sound: SoundOptions;
  readonly unreadable: Set<string>;
  watched: JobCase | undefined;
  isJudging: boolean;
}

const openWatch = (options: CheckOptions): Watch => {
  const sound = soundOptions(options);
  const desk = openDesk(sound);
  return { desk, sound, unreadable: new Set(), watched: undefined, isJudging: false };
};

const noteUnreadable = ({ unreadable }: Watch, reasons: readonly string[]): void => {
  for (const reason of reasons) if (unreadable.size < MOST_UNREADABLE) unreadable.add(reason);
};

/** Takes what the wrapping of a report says into the job's case, which is opened by its first report. */
const takeRecord = (watch: Watch, { job, plan, problems }: ReportRecord): JobCase => {
  const { desk, sound } = watch;
  watch.watched ??= caseAt(desk, job ?? sound.job);
  const usable = plan === undefined ? { plan: {}, problems: [] } : usablePlan(plan);
  takeTerms(desk, watch.watched, statedTerms(desk.plans, watch.watched.terms, usable.plan));
  noteUnreadable(watch, problems);
  noteUnreadable(watch, usable.problems);
  return watch.watched;
};

const observeRecord = (watch: Watch, record: ReportRecord): readonly Finding[] => {
  observe(watch.desk, takeRecord(watch, record), record.payload, placeOf(record));
  return [...watch.desk.fresh];
};

const observeAll = (watch: Watch, report: unknown): readonly Finding[] => {
  const { desk, watched } = watch;
  if (watched === undefined || !isBare(report))
    return recordsOf(report).flatMap((record) => observeRecord(watch, record));
  observe(desk, watched, report, FROM_MEMORY);
  return desk.fresh.length === 0 ? NOTHING_FOUND : [...desk.fresh];
};

const WHILE_JUDGING = "a report came while another was being judged; it was not judged.";

/** Observes a report, unless it comes out of the judging of another: a getter or a law may do such a thing. */
const observeNext = (watch: Watch, report: unknown): readonly Finding[] => {
  if (watch.isJudging) {
    noteUnreadable(watch, [WHILE_JUDGING]);
    return NOTHING_FOUND;
  }
  watch.isJudging = true;
  try {
    return observeAll(watch, report);
  } finally {
    watch.isJudging = false;
  }
};

const unreadableIn = ({ sound, unreadable }: Watch): readonly string[] => [
  ...sound.problems,
  ...unreadable,
  ...sound.failures,
];

const verdictNow = (watch: Watch): Verdict => {
  const { desk, sound, watched } = watch;
  const unreadable = unreadableIn(watch).map((reason) => ({ file: null, line: null, reason }));
  return verdictOf({ desk, sound, unreadable }, () => (watched === undefined ? [] : [watched]));
};

const stateNow = ({ desk, sound, watched, unreadable }: Watch): MonitorState =>
  saveCase(desk, watched ?? caseAt(desk, sound.job), [...unreadable]);

const monitorOf = (watch: Watch): Monitor => ({
  observe: (report) => observeNext(watch, report),
  verdict: () => verdictNow(watch),
  get state() {
    return stateNow(watch);
  },
});

/** Begins to watch a job. Options that cannot be used are left out, and named in the verdict's `unreadable`. */
export const createMonitor = (options: CheckOptions = {}): Monitor => monitorOf(openWatch(options));

/** Goes on where a state was saved; refuses a state that does not fit. */
const resumeWatch = (state: unknown, options: CheckOptions): Result<Watch, StateFailure> => {
  const watch = openWatch(options);
  const checked = checkState(state, watch.desk);
  if (!checked.ok) return checked;
  noteUnreadable(watch, checked.value.unreadable);
  if (checked.value.reports > 0) watch.watched = resumeCase(watch.desk, checked.value);
  return ok(watch);
};

/**
 * Goes on watching a job where a monitor's `state` was saved, with the same options. The state is
 * untrusted: what does not fit is refused, with every problem in a sentence.
 */
export const restoreMonitor = (state: unknown, options: CheckOptions = {}): Result<Monitor, StateFailure> => {
  const watch = resumeWatch(state, options);
  return watch.ok ? ok(monitorOf(watch.value)) : watch;
};

/**
 * Judges one report as a pure function: the state before it goes in (null before the first), the
 * state after it comes out, and nothing is changed. The state is untrusted, as that of
 * `restoreMonitor`: one that does not fit comes back as it was, no report is judged, and `unreadable`
 * says why.
 */
export const judge = (state: MonitorState | null, report: unknown, options: CheckOptions = {}): Judged => {
  if (state === null) return judgedBy(openWatch(options), report);
  const watch = resumeWatch(state, options);
  return watch.ok
    ? judgedBy(watch.value, report)
    : { state, findings: NOTHING_FOUND, unreadable: watch.error.problems };
};

const judgedBy = (watch: Watch, report: unknown): Judged => {
  const findings = observeNext(watch, report);
  return { state: stateNow(watch), findings, unreadable: unreadableIn(watch) };
};
