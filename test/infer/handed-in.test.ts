import { describe, expect, it } from "vitest";
import { createInferrer, type InferOptions, inferPlan, type Unreadable } from "../../src/index.ts";
import { type ReportRecord } from "../../src/report/records.ts";
import { CANCELLED_25_12 } from "../check/recorded.ts";

const throwing = (): never => {
  throw new TypeError("no");
};

describe("inferPlan of what nobody should hand in", () => {
  const trap = new Proxy({}, { get: throwing, ownKeys: throwing, has: throwing });

  it("never throws, and says what was wrong", () => {
    const { unreadable, jobs } = inferPlan([trap, null, 7, { report: trap }, CANCELLED_25_12.report]);
    expect(unreadable).toEqual([]);
    expect(jobs[0]?.explanations[0]?.totalSteps).toEqual([{ low: 1210, high: 1210, step: 1 }]);
    for (const reports of [null, 7, { [Symbol.iterator]: throwing }] as unknown as readonly [][])
      expect(inferPlan(reports).unreadable).toHaveLength(1);
    expect(inferPlan([], trap as InferOptions).unreadable).toHaveLength(1);
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
