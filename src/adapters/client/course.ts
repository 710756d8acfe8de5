import { type Monitor } from "../../check/monitor.ts";
import { type JobVerdict, type Verdict } from "../../check/verdict.ts";
import { type JsonObject } from "../../job/json.ts";
import { readInto } from "../../report/read-into.ts";
import { blankReading, type Reading } from "../../report/reading.ts";
import { type Estimator } from "../../trace/estimate-remaining.ts";
import { STAGES, type Whereabouts } from "../../trace/stage-of.ts";
import { jobProgress } from "./job-progress.ts";
import { hasMoved, type LifeSigns, NO_SIGNS, signsAfter } from "./life-signs.ts";
import { type ReportEvent } from "./watch-event.ts";
import { type Since } from "./watch-limits.ts";

/** What a watch remembers of its job from one report to the next; times in milliseconds since 1970. */
export interface Course extends Since {
  readonly signs: LifeSigns;
  /** What was told that could not be used. */
  readonly unreadable: ReadonlySet<string>;
}

/** The course of a job of which nothing was seen yet. */
export const courseFrom = (now: number): Course => ({
  stage: null,
  stageSince: now,
  lastSign: now,
  signs: NO_SIGNS,
  unreadable: new Set(),
});

/** What judges the reports of a job, and tells how long it goes on. */
export interface Judging {
  readonly monitor: Monitor;
  readonly estimator: Estimator;
}

/** A blank that each report is read into, one after another. */
const blank: Reading = blankReading();

/** What is to be said of the one job that a monitor watches, once it has observed a report. */
const jobOf = ({ jobs: [job] }: Verdict): JobVerdict => {
  if (job === undefined) throw new TypeError("a monitor that has observed a report knows its job");
  return job;
};

const ORDER: readonly Whereabouts[] = [...STAGES, "cancelling", "ended"];

/**
 * The stage of a job after one more report. It moves back only for a report with news, so that an old
 * answer which comes late moves nothing.
 */
const stageAfter = (
  reached: Whereabouts | null,
  shown: Whereabouts | null,
  isNews: boolean,
): Whereabouts | null => {
  if (shown === null || reached === null) return shown ?? reached;
  return isNews || ORDER.indexOf(shown) > ORDER.indexOf(reached) ? shown : reached;
};

/** One report, judged, and the course of the job after it. */
export interface Step {
  readonly course: Course;
  readonly event: Omit<ReportEvent, "at" | "wait">;
}

/** Judges a report that came at a time. Only those that judge remember it: the course that is passed in does not change. */
export const stepBy = (
  course: Course,
  report: JsonObject,
  now: number,
  { monitor, estimator }: Judging,
): Step => {
  const findings = monitor.observe(report);
  const remaining = estimator.observe(report, now / 1000);
  const verdict = monitor.verdict();
  const job = jobOf(verdict);
  const unreadable = new Set(verdict.unreadable.map(({ reason }) => reason));
  readInto(report, blank);
  const progress = jobProgress(report, blank, job);
  const signs = signsAfter(course.signs, blank, progress.series);
  const isNews = hasMoved(course.signs, signs);
  const stage = stageAfter(course.stage, remaining.stage, isNews);
  const isElsewhere = stage !== course.stage;
  const lastSign = isNews || isElsewhere ? now : course.lastSign;
  const after = { stage, stageSince: isElsewhere ? now : course.stageSince, lastSign, signs, unreadable };
  return {
    course: after,
    event: {
      type: "report",
      report,
      progress,
      stage,
      inStageFor: (now - after.stageSince) / 1000,
      quietFor: (now - lastSign) / 1000,
      remaining,
      findings,
      unreadable: [...unreadable].filter((reason) => !course.unreadable.has(reason)),
      job,
    },
  };
};
