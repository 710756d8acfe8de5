import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMonitor, judge, type MonitorState, restoreMonitor } from "../../src/index.ts";
import { latePlans, oddLives } from "./odd-lives.ts";
import { RUNNING } from "./reports.ts";

const throughJson = (state: MonitorState): unknown => JSON.parse(JSON.stringify(state));

/** The state after some reports, as it comes back from a file. */
const stateAfter = (...reports: readonly unknown[]): MonitorState => {
  const monitor = createMonitor();
  for (const report of reports) monitor.observe(report);
  return throughJson(monitor.state) as MonitorState;
};

const problemsIn = (state: unknown): readonly string[] => {
  const restored = restoreMonitor(state);
  return restored.ok ? [] : restored.error.problems;
};

const TRAINED = {
  created_at: "2025-05-30T07:12:40.122576",
  updated_at: "2025-05-30T08:00:00",
  status: "completed",
  steps_completed: 438,
  epochs_completed: 2,
  percentage_done: 100,
  steps_per_epoch: 219,
  elapsed_time: 1200.5,
};

describe("a saved state", () => {
  it("is taken up again after any report, and says the same", () => {
    fc.assert(
      fc.property(oddLives, ({ trace, options }) => {
        const monitor = createMonitor(options);
        for (const report of trace) monitor.observe(report);
        const restored = restoreMonitor(throughJson(monitor.state), options);
        expect(restored.ok ? restored.value.verdict() : restored.error).toEqual(monitor.verdict());
        expect(restored.ok && restored.value.state).toEqual(monitor.state);
      }),
      { numRuns: 300 },
    );
  });

  it("is taken up again whenever the job states its plan", () => {
    fc.assert(
      fc.property(latePlans, ({ trace, options }) => {
        const monitor = createMonitor(options);
        for (const report of trace) monitor.observe(report);
        const restored = restoreMonitor(throughJson(monitor.state), options);
        expect(restored.ok || restored.error.problems).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("lets a monitor go on from anywhere as if it had never stopped", () => {
    fc.assert(
      fc.property(oddLives, fc.nat(), ({ trace, options }, where) => {
        const [whole, before] = [createMonitor(options), createMonitor(options)];
        const stop = where % (trace.length + 1);
        for (const report of trace) whole.observe(report);
        for (const report of trace.slice(0, stop)) before.observe(report);
        const after = restoreMonitor(throughJson(before.state), options);
        for (const report of trace.slice(stop)) if (after.ok) after.value.observe(report);
        expect(after.ok && after.value.verdict()).toEqual(whole.verdict());
      }),
      { numRuns: 200 },
    );
  });

  it.each(["0001-01-01T00:00:00", "0000-01-01T00:00:00+23:59", "9999-12-31T23:59:59.999999-23:59"])(
    "is taken up with the instant %s in it",
    (instant) => {
      expect(problemsIn(stateAfter({ ...RUNNING, created_at: instant, updated_at: instant }))).toEqual([]);
    },
  );

  it("keeps what could not be read of the wrapping, each sentence once", () => {
    const envelope = { job: 5, plan: { epochs: 0 }, report: RUNNING };
    const state = stateAfter(envelope, envelope, envelope);
    expect(state.unreadable).toEqual([
      "the envelope's job is 5; it must be a text.",
      "plan: epochs is 0; it must be a whole number from 1 to 9007199254740991.",
    ]);
    const restored = restoreMonitor(state);
    expect(restored.ok && restored.value.verdict().unreadable.map(({ reason }) => reason)).toEqual(
      state.unreadable,
    );
  });

  it("says before the first report that there is no job", () => {
    const restored = restoreMonitor(createMonitor({ job: "a" }).state, { job: "a" });
    expect(restored.ok && restored.value.verdict().jobs).toEqual([]);
  });
});

describe("a tampered state", () => {
  const state = stateAfter(TRAINED);
  const waiting = stateAfter({
    created_at: TRAINED.created_at,
    updated_at: TRAINED.updated_at,
    status: "pending",
  });

  it.each<readonly [string, object, string]>([
    ["bounds that cross", { lowestTotal: 500, highestTotal: 400 }, "lowestTotal is above highestTotal."],
    [
      "bounds of epochs that cross",
      { lowestEpochs: 3, highestEpochs: 2 },
      "lowestEpochs is above highestEpochs.",
    ],
    [
      "a counter that is known and not there",
      { stepsCompleted: null },
      "known and stepsCompleted do not agree on whether it is known.",
    ],
    [
      "a value that is not known",
      { known: 0, marks: 0 },
      "known and createdAt do not agree on whether it is known.",
    ],
    [
      "a failure of a job that did not fail",
      { failure: "out of memory" },
      'failure tells why the job failed, and its status is "completed".',
    ],
    ["no percentage rule", { rules: 0 }, "rules is 0, which no saved state holds."],
    ["a fact that was never seen", { seen: 0, judged: 0, judgedBeyond: 0 }, "is known, but was never seen."],
    ["a law that there is not", { judgedOwn: 1 }, "laws were judged that there are not."],
    [
      "a law judged without what it needs",
      { judged: 2 ** 30 - 1 },
      "status/illegal-transition was judged, but what it needs was never seen.",
    ],
    [
      "an end without a terminal status",
      { status: "running" },
      "marks tell of the job's end, and status of none.",
    ],
    ["nothing seen but reports", { reports: 0 }, "reports is 0, but something was seen."],
    [
      "more reports than are counted",
      { reports: 2 ** 32 },
      "reports is 4294967296, which no saved state holds.",
    ],
    [
      "conventions that nothing ruled out",
      { conventions: 0 },
      "excluded does not tell what ruled out documented, customizer-25.12.",
    ],
    [
      "a percentage above 100",
      { percentageDone: 100.5 },
      "percentageDone is 100.5, which no saved state holds.",
    ],
    [
      "an instant that no text names",
      { createdAt: 1e18 },
      "createdAt is 1000000000000000000, which no saved state",
    ],
  ])("is refused with %s", (_, tampered, sentence) => {
    expect(problemsIn(state)).toEqual([]);
    expect(problemsIn({ ...state, ...tampered }).join("\n")).toContain(sentence);
  });

  it("is refused where its bounds tell of percentages that were never seen", () => {
    const bare = stateAfter({ ...RUNNING, percentage_done: null, epochs_completed: null });
    expect(problemsIn({ ...bare, lowestEpochs: 2 ** 32 })).toEqual([
      "lowestEpochs and highestEpochs tell of percentages that were never seen.",
    ]);
    expect(problemsIn({ ...bare, highestTotal: 4 })).toEqual([
      "lowestTotal and highestTotal tell of percentages that were never seen.",
    ]);
  });

  it("is refused where its marks tell of a wait and its status of a run", () => {
    expect(problemsIn({ ...waiting, status: "running" })).toEqual([
      "marks tell of a job that waits, and status of one that has run.",
    ]);
  });

  it("is refused where its findings are none, are of no law, or come twice", () => {
    const broken = stateAfter(RUNNING, { ...RUNNING, percentage_done: 101 });
    const entry = broken.findings.find(([key]) => key === "progress/percentage-out-of-range");
    const [key, finding] = entry ?? [];
    const withFindings = (...findings: readonly unknown[]) => problemsIn({ ...broken, findings }).join("\n");
    expect(withFindings([key, finding])).toBe("");
    expect(withFindings([key, { ...finding, report: 2 }])).toContain("a report that was not seen yet");
    expect(withFindings([key, finding], [key, finding])).toContain("findings has the same one twice.");
    expect(withFindings([key, { ...finding, severity: "info" }])).toContain(
      "findings has one of progress/percentage-out-of-range that is info, and that law gives error.",
    );
    expect(withFindings([key, { ...finding, path: "rm -rf" }])).toContain("findings is a list of 1");
    const strange = { ...finding, code: "acme/budget" };
    expect(withFindings(["acme/budget", strange])).toContain("there is no such law");
    for (const wrong of [
      ["x", finding],
      [key],
      [key, { ...finding, count: 0 }],
      [key, { ...finding, seen: {} }],
    ])
      expect(withFindings(wrong)).toContain("findings is a list of 1");
  });

  it("is refused where it was made with other ways of looking", () => {
    const restored = restoreMonitor(state, { looking: "log" });
    expect(restored.ok ? "" : restored.error.message).toBe("the reports were polls; here looking is log.");
  });

  it("is refused in words where it throws when it is read, or has no bottom", () => {
    const ring: Record<string, unknown> = { ...state };
    ring["plan"] = ring;
    const throwing = {
      ...state,
      get status(): never {
        throw new RangeError("not today");
      },
    };
    expect(problemsIn(ring)[0]).toMatch(/^plan is /u);
    expect(
      problemsIn(
        Object.defineProperty({ ...state }, "status", { enumerable: true, get: () => throwing.status }),
      ),
    ).toEqual(['the state cannot be read: it threw "not today".']);
  });

  it("is handed back by judge as it was, and says why", () => {
    const tampered = { ...state, rules: 0 };
    expect(judge(tampered, RUNNING)).toEqual({
      state: tampered,
      findings: [],
      unreadable: ["rules is 0, which no saved state holds."],
    });
  });

  it("never makes a monitor fail, whichever two fields are those of another state", () => {
    const fields = fc.constantFrom(...(Object.keys(state) as (keyof MonitorState)[]));
    const anyState = oddLives.map(({ trace }) => stateAfter(...trace));
    fc.assert(
      fc.property(anyState, anyState, fields, fields, (one, other, first, second) => {
        const mixed = { ...one, [first]: other[first], [second]: other[second] };
        const restored = restoreMonitor(mixed);
        if (!restored.ok) return;
        restored.value.observe(TRAINED);
        expect(restoreMonitor(throughJson(restored.value.state)).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
