import { describe, expect, it } from "vitest";
import { type CheckOptions, checkReport, checkTrace, renderText } from "../../src/index.ts";
import { RUNNING } from "./reports.ts";

const untyped = (options: unknown): CheckOptions => options as CheckOptions;

describe("what src/check does not do yet", () => {
  it("keeps the good parts of a plan of which others cannot be used", () => {
    const plan = { epochs: 3, batchSize: -1 };
    const report = { ...RUNNING, epochs_completed: 9 };
    for (const verdict of [checkReport({ plan, report }), checkReport(report, { plan })]) {
      expect(verdict.unreadable).toHaveLength(1);
      expect(verdict.jobs[0]?.findings).toMatchObject([{ code: "progress/epochs-exceed-plan" }]);
    }
  });

  it.each([{ severities: null }, { severities: "error" }, { job: 5 }, null])(
    "names unusable options %j once",
    (options) => {
      const verdict = checkReport(RUNNING, untyped(options));
      expect(verdict.unreadable).toHaveLength(1);
      expect(renderText(verdict)).toMatch(/^job: lawful/u);
    },
  );

  it.each([{ lookng: "log" }, { plan: { batch_size: 4 } }])(
    "names what no option is called: %j",
    (options) => {
      expect(checkReport(RUNNING, untyped(options)).unreadable).toHaveLength(1);
    },
  );

  it("finds so many places in a trace at most", () => {
    const reports = Array.from({ length: 5000 }, (_, name) => ({ ...RUNNING, [`field ${name}`]: 1 }));
    expect(checkTrace(reports).jobs[0]?.findings.length).toBeLessThan(1000);
  });

  it("never takes unnamed reports for those of a job that is named job", () => {
    const reports = [
      { job: "job", report: RUNNING },
      { ...RUNNING, status: "created" },
    ];
    expect(checkTrace(reports).jobs).toHaveLength(2);
  });
});
