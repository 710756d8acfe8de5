import { describe, expect, it } from "vitest";
import { type CheckOptions, checkTrace } from "../../src/index.ts";
import {
  conventionBits,
  conventionsOf,
  conventionsOfRules,
  rulesOf,
} from "../../src/laws/convention-evidence.ts";
import { EPOCHS_RULE, PLATFORM_RULE, STEPS_RULE } from "../../src/laws/percentage-rules.ts";
import { at } from "../check/reports.ts";
import { nested, perEpoch, PLAN, progress, run, SPLIT_OPEN } from "./wire.ts";

/** Some reports, and the conventions that they rule out, by field. */
interface Habits {
  readonly name: string;
  readonly options?: CheckOptions;
  readonly reports: readonly unknown[];
  readonly excluded: Readonly<Record<string, readonly string[]>>;
}

const OBSERVED = ["customizer-25.4", "customizer-25.10", "customizer-25.12"];

const HABITS: readonly Habits[] = [
  { name: "nothing", reports: [run()], excluded: {} },
  {
    name: "a best_epoch of 0",
    reports: [run({ best_epoch: 0 })],
    excluded: { best_epoch: ["customizer-25.4"] },
  },
  { name: "a best_epoch of 1", reports: [run({ best_epoch: 1 })], excluded: {} },
  {
    name: "a best_epoch that is the last one, counted from 1",
    options: { plan: { epochs: 2 } },
    reports: [run({ best_epoch: 2, epochs_completed: 2 })],
    excluded: { best_epoch: ["customizer-25.12"] },
  },
  {
    name: "a best_epoch before the last one",
    options: { plan: { epochs: 2 } },
    reports: [run({ best_epoch: 1, epochs_completed: 2 })],
    excluded: {},
  },
  {
    name: "a best_epoch that is not to be trusted",
    options: { plan: PLAN },
    reports: [run({ best_epoch: 0, steps_completed: 439 })],
    excluded: {},
  },
  {
    name: "an elapsed_time",
    reports: [run({ elapsed_time: 0.5 })],
    excluded: { elapsed_time: ["customizer-25.4", "customizer-25.10"] },
  },
  {
    name: "no elapsed_time while the job runs",
    reports: [run({ elapsed_time: 0, steps_completed: 1 })],
    excluded: {},
  },
  {
    name: "no elapsed_time of a job that ran and has ended",
    reports: [at(1, "completed", { elapsed_time: 0, steps_completed: 1 })],
    excluded: { elapsed_time: ["documented", "customizer-25.12"] },
  },
  {
    name: "no elapsed_time of a job that has ended and had no steps",
    reports: [at(1, "cancelled", { elapsed_time: 0, steps_completed: 0 })],
    excluded: {},
  },
  {
    name: "no elapsed_time of a job that has ended, its steps unknown",
    reports: [at(1, "cancelled", { elapsed_time: 0 })],
    excluded: {},
  },
  {
    name: "an elapsed_time that is left out",
    reports: [at(1, "cancelled", { elapsed_time: null, steps_completed: 5 })],
    excluded: {},
  },
  {
    name: "no elapsed_time, and a status that is none",
    reports: [at(1, "ended", { elapsed_time: 0, steps_completed: 5 })],
    excluded: {},
  },
  {
    name: "the observed steps_per_epoch",
    options: { plan: PLAN },
    reports: [perEpoch(219)],
    excluded: { steps_per_epoch: ["documented"] },
  },
  {
    name: "the documented steps_per_epoch",
    options: { plan: { ...PLAN, epochs: 3 } },
    reports: [perEpoch(73)],
    excluded: { steps_per_epoch: OBSERVED },
  },
  {
    name: "a steps_per_epoch that is both",
    options: { plan: { ...PLAN, epochs: 1 } },
    reports: [perEpoch(219)],
    excluded: {},
  },
  {
    name: "the observed steps_per_epoch of a split",
    options: { plan: SPLIT_OPEN },
    reports: [perEpoch(197)],
    excluded: { steps_per_epoch: ["documented"] },
  },
  {
    name: "the observed steps_per_epoch of a split, the epochs unknown",
    options: { plan: { batchSize: 16, trainingSamples: 3500 } },
    reports: [perEpoch(197)],
    excluded: {},
  },
  {
    name: "a steps_per_epoch that is not the observed one, the epochs unknown",
    options: { plan: { batchSize: 16, trainingSamples: 3500 } },
    reports: [perEpoch(73)],
    excluded: { steps_per_epoch: OBSERVED },
  },
  {
    name: "a steps_per_epoch that no rule makes of the plan",
    options: { plan: PLAN },
    reports: [perEpoch(220)],
    excluded: {},
  },
  { name: "a steps_per_epoch without a plan", reports: [perEpoch(220)], excluded: {} },
  {
    name: "a percentage of epochs",
    options: { plan: { ...PLAN, epochs: 3 } },
    reports: [run(progress(219, 1, 33.333))],
    excluded: { percentage_done: ["customizer-25.10", "customizer-25.12"] },
  },
  {
    name: "a percentage of steps",
    options: { plan: PLAN },
    reports: [run(progress(100, 0, 22.83))],
    excluded: { percentage_done: ["documented", "customizer-25.4"] },
  },
  {
    name: "each of its habits, one after another",
    options: { plan: PLAN },
    reports: [
      at(1, "running", { best_epoch: 0 }),
      at(2, "running", perEpoch(219)),
      at(3, "completed", { elapsed_time: 1 }),
    ],
    excluded: {
      best_epoch: ["customizer-25.4"],
      steps_per_epoch: ["documented"],
      elapsed_time: ["customizer-25.10"],
    },
  },
  {
    name: "habits of a job that are those of no convention",
    reports: [
      run({ elapsed_time: 1, best_epoch: 0 }),
      at(20, "cancelled", { elapsed_time: 0, steps_completed: 4 }),
    ],
    excluded: {
      best_epoch: ["customizer-25.4"],
      elapsed_time: ["customizer-25.10", "documented", "customizer-25.12"],
    },
  },
  {
    name: "a habit, where a convention is named that does not have it",
    options: { convention: "customizer-25.4" },
    reports: [run({ best_epoch: 0, elapsed_time: 1 })],
    excluded: {},
  },
];

const ALL = ["documented", ...OBSERVED];

describe("the conventions that are ruled out", () => {
  it.each(HABITS)("are told from $name", ({ reports, options, excluded }) => {
    const told = checkTrace(reports, options).jobs[0]?.conventions;
    const byField: Record<string, string[]> = {};
    for (const { by, convention } of told?.excluded ?? []) (byField[by] ??= []).push(convention);
    expect(byField).toEqual(excluded);
    const lost = new Set(Object.values(excluded).flat());
    const first = options?.convention === undefined ? ALL : [options.convention];
    expect(told?.candidates).toEqual(first.filter((name) => !lost.has(name)));
  });
});

describe("an elapsed_time that fell", () => {
  it("rules nothing out, once the job has changed its plan and what was ruled out is open again", () => {
    const [job] = checkTrace([
      nested("running", { elapsed_time: 9 }, { hyperparameters: { epochs: 2 } }),
      nested("running", { elapsed_time: 8 }, { hyperparameters: { epochs: 3 } }),
    ]).jobs;
    expect(job?.conventions.candidates).toEqual(ALL);
  });
});

describe("the bits of conventions and rules", () => {
  it("stand for names, in the order of the releases", () => {
    expect(conventionBits([])).toBe(0);
    expect(conventionBits(["documented", "platform"])).toBe(0b1_0001);
    expect(conventionsOf(0b1_0001)).toEqual(["documented", "platform"]);
    expect(conventionsOf(0)).toEqual([]);
  });

  it("tell which conventions follow which rules", () => {
    expect(conventionsOf(conventionsOfRules(0))).toEqual([]);
    expect(conventionsOf(conventionsOfRules(EPOCHS_RULE))).toEqual(["documented", "customizer-25.4"]);
    expect(conventionsOf(conventionsOfRules(STEPS_RULE))).toEqual(["customizer-25.10", "customizer-25.12"]);
    expect(conventionsOf(conventionsOfRules(PLATFORM_RULE | EPOCHS_RULE))).toEqual([
      "documented",
      "customizer-25.4",
      "platform",
    ]);
    expect(conventionsOfRules(EPOCHS_RULE | STEPS_RULE | PLATFORM_RULE)).toBe(0b1_1111);
    expect(conventionsOfRules(8)).toBe(0);
    expect(rulesOf([])).toBe(0);
    expect(rulesOf(["customizer-25.4", "platform"])).toBe(EPOCHS_RULE | PLATFORM_RULE);
  });
});
