import { describe, expect, it } from "vitest";
import { type OwnLaw } from "../../src/index.ts";
import { forgetProgress } from "../../src/laws/forget.ts";
import { MOST_REPORTS, newJobState } from "../../src/laws/job-state.ts";
import { STATED } from "../../src/report/facts.ts";
import { at } from "../check/reports.ts";
import { lastLook } from "./last-look.ts";
import { knownAfter, memoryAfter } from "./memory.ts";
import { OF_DOUBTS } from "./memory/of-doubts.ts";
import { OF_LIVES } from "./memory/of-lives.ts";
import { OF_PERCENTAGES } from "./memory/of-percentages.ts";
import { OF_REPORTS } from "./memory/of-reports.ts";
import { run } from "./wire.ts";

const ALL = [...OF_REPORTS, ...OF_LIVES, ...OF_DOUBTS, ...OF_PERCENTAGES];

describe("what is remembered of a job", () => {
  it.each(ALL)("is $name", ({ reports, options, memory }) => {
    expect(memoryAfter(reports, options)).toEqual(memory);
  });

  it.each(ALL)("is known where there is a value of it: $name", ({ reports, options }) => {
    const { said, valued } = knownAfter(reports, options);
    expect(said).toEqual(valued);
  });
});

const MINUTE = 60_000_000;
const CREATED = Date.UTC(2025, 11, 1, 10) * 1000;

/** The times that are remembered after some reports, in minutes since the job of `at` was created. */
const timesAfter = (...reports: readonly unknown[]): readonly [created: number, updated: number] => {
  const { createdAt, updatedAt } = lastLook([...reports, at(59, "unknown")]).state;
  return [(createdAt - CREATED) / MINUTE, (updatedAt - CREATED) / MINUTE];
};

describe("the times that are remembered", () => {
  it("are the first created_at and the last updated_at", () => {
    expect(timesAfter(run())).toEqual([0, 1]);
    expect(timesAfter(run(), at(3, "running"))).toEqual([0, 3]);
    expect(timesAfter(run({ created_at: null }), at(3, "running"))).toEqual([0, 3]);
    expect(timesAfter(run({ updated_at: null }))).toEqual([0, Number.NaN]);
  });

  it("are not a created_at that is another one", () => {
    expect(timesAfter(run(), at(3, "running", { created_at: "2025-12-01T09:00:00" }))).toEqual([0, 3]);
  });

  it("are the older updated_at of a report that brings news, not that of one without", () => {
    const newer = at(5, "running", { steps_completed: 10 });
    expect(timesAfter(newer, at(4, "running", { steps_completed: 11 }))).toEqual([0, 4]);
    expect(timesAfter(newer, at(4, "running", { steps_completed: 10 }))).toEqual([0, 5]);
  });

  it("are none of a report that was updated before it was created", () => {
    const odd = run({ updated_at: "2025-12-01T09:00:00" });
    expect(timesAfter(odd)).toEqual([Number.NaN, Number.NaN]);
    expect(timesAfter(odd, at(3, "running"))).toEqual([0, 3]);
  });
});

describe("a percentage that a law of one's own finds wrong", () => {
  const doubting: OwnLaw = {
    code: "test/doubting",
    severity: "error",
    statement: "",
    source: "",
    reads: ["percentage_done"],
    taints: ["percentage_done"],
    isBroken: () => true,
    explain: () => ({ path: "", message: "", seen: null, expected: "" }),
  };

  it("leaves nothing of what it would tell", () => {
    const reports = [run({ steps_completed: 100, epochs_completed: 0, percentage_done: 22.83 })];
    expect(memoryAfter(reports)).toMatchObject({ percentage: 22.83, totals: [438, 438] });
    expect(memoryAfter(reports, { laws: [doubting] })).toMatchObject({
      percentage: undefined,
      rules: undefined,
      totals: undefined,
    });
  });
});

describe("forgetProgress", () => {
  it.each(["stepsCompleted", "epochsCompleted", "percentageDone", "stepsPerEpoch"] as const)(
    "keeps %s where that is asked for, and nothing else of the progress",
    (kept) => {
      const progress = { stepsCompleted: 1, epochsCompleted: 2, percentageDone: 3, stepsPerEpoch: 4 };
      const state = { ...newJobState(0, 0), ...progress, known: -1 };
      forgetProgress(state, STATED[kept]);
      const left = Object.entries(progress).filter(([name]) =>
        Object.entries(state).some(([key, value]) => key === name && !Number.isNaN(value)),
      );
      expect(left).toEqual([[kept, progress[kept]]]);
    },
  );
});

describe("MOST_REPORTS", () => {
  it("is the most that 32 bits hold", () => {
    expect(MOST_REPORTS >>> 0).toBe(MOST_REPORTS);
    expect((MOST_REPORTS + 1) >>> 0).toBe(0);
  });
});
