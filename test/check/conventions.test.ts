import { describe, expect, it } from "vitest";
import { checkTrace, type CheckOptions, type ConventionsVerdict } from "../../src/index.ts";
import { at } from "./reports.ts";

const ALL = ["documented", "customizer-25.4", "customizer-25.10", "customizer-25.12"];

const conventionsOf = (
  reports: readonly object[],
  options: CheckOptions = {},
): ConventionsVerdict | undefined => checkTrace(reports, options).jobs[0]?.conventions;

const PLAN = { epochs: 4, batchSize: 10, trainingSamples: 1000, validation: "provided" } as const;

describe("the conventions of a job", () => {
  it("are all candidates until a report rules some out", () => {
    expect(conventionsOf([at(1, "running")])).toEqual({ candidates: ALL, excluded: [], mixed: false });
    const nothing = at(1, "running", { percentage_done: null, steps_completed: 0, best_epoch: null });
    expect(conventionsOf([nothing], { plan: PLAN })?.candidates).toEqual(ALL);
  });

  it("are narrowed by a percentage that only steps make, and by which report and value is told", () => {
    const reports = [
      at(1, "running", { steps_completed: 0, epochs_completed: 0, percentage_done: 0 }),
      at(2, "running", { steps_completed: 50, epochs_completed: 0, percentage_done: 12.5 }),
    ];
    expect(conventionsOf(reports, { plan: PLAN })).toEqual({
      candidates: ["customizer-25.10", "customizer-25.12"],
      excluded: ["documented", "customizer-25.4"].map((convention) => ({
        convention,
        report: 1,
        file: null,
        line: null,
        by: "percentage_done",
        seen: 12.5,
      })),
      mixed: false,
    });
  });

  it("are narrowed by a percentage that only epochs make", () => {
    const report = at(1, "running", { steps_completed: 150, epochs_completed: 1, percentage_done: 25 });
    expect(conventionsOf([report], { plan: PLAN })).toMatchObject({
      candidates: ["documented", "customizer-25.4"],
      excluded: [
        { convention: "customizer-25.10", by: "percentage_done" },
        { convention: "customizer-25.12", by: "percentage_done" },
      ],
    });
  });

  it.each([
    ["best_epoch", { best_epoch: 0 }, ["customizer-25.4"]],
    ["elapsed_time", { elapsed_time: 60 }, ["customizer-25.4", "customizer-25.10"]],
  ])("are narrowed by the habit of %s, without a finding", (by, more, out) => {
    const verdict = checkTrace([at(1, "running", more)], { plan: PLAN });
    expect(verdict.jobs[0]?.findings).toEqual([]);
    expect(verdict.jobs[0]?.conventions.excluded).toMatchObject(
      out.map((convention) => ({ convention, by })),
    );
  });

  it("are mixed where the habits go together under none, which is no finding", () => {
    const report = at(1, "completed", {
      steps_completed: 400,
      epochs_completed: 4,
      percentage_done: 100,
      best_epoch: 0,
      elapsed_time: 0,
      steps_per_epoch: 100,
    });
    const first = at(0, "running", { steps_completed: 150, epochs_completed: 1, percentage_done: 25 });
    const verdict = checkTrace([first, report], { plan: PLAN });
    expect(verdict.jobs[0]?.conventions).toMatchObject({ candidates: [], mixed: true });
    expect(verdict.jobs[0]?.conventions.excluded).toHaveLength(4);
    expect(verdict.verdict).toBe("lawful");
  });

  it("stay as they were where a report leaves none, and the report is the finding", () => {
    const verdict = checkTrace(
      [
        at(1, "running", { steps_completed: 50, epochs_completed: 0, percentage_done: 12.5 }),
        at(2, "running", { steps_completed: 150, epochs_completed: 1, percentage_done: 25 }),
        at(3, "running", { steps_completed: 200, epochs_completed: 2, percentage_done: 50 }),
      ],
      { plan: PLAN },
    );
    expect(verdict.jobs[0]?.findings).toMatchObject([
      { code: "progress/percentage-mismatch", report: 1, path: "/percentage_done", count: 1 },
    ]);
    expect(verdict.jobs[0]?.conventions.candidates).toEqual(["customizer-25.10", "customizer-25.12"]);
  });

  it("are the one that is named, which nothing rules out", () => {
    const report = at(1, "running", {
      steps_completed: 50,
      epochs_completed: 0,
      percentage_done: 12.5,
      best_epoch: 0,
    });
    for (const convention of [...ALL, "platform"] as const)
      expect(conventionsOf([report], { plan: PLAN, convention } as CheckOptions)).toEqual({
        candidates: [convention],
        excluded: [],
        mixed: false,
      });
  });

  it("have platform among them by name only", () => {
    const report = at(1, "running", { steps_completed: 116, epochs_completed: 1, percentage_done: 28 });
    const verdictBy = (convention: "auto" | "platform") => checkTrace([report], { plan: PLAN, convention });
    expect(verdictBy("auto").jobs[0]?.findings).toMatchObject([{ code: "progress/percentage-mismatch" }]);
    expect(verdictBy("platform").jobs[0]?.findings).toMatchObject([]);
  });

  it("leave what they imply of the plan in the verdict", () => {
    const report = at(1, "running", { steps_completed: 241, epochs_completed: 0, percentage_done: 19.92 });
    const { inferred } = checkTrace([report]).jobs[0]?.plan ?? {};
    expect(inferred?.totalSteps?.low).toBeLessThanOrEqual(1210);
    expect(inferred?.totalSteps?.high).toBeGreaterThanOrEqual(1210);
    expect(inferred).toMatchObject({ stepsPerEpoch: null, epochs: null });
  });

  it("leave the epochs, too, by the total and the steps of one, unless a cap may end the job", () => {
    const more = { steps_completed: 241, epochs_completed: 0, percentage_done: 19.92 };
    const inferredOf = (stepsPerEpoch: number, maxSteps?: number) => {
      const report = at(1, "running", { ...more, steps_per_epoch: stepsPerEpoch });
      const options = maxSteps === undefined ? {} : { plan: { maxSteps } };
      return checkTrace([report], options).jobs[0]?.plan.inferred;
    };
    const total = { low: 1210, high: 1210 };
    expect(inferredOf(242)).toEqual({ stepsPerEpoch: 242, totalSteps: total, epochs: { low: 5, high: 5 } });
    expect(inferredOf(242, 0)).toEqual(inferredOf(242));
    expect(inferredOf(242, 1210)).toEqual({ stepsPerEpoch: 242, totalSteps: total, epochs: null });
    expect(inferredOf(241)).toEqual({ stepsPerEpoch: 241, totalSteps: total, epochs: null });
  });
});
