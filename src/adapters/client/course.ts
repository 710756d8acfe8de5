import { createMonitor, type Monitor } from "../../check/monitor.ts";
import { type JobVerdict } from "../../check/verdict.ts";
import { type JsonObject } from "../../job/json.ts";
import { readInto } from "../../report/read-into.ts";
import { blankReading, type Reading } from "../../report/reading.ts";
import { jobProgress } from "./job-progress.ts";
import { hasMoved, type LifeSigns, NO_SIGNS, signsAfter } from "./life-signs.ts";
import { stageAfter, type Until } from "./stage-of.ts";
import { type ReportEvent } from "./watch-event.ts";
import { type Since } from "./watch-limits.ts";

/** What a watch remembers of its job from one report to the next; times in milliseconds since 1970. */
export interface Course extends Since {
  readonly signs: LifeSigns;
}

/** The course of a job of which nothing was seen yet. */
export const courseFrom = (now: number): Course => ({
  stage: null,
  stageSince: now,
  lastSign: now,
  signs: NO_SIGNS,
});

/** Where reports are judged and read. */
export interface Judging {
  readonly monitor: Monitor;
  readonly until: Until;
  readonly reading: Reading;
}

/** Sets up the judging of a job's reports. */
export const judgingOf = (monitor: Monitor = createMonitor(), until: Until): Judging => ({
  monitor,
  until,
  reading: blankReading(),
});

/** What is to be said of the one job that a monitor watches, once it has observed a report. */
const jobOf = (monitor: Monitor): JobVerdict => {
  const [job] = monitor.verdict().jobs;
  if (job === undefined) throw new TypeError("a monitor that has observed a report knows its job");
  return job;
};

/** One report, judged, and the course of the job after it. */
export interface Step {
  readonly course: Course;
  readonly event: Omit<ReportEvent, "at">;
}

/** Judges a report that came at a time. Only the monitor remembers it: the course that is passed in does not change. */
export const stepBy = (course: Course, report: JsonObject, now: number, judging: Judging): Step => {
  const { monitor, reading, until } = judging;
  const findings = monitor.observe(report);
  const job = jobOf(monitor);
  readInto(report, reading);
  const progress = jobProgress(reading, job);
  const signs = signsAfter(course.signs, reading, progress.series);
  const moved = hasMoved(course.signs, signs);
  const stage = stageAfter(course.stage, { progress, until, hasMoved: moved });
  const isElsewhere = stage !== course.stage;
  const lastSign = moved || isElsewhere ? now : course.lastSign;
  const after = { stage, stageSince: isElsewhere ? now : course.stageSince, lastSign, signs };
  const quietFor = (now - lastSign) / 1000;
  return { course: after, event: { type: "report", report, progress, stage, quietFor, findings, job } };
};
