import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CheckOptions,
  checkTrace,
  createMonitor,
  judge,
  type JobVerdict,
  type Monitor,
  type MonitorState,
  restoreMonitor,
} from "../../src/index.ts";
import { lyingTraces } from "./lying-traces.ts";

const throughJson = (state: MonitorState): unknown => JSON.parse(JSON.stringify(state));

const restored = (state: unknown, options: CheckOptions): Monitor => {
  const result = restoreMonitor(state, options);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe("createMonitor", () => {
  it("gives the verdict of checkTrace, report by report", () => {
    fc.assert(
      fc.property(lyingTraces, ({ trace, options }) => {
        const monitor = createMonitor(options);
        for (const report of trace) monitor.observe(report);
        expect(monitor.verdict()).toEqual(checkTrace(trace, options));
      }),
    );
  });

  it("gives it after being saved and restored between any two reports", () => {
    fc.assert(
      fc.property(lyingTraces, fc.nat(), ({ trace, options }, where) => {
        const stop = where % (trace.length + 1);
        const before = createMonitor(options);
        for (const report of trace.slice(0, stop)) before.observe(report);
        const after = restored(throughJson(before.state), options);
        for (const report of trace.slice(stop)) after.observe(report);
        if (trace.length > 0) expect(after.verdict().jobs).toEqual(checkTrace(trace, options).jobs);
      }),
    );
  });

  it("gives each finding once, when it is new", () => {
    const monitor = createMonitor();
    const [falls, rises] = [
      { status: "running", steps_completed: 1 },
      { status: "running", steps_completed: 9 },
    ];
    monitor.observe(rises);
    expect(monitor.observe(falls).map(({ code }) => code)).toEqual(["progress/steps-decreased"]);
    expect(monitor.observe(falls)).toEqual([]);
    const { findings } = monitor.verdict().jobs[0] ?? { findings: [] };
    expect(findings.find(({ code }) => code === "progress/steps-decreased")?.count).toBe(2);
  });

  it("takes envelopes, and the plan and the name in them", () => {
    const monitor = createMonitor();
    monitor.observe({ job: "a", plan: { epochs: 2 }, report: { status: "running", epochs_completed: 3 } });
    const [job] = monitor.verdict().jobs;
    expect(job).toMatchObject({ job: "a", plan: { declared: { epochs: 2 } }, verdict: "unlawful" });
    expect(job?.findings.map(({ code }) => code)).toContain("progress/epochs-exceed-plan");
  });

  it("says where no report is in what it is given", () => {
    const monitor = createMonitor();
    for (const nothing of [[], { data: [] }]) expect(monitor.observe(nothing)).toEqual([]);
    expect(monitor.verdict()).toEqual(checkTrace([]));
    expect(restored(throughJson(monitor.state), {}).verdict()).toEqual(checkTrace([]));
  });

  it("gives verdicts and findings that neither later reports nor their receivers can change", () => {
    const monitor = createMonitor({ plan: { epochs: 2 } });
    const falls = { status: "running", steps_completed: 1 };
    monitor.observe({ plan: "no plan", report: { status: "running", steps_completed: 9 } });
    const found = monitor.observe(falls);
    const [verdict, state] = [monitor.verdict(), monitor.state];
    const before = JSON.stringify([verdict, state, found]);
    for (let at = 0; at < 3; at += 1) monitor.observe({ plan: 7, report: falls });
    expect(JSON.stringify([verdict, state, found])).toBe(before);
    const later = JSON.stringify(monitor.verdict());
    const [job] = verdict.jobs as readonly [JobVerdict];
    for (const shared of [found[0], job.findings[0], job.unjudged, job.plan.declared, found[0]?.allowed])
      expect(Object.isFrozen(shared)).toBe(true);
    for (const own of [verdict.unreadable, job.findings, job.conventions.candidates, state.findings])
      (own as unknown[]).splice(0);
    expect(JSON.stringify(monitor.verdict())).toBe(later);
  });

  it("judges nothing that a report hands in while it is read", () => {
    const monitor = createMonitor();
    const meddling = {
      created_at: "2025-05-30T07:12:40",
      updated_at: "2025-05-30T07:12:41",
      steps_completed: 9,
      get status() {
        monitor.observe({ status: "completed", steps_completed: 99 });
        return "running";
      },
    };
    expect(monitor.observe(meddling)).toEqual([]);
    const { jobs, unreadable } = monitor.verdict();
    expect(jobs).toMatchObject([{ status: "running", reports: 1, verdict: "lawful" }]);
    expect(unreadable.map(({ reason }) => reason)).toEqual([
      "a report came while another was being judged; it was not judged.",
    ]);
  });

  it("takes a report that throws when it is read for no JSON object", () => {
    const monitor = createMonitor();
    const throwing = {
      get status(): never {
        throw new RangeError("not today");
      },
    };
    expect(monitor.observe(throwing)).toMatchObject([
      {
        code: "shape/not-an-object",
        message: 'the report cannot be read: it threw "not today"; expected an object',
      },
    ]);
    const times = { created_at: "2025-05-30T07:12:40", updated_at: "2025-05-30T07:12:41" };
    expect(monitor.observe({ ...times, status: "running" })).toEqual([]);
  });

  it("keeps a state that does not grow with the reports", () => {
    const sizes = [10, 1000].map((reports) => {
      const monitor = createMonitor();
      for (let steps = 0; steps < reports; steps += 1)
        monitor.observe({
          created_at: "2025-05-30T07:12:40.122576",
          updated_at: `2025-05-30T08:00:00.${String(steps).padStart(6, "0")}`,
          status: "running",
          steps_completed: steps,
        });
      return JSON.stringify(monitor.state).length;
    });
    expect((sizes[1] ?? 0) - (sizes[0] ?? 0)).toBeLessThan(10);
  });
});

describe("judge", () => {
  it("folds to the verdict of checkTrace and changes no state", () => {
    fc.assert(
      fc.property(lyingTraces, ({ trace, options }) => {
        let state: MonitorState | null = null;
        let found = 0;
        for (const report of trace) {
          const before: string = JSON.stringify(state);
          const judged = judge(state, report, options);
          expect(JSON.stringify(state)).toBe(before);
          ({ state } = judged);
          found += judged.findings.length;
        }
        const { jobs } = checkTrace(trace, options);
        expect(restored(state, options).verdict().jobs).toEqual(jobs);
        expect(found).toBe(jobs.flatMap(({ findings }) => findings).length);
      }),
    );
  });
});

describe("restoreMonitor", () => {
  const { state } = createMonitor();

  it.each([
    ["no object", 7, "the state is 7; it must be an object."],
    ["no version", {}, "the state has the version undefined; it must be 2."],
    ["another version", { ...state, version: 1 }, "the state has the version 1; it must be 2."],
    [
      "other laws",
      { ...state, laws: 3 },
      "the state was made by a version that asks 3 laws of a report; this one asks 39.",
    ],
    ["a status that is none", { ...state, status: "done" }, 'status is "done", which no saved state holds.'],
    [
      "bits that stand for nothing",
      { ...state, marks: 1 << 20 },
      "marks is 1048576, which no saved state holds.",
    ],
    [
      "a negative count",
      { ...state, stepsCompleted: -1 },
      "stepsCompleted is -1, which no saved state holds.",
    ],
    [
      "a text for a number",
      { ...state, updatedAt: "now" },
      'updatedAt is "now", which no saved state holds.',
    ],
    [
      "findings that are none",
      { ...state, findings: [{}] },
      "findings is a list of 1, which no saved state holds.",
    ],
    [
      "a bad plan",
      { ...state, plan: { epochs: 0 } },
      "plan is an object of 1 field, which no saved state holds.",
    ],
  ])("refuses %s", (_, tampered, message) => {
    const result = restoreMonitor(tampered);
    expect(result).toMatchObject({ ok: false, error: { code: "bad-state" } });
    expect(result.ok ? "" : result.error.message).toContain(message);
  });

  it("names every problem", () => {
    const result = restoreMonitor({ ...state, marks: -1, known: "all" });
    expect(result.ok ? [] : result.error.problems).toHaveLength(2);
  });

  it("never fails but with a sentence, whatever is in the state", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(state)), fc.jsonValue(), (field, value) => {
        const result = restoreMonitor({ ...state, [field]: value });
        if (result.ok) result.value.observe({ status: "running", steps_completed: 3 });
        else expect(result.error.message).toMatch(/^\S.*\.( \(and \d+ more\))?$/u);
      }),
      { numRuns: 500 },
    );
  });
});
