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
import { type Unreadable, type Verdict } from "./verdict.ts";
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
}

const NOTHING_FOUND: readonly Finding[] = Object.freeze([]);

const FROM_MEMORY: Place = Object.freeze({ file: null, line: null, pointer: "" });

const placeOf = ({ pointer }: ReportRecord): Place => ({ file: null, line: null, pointer });

/** The one job that is watched, and what could not be read of its reports' wrapping. */
interface Watch {
  readonly desk: Desk;
  readonly sound: SoundOptions;
  readonly unreadable: Unreadable[];
  watched: JobCase | undefined;
}

const openWatch = (options: CheckOptions): Watch => {
  const sound = soundOptions(options);
  const unreadable = sound.problems.map((reason) => ({ file: null, line: null, reason }));
  return { desk: openDesk(sound), sound, unreadable, watched: undefined };
};

/** Takes what the wrapping of a report says into the job's case, which is opened by its first report. */
const takeRecord = (watch: Watch, { job, plan, problems }: ReportRecord): JobCase => {
  const { desk, sound } = watch;
  watch.watched ??= caseAt(desk, job ?? sound.job);
  const usable = plan === undefined ? { plan: {}, problems: [] } : usablePlan(plan);
  takeTerms(desk, watch.watched, statedTerms(desk.plans, watch.watched.terms, usable.plan));
  for (const reason of [...problems, ...usable.problems])
    watch.unreadable.push({ file: null, line: null, reason });
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

const monitorOf = (watch: Watch): Monitor => {
  const caseNow = (): JobCase => watch.watched ?? caseAt(watch.desk, watch.sound.job);
  return {
    observe: (report) => observeAll(watch, report),
    verdict: () => verdictOf(watch, () => (watch.watched === undefined ? [] : [watch.watched])),
    get state() {
      return saveCase(watch.desk, caseNow());
    },
  };
};

/** Begins to watch a job. Options that cannot be used are left out, and named in the verdict's `unreadable`. */
export const createMonitor = (options: CheckOptions = {}): Monitor => monitorOf(openWatch(options));

/**
 * Goes on watching a job where a monitor's `state` was saved, with the same options. The state is
 * untrusted: what does not fit is refused, with every problem in a sentence.
 */
export const restoreMonitor = (state: unknown, options: CheckOptions = {}): Result<Monitor, StateFailure> => {
  const watch = openWatch(options);
  const checked = checkState(state, watch.desk);
  if (!checked.ok) return checked;
  watch.watched = resumeCase(watch.desk, checked.value);
  return ok(monitorOf(watch));
};

/**
 * Judges one report as a pure function: the state before it goes in (null before the first), the
 * state after it comes out, and nothing is changed. A state of unknown origin goes through
 * `restoreMonitor` first.
 */
export const judge = (state: MonitorState | null, report: unknown, options: CheckOptions = {}): Judged => {
  const watch = openWatch(options);
  if (state !== null) watch.watched = resumeCase(watch.desk, state);
  const monitor = monitorOf(watch);
  const findings = monitor.observe(report);
  return { state: monitor.state, findings };
};
