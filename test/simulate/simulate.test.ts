import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReport, checkTrace } from "../../src/check/check-trace.ts";
import { CANDIDATE_CONVENTIONS, CONVENTIONS } from "../../src/progress/index.ts";
import {
  envelopesOf,
  ENDINGS,
  ndjsonOf,
  type Run,
  type Scenario,
  simulate,
} from "../../src/simulate/index.ts";
import { graveCodes, judged } from "./judged.ts";
import { CONVENTION_NAMES, runs } from "./scenarios.ts";

const runOf = (scenario: Scenario): Run => {
  const run = simulate(scenario);
  if (!run.ok) throw new Error(run.error.message);
  return run.value;
};

const textOf = (run: Run): string => [...ndjsonOf(run)].join("");

const lastOf = (run: Run) => [...run.reports].at(-1)?.report;

describe("simulate", () => {
  it("makes lawful runs of every ending and convention, polled at any interval", () => {
    fc.assert(
      fc.property(runs(...CONVENTION_NAMES), (run) => {
        expect(graveCodes(judged(run))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("makes reports of which each is lawful by itself", () => {
    fc.assert(
      fc.property(runs(...CONVENTION_NAMES), fc.nat(), ({ scenario, plan, reports }, which) => {
        const all = [...reports];
        const { convention } = scenario;
        const { jobs } = checkReport(all[which % all.length]?.report, { plan, convention });
        expect(jobs.flatMap(graveCodes)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("makes runs that are lawful though the plan is not known, unless they report the reference's steps per epoch", () => {
    fc.assert(
      fc.property(runs("customizer-25.4", "customizer-25.10", "customizer-25.12"), ({ reports }) => {
        const { jobs } = checkTrace(Array.from(reports, ({ report }) => report));
        expect(jobs.flatMap(graveCodes)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("leaves its convention among the candidates, and one percentage rule once a report lies inside an epoch", () => {
    fc.assert(
      fc.property(runs(...CANDIDATE_CONVENTIONS), (run) => {
        const { candidates } = judged(run).conventions;
        expect(candidates).toContain(run.scenario.convention);
        const { steps_per_epoch: each = null } = lastOf(run) ?? {};
        const isInside = (steps: number): boolean => each !== null && steps % each !== 0;
        const inside = Array.from(run.reports).some(
          ({ report }) => report.status !== "unknown" && isInside(report.steps_completed ?? 0),
        );
        const rules = new Set(candidates.map((name) => CONVENTIONS[name].percentageRule));
        if (inside && run.scenario.convention !== "documented") expect(rules.size).toBe(1);
      }),
    );
  });

  it.each([
    ["completes", "ready", 100],
    ["stops-early", "ready", 75],
    ["time-limit", "ready", 38.36],
    ["fails-before-training", "failed", 0],
    ["fails-during-training", "failed", 33.33],
    ["fails-after-training", "failed", 100],
    ["cancelled-created", "cancelled", 0],
    ["cancelled-pending", "cancelled", 0],
    ["cancelled-running", "cancelled", 33.33],
    ["cancelled-finishing", "cancelled", 100],
    ["cancel-race", "ready", 100],
    ["lost-and-found", "ready", 100],
  ] as const)("ends as asked: %s as %s at %d %%", (ending, status, percentage) => {
    const last = lastOf(runOf({ seed: 0, ending }));
    expect([last?.status, last?.percentage_done]).toEqual([status, percentage]);
  });

  it("gives a job that is cancelled as it completes both in one life", () => {
    const statuses = Array.from(
      runOf({ seed: 3, ending: "cancel-race" }).reports,
      ({ report }) => report.status,
    );
    expect([...new Set(statuses)].slice(-3)).toEqual(["cancelling", "completed", "ready"]);
  });

  it("loses a job from sight and finds it again", () => {
    const statuses = Array.from(
      runOf({ seed: 3, ending: "lost-and-found" }).reports,
      ({ report }) => report.status,
    );
    expect([...new Set(statuses)]).toContain("unknown");
    expect(statuses.at(-1)).toBe("ready");
  });

  it("hands out a scenario and a plan that nobody can change", () => {
    const { scenario, plan } = runOf({ seed: 7 });
    for (const part of [scenario, plan, scenario.habits, scenario.earlyStopping, scenario.plan])
      expect(Object.isFrozen(part)).toBe(true);
  });

  it.each([
    [new Date(0), "the scenario is a Date; it must be an object."],
    [Promise.resolve({}), "the scenario is a Promise; it must be an object."],
    [new Map(), "the scenario is a Map; it must be an object."],
    [{ plan: new Map() }, 'plan is "a Map"; it must be an object.'],
  ])("says why %o is no scenario", (given, message) => {
    const run = simulate(given as Scenario);
    expect(run.ok ? "" : run.error.message).toBe(message);
  });

  it("tells what a scenario threw when it was read", () => {
    const run = simulate({
      get seed(): number {
        throw new Error("no seed today");
      },
    });
    expect(run.ok ? "" : run.error.message).toBe('the scenario cannot be read: it threw "no seed today".');
  });

  it("needs nothing but a seed", () => {
    expect(simulate().ok).toBe(true);
    expect(lastOf(runOf({ seed: 7 }))).toMatchObject({ status: "ready", steps_completed: 657 });
  });

  it("gives the same reports each time they are iterated, and as little of them as is asked for", () => {
    const run = runOf({ seed: 7 });
    expect(textOf(run)).toBe(textOf(run));
    // A run of 27 hours, of which only the first minutes are lived through.
    const long = runOf({ plan: { epochs: 1000, trainingSamples: 1_000_000 } });
    const [first] = long.reports;
    expect(first?.report.status).toBe("created");
  });

  it("carries job, time and plan in its envelopes", () => {
    const run = runOf({ seed: 7, job: "cust-1", pollSeconds: 60 });
    const [first] = envelopesOf(run);
    expect(first).toMatchObject({ job: "cust-1", elapsed_seconds: 60, plan: run.plan });
  });

  it("pins what seed 42 gives", async () => {
    const { scenario, reports } = runOf({ seed: 42, pollSeconds: 400 });
    const hashes = CONVENTION_NAMES.flatMap((convention) =>
      ENDINGS.map((ending) => {
        const text = textOf(runOf({ seed: 42, convention, ending }));
        return `${convention} ${ending} ${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
      }),
    );
    const pinned = JSON.stringify({ scenario, reports: [...reports], hashes }, null, 1);
    await expect(`${pinned}\n`).toMatchFileSnapshot("__snapshots__/seed-42.json");
  });
});
