import { type Finding, type Place } from "../job/finding.ts";
import { shown } from "../job/shown.ts";
import { ok, type Result } from "../result.ts";
import { isBare, namingOf, recordsOf, type ReportRecord } from "../report/records.ts";
import { checkState, type StateFailure } from "./check-state.ts";
import { NO_REPORT } from "./handed-in.ts";
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
   * findings that this report is the first to give; a repeated one raises its count in the verdict. A
   * report that names another job than an earlier one did is not judged, but told in `unreadable`.
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
  /** Whether a report named the job; until then it goes by the name that options give it. */
  isNamed: boolean;
  isJudging: boolean;
}

const openWatch = (options: CheckOptions): Watch => {
  const sound = soundOptions(options);
  const desk = openDesk(sound);
  return { desk, sound, unreadable: new Set(), watched: undefined, isNamed: false, isJudging: false };
};

const noteUnreadable = ({ unreadable }: Watch, reasons: readonly string[]): void => {
  for (const reason of reasons) if (unreadable.size < MOST_UNREADABLE) unreadable.add(reason);
};

/** Opens the case of the job, unless it is open. */
const openedCase = (watch: Watch): JobCase => {
  watch.watched ??= caseAt(watch.desk, watch.sound.job);
  return watch.watched;
};

/** Whether a report is of the job that is watched: the first name that a report gives is the job's. */
const isOfJob = (watch: Watch, name: string | undefined): boolean => {
  if (name === undefined) return true;
  const watched = openedCase(watch);
  if (!watch.isNamed) {
    watch.isNamed = true;
    watched.job = name;
  }
  if (watched.job === name) return true;
  noteUnreadable(watch, [
    `a report is of the job ${shown(name)}, and ${shown(watched.job)} is watched; it was not judged.`,
  ]);
  return false;
};

/** Takes what the wrapping of a report says into the job's case. */
const takeRecord = (watch: Watch, { plan, problems }: ReportRecord): JobCase => {
  const { desk } = watch;
  const watched = openedCase(watch);
  const usable = plan === undefined ? { plan: {}, problems: [] } : usablePlan(plan);
  takeTerms(desk, watched, statedTerms(desk.plans, watched.terms, usable.plan));
  noteUnreadable(watch, problems);
  noteUnreadable(watch, usable.problems);
  return watched;
};

const observeRecord = (watch: Watch, record: ReportRecord): readonly Finding[] => {
  if (!isOfJob(watch, record.job)) return NOTHING_FOUND;
  observe(watch.desk, takeRecord(watch, record), record.payload, placeOf(record));
  return [...watch.desk.fresh];
};

const observeAll = (watch: Watch, report: unknown): readonly Finding[] => {
  const { desk, watched } = watch;
  if (watched === undefined || !isBare(report)) {
    const records = recordsOf(report);
    if (records.length === 0) noteUnreadable(watch, [NO_REPORT]);
    return records.flatMap((record) => observeRecord(watch, record));
  }
  const { name, problems } = namingOf(report);
  if (!isOfJob(watch, name)) return NOTHING_FOUND;
  noteUnreadable(watch, problems);
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

const stateNow = ({ desk, sound, watched, isNamed, unreadable }: Watch): MonitorState => ({
  ...saveCase(desk, watched ?? caseAt(desk, sound.job), [...unreadable]),
  ...(isNamed && { isNamed }),
});

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
  watch.isNamed = checked.value.isNamed === true;
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
