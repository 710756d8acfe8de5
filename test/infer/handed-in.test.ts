import { describe, expect, it } from "vitest";
import { createInferrer, type InferOptions, inferPlan, type Unreadable } from "../../src/index.ts";
import { type ReportRecord } from "../../src/report/records.ts";
import { CANCELLED_25_12 } from "../check/recorded.ts";

const throwing = (): never => {
  throw new TypeError("no");
};

const fromZeros = (zero: number) =>
  inferPlan([
    { status: "running", steps_completed: zero, epochs_completed: zero, percentage_done: zero },
    { status: "running", steps_completed: 241, epochs_completed: 1, percentage_done: 19.92 },
  ]);

describe("inferPlan of what nobody should hand in", () => {
  const trap = new Proxy({}, { get: throwing, ownKeys: throwing, has: throwing });

  it("never throws, and says what was wrong", () => {
    const { unreadable, jobs } = inferPlan([trap, null, 7, { report: trap }, CANCELLED_25_12.report]);
    expect(unreadable.map(({ reason }) => reason)).toEqual([
      'the report at /0 cannot be read: it threw "no"; expected an object.',
      "the report at /1 is null; expected an object.",
      "the report at /2 is 7; expected an object.",
      'the report at /3/report cannot be read: it threw "no"; expected an object.',
    ]);
    expect(jobs).toHaveLength(1);
    expect(jobs[0]?.reports).toBe(1);
    expect(jobs[0]?.explanations[0]?.totalSteps).toEqual([{ low: 1210, high: 1210, step: 1 }]);
    for (const reports of [null, 7, { [Symbol.iterator]: throwing }] as unknown as readonly [][])
      expect(inferPlan(reports).unreadable).toHaveLength(1);
    expect(inferPlan([], trap as InferOptions).unreadable).toHaveLength(1);
  });

  it("names each that is no report, by its place in what was handed in, and counts none of them", () => {
    const { unreadable, jobs } = inferPlan([
      [1, CANCELLED_25_12.report],
      { data: ["x"] },
      { job: "a", report: null },
    ]);
    expect(unreadable.map(({ reason }) => reason)).toEqual([
      "the report at /0/0 is 1; expected an object.",
      'the report at /1/data/0 is "x"; expected an object.',
      "the report at /2/report is null; expected an object.",
    ]);
    expect(jobs.map(({ job, reports }) => [job, reports])).toEqual([["job", 1]]);
  });

  it("keeps the plan of an envelope and of a job object around no report", () => {
    const bare = { ...CANCELLED_25_12.report };
    const { unreadable, jobs } = inferPlan([
      { job: "a", plan: { batchSize: 16 }, report: null },
      { job: "a", report: bare },
      { id: "b", hyperparameters: { epochs: 5 }, status_details: 7 },
    ]);
    expect(unreadable.map(({ reason }) => reason)).toEqual([
      "the report at /0/report is null; expected an object.",
      "status_details at /2/status_details is 7; expected an object.",
    ]);
    expect(jobs.map(({ job, reports, declared }) => [job, reports, declared])).toEqual([
      ["a", 1, { batchSize: 16 }],
      ["b", 1, { epochs: 5 }],
    ]);
  });

  it("takes a negative zero for zero, as the check does", () => {
    expect(fromZeros(-0)).toEqual(fromZeros(0));
  });

  it("refuses records that are none", () => {
    const inferrer = createInferrer();
    const place = { file: null, line: null, pointer: "" };
    for (const record of [null, trap, { payload: {} }] as unknown as readonly ReportRecord[])
      inferrer.take(record, place);
    inferrer.unreadable(null as unknown as Unreadable);
    expect(inferrer.inference().unreadable).toHaveLength(4);
  });
});
