import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/check/check-trace.ts";
import {
  type Fleet,
  ENDINGS,
  type FleetOptions,
  type FleetReport,
  simulateFleet,
} from "../../src/simulate/index.ts";

const fleetOf = (options?: FleetOptions): Fleet => {
  const fleet = simulateFleet(options);
  if (!fleet.ok) throw new Error(fleet.error.message);
  return fleet.value;
};

const SMALL = { plan: { epochs: 1, trainingSamples: 160 }, pollSeconds: 30 } as const;
const MIX = ENDINGS.filter((ending) => ending !== "stops-early").map((ending) => ({ ...SMALL, ending }));

/** When the fleet began, by the times of a report. */
const beginOf = ({ report, at, elapsed_seconds: since }: FleetReport): number =>
  Date.parse(`${String(report.created_at)}Z`) / 1000 - (at - since);

describe("simulateFleet", () => {
  it("interleaves its jobs by the times of their reports", () => {
    const reports = [...fleetOf({ jobs: 8, mix: [SMALL] }).reports];
    const times = reports.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(new Set(reports.map(({ job }) => job)).size).toBe(8);
    const [first = "", second = ""] = [...new Set(reports.map(({ job }) => job))];
    const begins = reports.findIndex(({ job }) => job === second);
    expect(reports.slice(begins).some(({ job }) => job === first)).toBe(true);
  });

  it("is lawful, job by job, whatever the mix", () => {
    const { jobs, verdict } = checkTrace(fleetOf({ jobs: 60, seed: 3, mix: MIX }).reports);
    expect(verdict).toBe("lawful");
    expect(jobs).toHaveLength(60);
    expect(new Set(jobs.map(({ status }) => status))).toEqual(new Set(["ready", "failed", "cancelled"]));
  });

  it("gives the same reports for the same options, each time it is iterated", () => {
    const fleet = fleetOf({ jobs: 3, mix: [SMALL] });
    expect([...fleet.reports]).toEqual([...fleet.reports]);
    expect([...fleetOf({ jobs: 3, mix: [SMALL], seed: 1 }).reports]).not.toEqual([...fleet.reports]);
  });

  it("takes a scenario as it was checked, where the seed of a job puts its ending out of reach", () => {
    const mix = [{ ...SMALL, ending: "time-limit", timeLimitSeconds: 14 }] as const;
    const { jobs } = checkTrace(fleetOf({ jobs: 40, mix }).reports);
    expect(
      jobs.map(({ findings }) => findings.some(({ code }) => code === "progress/completed-short")),
    ).toEqual(Array.from({ length: 40 }, () => true));
  });

  it("gives jobs that share a name a number each", () => {
    const names = Array.from(
      fleetOf({ jobs: 3, mix: [{ ...SMALL, job: "nightly" }] }).reports,
      ({ job }) => job,
    );
    expect(new Set(names)).toEqual(new Set(["nightly-1", "nightly-2", "nightly-3"]));
  });

  it("creates a job when its turn comes", () => {
    const starts = [...fleetOf({ jobs: 4, mix: [{ ...SMALL, reportDelaySeconds: 0 }] }).reports].map(beginOf);
    expect(Math.max(...starts) - Math.min(...starts)).toBeLessThan(0.01);
  });

  it("gives no two jobs the same name, however many there are", () => {
    const mix = [
      { plan: { epochs: 1, trainingSamples: 16 }, ending: "cancelled-created", pollSeconds: 40 },
    ] as const;
    // Names that follow from seeds drawn at random out of 2 ** 31 meet among so many, as those of this fleet did.
    const names = Array.from(fleetOf({ jobs: 1117, seed: 182, mix }).reports, ({ job }) => job);
    expect(new Set(names).size).toBe(1117);
  });

  it("is lazy: the first report of a million jobs comes at once", () => {
    const [first] = fleetOf({ jobs: 1_000_000 }).reports;
    expect(first?.report.status).toBe("created");
  });

  it("brings no job to life before its first report is due", () => {
    const [first] = fleetOf({ jobs: 100_000, everySeconds: 0 }).reports;
    expect(first?.at).toBe(5);
    const polls = [
      { ...SMALL, pollSeconds: 30 },
      { ...SMALL, pollSeconds: 7 },
    ];
    const times = Array.from(fleetOf({ jobs: 40, everySeconds: 3, mix: polls }).reports, ({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  it("takes what is undefined for left out", () => {
    const options: unknown = { jobs: undefined, seed: undefined, mix: undefined, everySeconds: undefined };
    const fleet = simulateFleet(options as FleetOptions);
    expect(fleet.ok && fleet.value.jobs).toBe(10);
  });

  it.each([
    [
      { jobs: 10, mix: [{ createdAt: "2199-12-31T23:59:00" }] },
      /^jobs is 10; .* in the year 2200 or later; it must be at most 1, /u,
    ],
    [
      { jobs: 100_000, everySeconds: 86_400 },
      /^jobs is 100000; .* it must be at most 31806, or everySeconds less\.$/u,
    ],
    [
      { jobs: 1_000_000, everySeconds: 0 },
      /^jobs is 1000000; .* 1000000 would be under way at once; it must be at most 100000, /u,
    ],
    [{ jobs: 1_000_000, everySeconds: 0.01 }, /would be under way at once/u],
    [{ Jobs: 5 }, /^"Jobs" is no option of a fleet; those are jobs, seed, mix, everySeconds\./u],
    [{ jobs: 3, ending: "completes", pollSeconds: 3 }, /^"ending" is no option of a fleet/u],
    [new Date(0), /^the fleet is a Date; it must be an object\.$/u],
    [{ mix: [new Map()] }, /^mix\[0\]: the scenario is "a Map"; it must be an object\.$/u],
  ])("says in a sentence why %o makes no fleet", (options, message) => {
    const fleet = simulateFleet(options as FleetOptions);
    expect(fleet.ok ? "" : fleet.error.message).toMatch(message);
  });

  it.each([
    { options: { jobs: 0 }, knob: "jobs" },
    { options: { jobs: 1.5 }, knob: "jobs" },
    { options: { seed: Number.NaN }, knob: "seed" },
    { options: { everySeconds: -1 }, knob: "everySeconds" },
    { options: { mix: [] }, knob: "mix" },
    { options: { mix: [{}, { pollSeconds: -1 }] }, knob: "mix[1].pollSeconds" },
  ])("refuses $options", ({ options, knob }) => {
    const fleet = simulateFleet(options);
    expect(fleet.ok ? undefined : fleet.error.knob).toBe(knob);
  });

  it("names every problem", () => {
    const fleet = simulateFleet({ jobs: 0, mix: [{ pollSeconds: -1 }, { jitter: 7 }] });
    expect(fleet.ok ? [] : fleet.error.problems.map(({ knob }) => knob)).toEqual([
      "jobs",
      "mix[0].pollSeconds",
      "mix[1].jitter",
    ]);
  });
});
