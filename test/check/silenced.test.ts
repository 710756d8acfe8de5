import { describe, expect, it } from "vitest";
import {
  type CheckOptions,
  checkTrace,
  createChecker,
  createMonitor,
  renderText,
  restoreMonitor,
  type Unjudged,
} from "../../src/index.ts";
import { at } from "./reports.ts";

const OFF = { severities: { "progress/percentage-out-of-range": "off" } } as const;
const OUT_OF_RANGE = at(1, "running", { percentage_done: 250, steps_completed: 5 });

const lawIn = (code: string, reports: readonly unknown[], options: CheckOptions = {}): Unjudged | undefined =>
  checkTrace(reports, options).jobs[0]?.unjudged.find((law) => law.code === code);

const jobAt = (minutes: number, epochs: number, more: object): object => ({
  id: "a",
  hyperparameters: { epochs },
  status_details: at(minutes, "running", more),
});

describe("a law that another one silenced", () => {
  it.each<readonly [string, CheckOptions]>([
    ["broken", {}],
    ["made milder", { severities: { "progress/percentage-out-of-range": "info" } }],
    ["switched off", OFF],
  ])("names it, where it was %s", (_, options) => {
    expect(lawIn("progress/finishing", [OUT_OF_RANGE], options)).toEqual({
      code: "progress/finishing",
      lacks: ["values that were not found wrong"],
      applies: true,
      silencedBy: ["progress/percentage-out-of-range"],
    });
    const text = renderText(checkTrace([OUT_OF_RANGE], options));
    expect(text).toContain("what was found wrong by progress/percentage-out-of-range");
    expect(text).not.toContain("no percentage_done");
  });

  it("names one that set the report aside", () => {
    const trace = [at(1, "completed"), at(2, "running", { percentage_done: 50 })];
    expect(lawIn("progress/finishing", trace)?.silencedBy).toEqual(["status/left-terminal"]);
  });

  it("names the law of a plan that changes", () => {
    const trace = [jobAt(1, 2, {}), jobAt(2, 3, { epochs_completed: 1 })];
    expect(lawIn("progress/epochs-exceed-plan", trace)?.silencedBy).toEqual(["plan/contradicted"]);
  });

  it("is silenced no longer once a report had it judged", () => {
    const later = at(2, "running", { percentage_done: 50 });
    expect(lawIn("progress/finishing", [OUT_OF_RANGE, later], OFF)).toBeUndefined();
    expect(lawIn("progress/finishing", [later, OUT_OF_RANGE], OFF)).toBeUndefined();
  });

  it("blames no law for facts that never came together", () => {
    const trace = [OUT_OF_RANGE, at(2, "running", { metrics: { keys: [], metrics: {} } })];
    expect(lawIn("metrics/step-beyond-progress", trace)).toMatchObject({
      lacks: ["steps_completed and metrics in one report"],
      silencedBy: [],
    });
  });

  it("blames nothing for what stood beside UNKNOWN", () => {
    const trace = [at(1, "unknown", { metrics: { keys: [], metrics: {} } })];
    expect(lawIn("metrics/keys-disagree", trace)).toMatchObject({
      lacks: ["metrics in one report of a known status"],
      silencedBy: [],
    });
  });

  it("is known after the job was saved, and of each job by itself", () => {
    const monitor = createMonitor(OFF);
    monitor.observe(OUT_OF_RANGE);
    const restored = restoreMonitor(JSON.parse(JSON.stringify(monitor.state)), OFF);
    expect(restored.ok && restored.value.verdict()).toEqual(checkTrace([OUT_OF_RANGE], OFF));
    const checker = createChecker(OFF);
    for (const [job, report] of [
      ["a", OUT_OF_RANGE],
      ["b", at(1, "running")],
      ["a", at(2, "running")],
    ] as const)
      checker.check(
        { job, plan: undefined, payload: report, pointer: "", problems: [] },
        { file: null, line: null, pointer: "" },
      );
    expect(
      checker
        .verdict()
        .jobs.map(({ unjudged }) => unjudged.filter(({ silencedBy }) => silencedBy.length > 0).length),
    ).toEqual([expect.any(Number), 0]);
    expect(
      checker.verdict().jobs[0]?.unjudged.find(({ code }) => code === "progress/finishing")?.silencedBy,
    ).toEqual(["progress/percentage-out-of-range"]);
  });

  it.each([
    [[]],
    [[["x", 1, 0]]],
    [[["x", 0, 0, 0]]],
    [[[1, 1, 0, 0]]],
    [[["", 1, 0, 0]]],
    [[["x", 2 ** 30, 0, 0]]],
    ["x"],
  ])("is not taken from a state with %j", (silenced) => {
    const monitor = createMonitor();
    monitor.observe(OUT_OF_RANGE);
    const restored = restoreMonitor({ ...monitor.state, silenced });
    expect(restored.ok ? [] : restored.error.problems).toEqual(
      Array.isArray(silenced) && silenced.length === 0 ? [] : [expect.stringContaining("silenced is ")],
    );
  });

  it("marks the laws that do not apply", () => {
    const laws = checkTrace([at(1, "running")]).jobs[0]?.unjudged ?? [];
    expect(laws.filter(({ applies }) => !applies).map(({ code }) => code)).toEqual([
      "plan/contradicted",
      "status/job-contradicts",
      "status/job-differs",
      "status/tolerated-transition",
    ]);
  });
});
