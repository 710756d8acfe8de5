import { describe, expect, it } from "vitest";
import {
  type CheckOptions,
  createMonitor,
  judge,
  type Monitor,
  type MonitorState,
  restoreMonitor,
} from "../../src/index.ts";
import { RUNNING } from "./reports.ts";

const restored = (state: MonitorState, options: CheckOptions): Monitor => {
  const result = restoreMonitor(JSON.parse(JSON.stringify(state)), options);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const named = (id: string, status: string) => ({ id, status, config: "c" });
const numbered = (id: number) => ({ id, status: "running", config: "c" });
const others = ["b", "c"].map(
  (job) => `a report is of the job "${job}", and "a" is watched; it was not judged.`,
);
const verdictOn = (...reports: readonly unknown[]) => {
  const monitor = createMonitor();
  for (const report of reports) monitor.observe(report);
  const verdict = monitor.verdict();
  const unreadable = verdict.unreadable.map(({ reason }) => reason);
  expect(restored(monitor.state, {}).verdict()).toEqual(verdict);
  return {
    unreadable,
    jobs: verdict.jobs.map(({ job, status, reports: count }) => [job, status, count]),
  };
};

describe("a monitor, where reports name other jobs", () => {
  it.each([
    ["a job object", named("b", "created"), named("c", "created")],
    ["an envelope", { job: "b", report: RUNNING }, { job: "c", plan: { epochs: 0 }, report: RUNNING }],
    ["a list", { data: [named("b", "created"), named("c", "created")] }, named("a", "running")],
  ])("judges none of them, and says so once of each: %s", (_, one, other) => {
    const { unreadable, jobs } = verdictOn(named("a", "running"), one, other, one, named("a", "running"));
    expect(unreadable).toEqual(others);
    expect(jobs.map(([job, status]) => [job, status])).toEqual([["a", "running"]]);
  });

  it("goes by the text of a number, and says once that it is none", () => {
    expect(verdictOn(numbered(1), numbered(1), numbered(2))).toEqual({
      unreadable: [
        "the report's id is 1; it must be a text.",
        'a report is of the job "2", and "1" is watched; it was not judged.',
      ],
      jobs: [["1", "running", 2]],
    });
    const twice = verdictOn(RUNNING, { ...RUNNING, id: "" });
    expect(twice.unreadable).toEqual(['the report\'s id is ""; it must not be empty.']);
  });

  it("judges the first job of a list alone", () => {
    const list = { data: [named("a", "running"), named("b", "created"), named("c", "pending")] };
    expect(verdictOn(list)).toEqual({ unreadable: others, jobs: [["a", "running", 1]] });
  });

  it("takes reports without a name for those of the job, and the first name for its name", () => {
    const { unreadable, jobs } = verdictOn(
      RUNNING,
      { job: "a", report: RUNNING },
      RUNNING,
      named("b", "created"),
    );
    expect(unreadable).toEqual(others.slice(0, 1));
    expect(jobs).toEqual([["a", "running", 3]]);
  });

  it("knows the name when it is restored", () => {
    for (const job of ["a", "another"]) {
      const options = { job };
      const before = createMonitor(options);
      before.observe({ job: "a", report: RUNNING });
      const after = restored(before.state, options);
      expect(after.observe(named("b", "created"))).toEqual([]);
      expect(after.verdict()).toMatchObject({
        jobs: [{ job: "a", reports: 1 }],
        unreadable: [{ reason: others[0] }],
      });
      expect(judge(before.state, named("b", "created"), options).unreadable).toEqual(others.slice(0, 1));
    }
  });

  it("does not take the name that options give for one that a report told", () => {
    const monitor = createMonitor({ job: "a" });
    monitor.observe(RUNNING);
    const after = restored(monitor.state, { job: "a" });
    after.observe(named("b", "running"));
    expect(after.verdict()).toMatchObject({ unreadable: [], jobs: [{ job: "b", reports: 2 }] });
  });
});
