import { describe, expect, it } from "vitest";
import {
  checkReport,
  checkTrace,
  JOB_STATUSES,
  readReport,
  type Finding,
  type Verdict,
} from "../../src/index.ts";
import { at, inTurn, RUNNING } from "./reports.ts";
import { faultsOf } from "./well-formed.ts";

const findingsIn = ({ jobs }: Verdict): readonly Finding[] => jobs.flatMap(({ findings }) => findings);

const codesIn = (verdict: Verdict): readonly string[] => findingsIn(verdict).map(({ code }) => code);

const codesOf = (looking: "poll" | "log", ...statuses: readonly string[]): readonly string[] =>
  codesIn(checkTrace(inTurn(...statuses), { looking })).filter((code) => code.startsWith("status/"));

const messagesOf = (payload: unknown): readonly string[] =>
  findingsIn(checkReport(payload)).map(({ message }) => message);

const pathsIn = (payload: unknown): readonly string[] =>
  findingsIn(checkReport(payload)).map(({ path }) => path);

function* polled(): Generator<object> {
  yield* inTurn("created", "running");
}

const withZeros = (zero: number): Verdict =>
  checkTrace([
    { status: "running", steps_completed: zero, best_epoch: zero, percentage_done: zero },
    { status: "completed", steps_completed: 10, elapsed_time: zero, steps_per_epoch: zero },
    { status: "completed", percentage_done: zero },
  ]);

describe("checkReport", () => {
  it("gives the verdict of one job, named job", () => {
    const verdict = checkReport(RUNNING);
    expect(faultsOf(verdict)).toEqual([]);
    expect(verdict).toMatchObject({
      verdict: "lawful",
      unreadable: [],
      jobs: [{ job: "job", status: "running", ended: false, verdict: "lawful", findings: [], reports: 1 }],
    });
  });

  it("says of each finding where it stands in what was parsed", () => {
    const broken = { ...RUNNING, percentage_done: 101 };
    expect(pathsIn(broken)).toEqual(["/percentage_done"]);
    expect(pathsIn([RUNNING, broken])).toEqual(["/1/percentage_done"]);
    expect(pathsIn({ data: [RUNNING, broken] })).toEqual(["/data/1/percentage_done"]);
    expect(pathsIn({ report: broken })).toEqual(["/report/percentage_done"]);
    expect(pathsIn([{ job: "a", report: { status_details: broken } }])).toEqual([
      "/0/report/status_details/percentage_done",
    ]);
  });

  it("judges nothing where there is no report, and says so", () => {
    const unjudged = {
      verdict: "unjudged",
      unreadable: [{ file: null, line: null, reason: "no report was found in what was given." }],
      jobs: [],
    };
    for (const nothing of [[], { data: [] }, [[]]]) {
      expect(checkReport(nothing)).toMatchObject(unjudged);
      expect(faultsOf(checkReport(nothing))).toEqual([]);
    }
    for (const nothing of [[], [[]], [{ data: [] }, []]]) expect(checkTrace(nothing)).toMatchObject(unjudged);
  });

  it("names the statuses, and asks whether one of them was meant", () => {
    const [finding] = findingsIn(checkReport({ ...RUNNING, status: "runing" }));
    expect(finding).toMatchObject({ code: "shape/unknown-status", seen: "runing", allowed: JOB_STATUSES });
    expect(finding?.message).toMatch(
      /^status is "runing" \(did you mean running\?\); expected .*: created, .* or unknown$/u,
    );
    const [done] = findingsIn(checkReport({ ...RUNNING, status: "done" }));
    expect(done?.message).toMatch(/^status is "done"; expected/u);
  });

  it("asks of an unknown field whether another one of its object was meant", () => {
    expect(messagesOf({ ...RUNNING, stepsCompleted: 4 })).toEqual([
      '"stepsCompleted" (did you mean steps_completed?) is a field that no report is known to have',
    ]);
    expect(messagesOf({ hyperParameters: {}, stepsCompleted: 4, status_details: RUNNING })).toEqual([
      '"hyperParameters" (did you mean hyperparameters?) is a field that no report is known to have',
      '"stepsCompleted" is a field that no report is known to have',
    ]);
    const read = readReport({ ...RUNNING, stepsCompleted: 4 });
    expect(read.ok && read.value.notes.map((note) => Object.keys(note))).toEqual([
      ["code", "severity", "path", "name", "seen", "expected", "message", "count"],
    ]);
  });

  it("objects to what is no report", () => {
    for (const payload of [null, 5, "running", true, [[[RUNNING]]]])
      expect(codesIn(checkReport(payload))).toEqual(["shape/not-an-object"]);
  });
});

describe("checkTrace", () => {
  it("says of a negative zero what it says of zero, in JSON that comes back as it was", () => {
    expect(withZeros(-0)).toEqual(withZeros(0));
    expect(findingsIn(withZeros(-0)).filter(({ seen }) => seen === 0)).not.toEqual([]);
    expect(withZeros(-0).jobs[0]?.conventions.excluded).not.toEqual([]);
  });

  it("finds what recurs once, with its first place and a count", () => {
    const reports = [
      RUNNING,
      ...Array.from({ length: 7 }, () => ({ ...RUNNING, percentage_done: 101, extra: 1 })),
    ];
    expect(findingsIn(checkTrace(reports))).toMatchObject([
      { code: "progress/percentage-out-of-range", report: 1, path: "/percentage_done", count: 7 },
      { code: "shape/unknown-field", report: 1, path: "/extra", count: 7 },
    ]);
  });

  it("counts the points of one report and of all reports together", () => {
    const metrics = { keys: ["val_loss"], metrics: { val_loss: [{ step: -1 }, { step: -2 }] } };
    const reports = [at(1, "running", { metrics }), at(2, "running", { metrics })];
    expect(findingsIn(checkTrace(reports))).toMatchObject([
      { code: "shape/negative-count", path: "/metrics/metrics/val_loss/0/step", count: 4 },
    ]);
  });

  it("lists findings in the order of reports, and those of one report by severity", () => {
    const reports = [
      { ...RUNNING, extra: 1, percentage_done: 101 },
      { ...RUNNING, created_at: null },
    ];
    const order = findingsIn(checkTrace(reports)).map(({ report, severity }) => `${report} ${severity}`);
    expect(order).toEqual(["0 error", "0 info", "1 warning"]);
  });

  it("tells jobs apart by the envelope's job and by the job object's id, and counts reports by job", () => {
    const job = { id: "b", status: "running", status_details: RUNNING };
    const reports = [
      { job: "a", report: RUNNING },
      job,
      RUNNING,
      { job: "a", report: { ...RUNNING, extra: 1 } },
    ];
    const { jobs } = checkTrace(reports);
    expect(jobs.map(({ job: name, reports: count }) => [name, count])).toEqual([
      ["a", 2],
      ["b", 1],
      ["job", 1],
    ]);
    expect(jobs[0]?.findings).toMatchObject([{ report: 1, path: "/report/extra" }]);
  });

  it("never confuses jobs of any name", () => {
    const names = ["__proto__", "constructor", "toString", "", "0", "job "];
    const { jobs } = checkTrace(names.map((job) => ({ job, report: RUNNING })));
    expect(jobs.map(({ job, reports }) => [job, reports])).toEqual(names.map((name) => [name, 1]));
  });

  it("judges the jobs of a stream apart: what one did is nothing to another", () => {
    const completed = { job: "a", report: at(1, "completed") };
    expect(checkTrace([completed, { job: "b", report: at(2, "running") }]).verdict).toBe("lawful");
    expect(checkTrace([completed, { job: "a", report: at(2, "running") }]).verdict).toBe("unlawful");
  });

  it("puts reports that nothing names under the name that the caller gives", () => {
    expect(checkTrace([RUNNING], { job: "cust-9" }).jobs.map(({ job }) => job)).toEqual(["cust-9"]);
  });

  it("takes any iterable of reports", () => {
    expect(checkTrace(polled()).jobs[0]?.reports).toBe(2);
    expect(checkTrace(new Set(inTurn("created", "running"))).jobs[0]?.reports).toBe(2);
    expect(checkTrace([]).jobs).toEqual([]);
  });
});

describe("checkTrace, by the way of looking", () => {
  it("lets polls miss the stages between two looks, and a log miss none", () => {
    expect(codesOf("poll", "created", "completed")).toEqual([]);
    expect(codesOf("log", "created", "completed")).toEqual(["status/illegal-transition"]);
    expect(codesOf("log", "created", "pending", "running", "completed", "ready")).toEqual([]);
  });

  it("lets UNKNOWN come between two polls, and judges what follows by what was known before", () => {
    expect(codesOf("poll", "running", "unknown", "running")).toEqual([]);
    expect(codesOf("poll", "created", "unknown", "unknown", "completed")).toEqual([]);
    expect(codesOf("poll", "running", "unknown", "created")).toEqual(["status/illegal-transition"]);
    expect(codesOf("poll", "completed", "unknown", "running")).toEqual(["status/left-terminal"]);
  });

  it("judges a log across UNKNOWN by what can be reached, and after it by edges again", () => {
    expect(codesOf("log", "created", "unknown", "completed")).toEqual([]);
    expect(codesOf("log", "running", "unknown", "pending")).toEqual(["status/illegal-transition"]);
    expect(codesOf("log", "created", "unknown", "pending", "completed")).toEqual([
      "status/illegal-transition",
    ]);
  });

  it.each(["poll", "log"] as const)(
    "lets nothing leave a terminal status in a %s, but COMPLETED for READY",
    (looking) => {
      for (const end of ["completed", "ready", "cancelled", "failed"])
        for (const next of ["created", "pending", "running", "cancelling"])
          expect(codesOf(looking, end, next)).toEqual(["status/left-terminal"]);
      expect(codesOf(looking, "completed", "ready")).toEqual([]);
      expect(codesOf(looking, "ready", "completed")).toEqual(["status/left-terminal"]);
    },
  );

  it("sets a report aside whose status is out of place, and goes on from the one before", () => {
    const reports = [
      at(1, "running", { steps_completed: 50 }),
      at(2, "created", { steps_completed: 0 }),
      at(3, "running", { steps_completed: 60 }),
    ];
    const verdict = checkTrace(reports);
    expect(codesIn(verdict)).toEqual(["status/illegal-transition"]);
    expect(verdict.jobs[0]).toMatchObject({ status: "running", reports: 3 });
  });

  it("lets a trace begin in any status, and the same status recur", () => {
    for (const status of [
      "created",
      "pending",
      "running",
      "cancelling",
      "completed",
      "ready",
      "failed",
      "unknown",
    ])
      expect(codesOf("log", status, status)).toEqual([]);
  });

  it("says what would have been allowed", () => {
    const verdict = checkTrace(inTurn("running", "created"), { looking: "log" });
    const [finding] = findingsIn(verdict);
    expect(finding).toMatchObject({ seen: "created", path: "/status" });
    expect(finding?.allowed).toEqual([
      "running",
      "cancelled",
      "cancelling",
      "failed",
      "completed",
      "unknown",
    ]);
  });

  it("says in what way it looked", () => {
    expect(checkTrace([], { looking: "poll" }).assumptions.join()).toContain("polls");
    expect(checkTrace([], { looking: "log" }).assumptions.join()).toContain("log");
  });

  it("judges beside UNKNOWN only shape and range, and takes nothing over", () => {
    const lost = at(2, "unknown", { steps_completed: 10, percentage_done: 5 });
    const found = at(3, "running", { steps_completed: 60 });
    expect(codesIn(checkTrace([at(1, "running", { steps_completed: 50 }), lost, found]))).toEqual([]);
    expect(codesIn(checkTrace([at(2, "unknown", { steps_completed: 90 }), found]))).toEqual([]);
    const outOfRange = at(2, "unknown", { percentage_done: 101, steps_completed: -1 });
    expect(codesIn(checkReport(outOfRange))).toEqual([
      "shape/negative-count",
      "progress/percentage-out-of-range",
    ]);
  });

  it("knows no status of a job of which only UNKNOWN was seen", () => {
    expect(checkTrace(inTurn("unknown", "unknown")).jobs).toMatchObject([
      { status: null, ended: false, reports: 2 },
    ]);
    expect(checkTrace(inTurn("failed", "unknown")).jobs).toMatchObject([{ status: "failed", ended: true }]);
  });
});
