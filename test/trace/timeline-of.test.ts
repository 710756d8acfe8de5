import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/index.ts";
import { failureReason } from "../../src/trace/failure-reason.ts";
import { timelineOf } from "../../src/trace/timeline-of.ts";
import { APRIL_LOG, MAY_LOG } from "./logs.ts";

const withLog = (status_logs: readonly unknown[]) => ({ status: "running", status_logs });

const messagesOf = (log: readonly unknown[]) => timelineOf(withLog(log)).events.map(({ message }) => message);

const trainingOf = (log: readonly unknown[]) => timelineOf(withLog(log)).phases[1];

describe("timelineOf", () => {
  it("tells when download, training and upload of recorded jobs began and ended", () => {
    expect(timelineOf(withLog(APRIL_LOG)).phases).toEqual([
      {
        name: "download",
        start: "2025-04-08T07:05:53",
        end: "2025-04-08T07:06:04",
        seconds: 11,
        state: "completed",
      },
      {
        name: "training",
        start: "2025-04-08T07:06:04",
        end: "2025-04-08T07:27:02",
        seconds: 1258,
        state: "completed",
      },
      {
        name: "upload",
        start: "2025-04-08T07:27:02",
        end: "2025-04-08T07:27:10",
        seconds: 8,
        state: "completed",
      },
    ]);
    expect(timelineOf(withLog(MAY_LOG)).phases.map(({ seconds }) => seconds)).toEqual([7, 957, 9]);
  });

  it("puts entries of one second in the order of a job's life, whatever their digits", () => {
    expect(messagesOf(APRIL_LOG).slice(0, 3)).toEqual(["created", "PVCCreated", "EntityHandler_0_Created"]);
  });

  it("tells the same whatever the order of the entries", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...APRIL_LOG], { minLength: APRIL_LOG.length }), (log) => {
        expect(timelineOf(withLog(log))).toEqual(timelineOf(withLog(APRIL_LOG)));
      }),
      { numRuns: 50 },
    );
  });

  it("leaves a phase that goes on without an end", () => {
    const [, training] = timelineOf(withLog(APRIL_LOG.slice(0, 7))).phases;
    expect(training).toEqual({
      name: "training",
      start: "2025-04-08T07:06:04",
      end: null,
      seconds: null,
      state: "running",
    });
  });

  it("ends a phase where it failed, and not where it runs again", () => {
    const failed = { updated_at: "2025-05-30T07:20:00.5", message: "TrainingJobFailed", detail: "killed" };
    const again = { updated_at: "2025-05-30T07:21:00", message: "TrainingJobRunning" };
    const log = [...MAY_LOG.slice(0, 6), failed];
    expect(trainingOf(log)).toMatchObject({ end: "2025-05-30T07:20:00.5", seconds: 424.5, state: "failed" });
    expect(trainingOf([...log, again])).toMatchObject({ end: null, seconds: null, state: "running" });
  });

  it("reads a job object and an envelope, and times with a space or an offset", () => {
    const log = [
      { updated_at: "2025-05-30 09:12:56+02:00", message: "TrainingJobRunning" },
      { updated_at: "2025-05-30T07:13:00Z", message: "TrainingJobCompleted" },
    ];
    const job = { id: "cust-1", status: "running", status_details: { status_logs: log } };
    for (const report of [withLog(log), job, { job: "a", report: job }])
      expect(timelineOf(report).phases.map(({ seconds }) => seconds)).toEqual([4]);
  });

  it("keeps entries that say nothing it knows, those without a time last", () => {
    const odd = [{ message: "NoTime" }, 7, null, { updated_at: "noon", message: ["a"] }];
    expect(messagesOf([...odd, { updated_at: "2025-05-30T07:12:40", message: "SomethingNew" }])).toEqual([
      "SomethingNew",
      "NoTime",
      null,
      null,
      null,
    ]);
  });

  it.each([undefined, null, 7, {}, [], { status_logs: "none" }])("finds nothing in %j", (report) => {
    expect(timelineOf(report)).toEqual({ events: [], phases: [] });
  });
});

const throwing = (): never => {
  throw new TypeError("no");
};

/** A value that throws once it was asked four times for anything. */
const soonThrowing = (target: object): object => {
  let asked = 0;
  const get = (object: object, name: string | symbol): unknown => {
    asked += 1;
    return asked > 4 ? throwing() : Reflect.get(object, name);
  };
  return new Proxy(target, { get });
};

describe("timelineOf and failureReason of what throws", () => {
  it("find nothing, and never throw", () => {
    const [entry] = APRIL_LOG;
    for (const log of [[soonThrowing(entry)], soonThrowing([entry]), new Proxy([], { get: throwing })])
      for (const report of [{ status: "failed", status_logs: log }, new Proxy({}, { get: throwing })]) {
        expect(timelineOf(report).phases).toEqual([]);
        expect(failureReason(report)).toBeNull();
        expect(checkTrace([report]).jobs[0]?.failure).toBeNull();
      }
  });
});
