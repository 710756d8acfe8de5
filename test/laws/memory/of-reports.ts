import { STEPS_RULE } from "../../../src/laws/percentage-rules.ts";
import { at } from "../../check/reports.ts";
import { type Remembered } from "../memory.ts";
import { progress, run } from "../wire.ts";

/** What is remembered of reports in which nothing is wrong, or which are set aside. */
export const OF_REPORTS: readonly Remembered[] = [
  { name: "nothing, where nothing was reported", reports: [], memory: {} },
  {
    name: "all that one report states",
    reports: [run({ elapsed_time: 5, steps_per_epoch: 100, ...progress(50, 0, 12.5) })],
    memory: {
      status: "running",
      marks: ["stepsOfNewest", "epochsOfNewest", "percentageOfNewest"],
      elapsed: 5,
      steps: 50,
      epochs: 0,
      percentage: 12.5,
      perEpoch: 100,
      rules: STEPS_RULE,
      totals: [400, 400],
    },
  },
  {
    name: "what an earlier report stated, where a later one is silent",
    reports: [run({ elapsed_time: 5, steps_per_epoch: 100, ...progress(50, 0, 12.5) }), at(2, "running")],
    memory: {
      status: "running",
      elapsed: 5,
      steps: 50,
      epochs: 0,
      percentage: 12.5,
      perEpoch: 100,
      rules: STEPS_RULE,
      totals: [400, 400],
    },
  },
  {
    name: "nothing of a report beside UNKNOWN",
    reports: [
      run({ elapsed_time: 5, steps_per_epoch: 100, ...progress(50, 0, 12.5) }),
      at(2, "unknown", { elapsed_time: 9, ...progress(60, 1, 15) }),
    ],
    memory: {
      status: "running",
      marks: ["lost", "stepsOfNewest", "epochsOfNewest", "percentageOfNewest"],
      elapsed: 5,
      steps: 50,
      epochs: 0,
      percentage: 12.5,
      perEpoch: 100,
      rules: STEPS_RULE,
      totals: [400, 400],
    },
  },
  {
    name: "nothing of a first report beside UNKNOWN",
    reports: [at(1, "unknown", { elapsed_time: 5, steps_per_epoch: 100, ...progress(50, 0, 12.5) })],
    memory: { marks: ["lost"] },
  },
  {
    name: "the counters beside a status that is none",
    reports: [run(), at(2, "ended", { steps_completed: 5 })],
    memory: { status: "running", marks: ["lost", "stepsOfNewest"], steps: 5 },
  },
  {
    name: "that the job was found again",
    reports: [run(), at(2, "unknown"), at(3, "running")],
    memory: { status: "running" },
  },
  {
    name: "the longest elapsed_time, not that it is unset",
    reports: [run({ elapsed_time: 9 }), at(2, "running", { elapsed_time: 0 })],
    memory: { status: "running", elapsed: 9 },
  },
  {
    name: "the longest elapsed_time, not that it was unset",
    reports: [run({ elapsed_time: 0 }), at(2, "running", { elapsed_time: 9 })],
    memory: { status: "running", elapsed: 9 },
  },
  {
    name: "no elapsed_time that fell",
    reports: [run({ elapsed_time: 9 }), at(2, "running", { elapsed_time: 8 })],
    memory: { status: "running", elapsed: 9 },
  },
  {
    name: "the highest counters",
    options: { convention: "customizer-25.12" },
    reports: [run(progress(1, 0, 1)), at(2, "running", progress(2, 0, 2))],
    memory: {
      status: "running",
      marks: ["stepsOfNewest", "epochsOfNewest", "percentageOfNewest"],
      steps: 2,
      epochs: 0,
      percentage: 2,
      totals: [100, 100],
    },
  },
  {
    name: "the first steps_per_epoch",
    reports: [run({ steps_per_epoch: 100 }), at(2, "running", { steps_per_epoch: 100 })],
    memory: { status: "running", perEpoch: 100 },
  },
  {
    name: "which counters the newest report stated",
    reports: [run(progress(10, 1, 10)), at(2, "running", { percentage_done: 10 })],
    memory: {
      status: "running",
      marks: ["percentageOfNewest"],
      steps: 10,
      epochs: 1,
      percentage: 10,
      totals: [100, 100],
      planned: [10, 10],
    },
  },
  {
    name: "which counters a late report stated that brought news",
    reports: [at(5, "running", progress(10, 1, 10)), at(4, "running", { epochs_completed: 2 })],
    memory: {
      status: "running",
      marks: ["epochsOfNewest"],
      steps: 10,
      epochs: 2,
      percentage: 10,
      totals: [100, 100],
      planned: [10, 10],
    },
  },
  {
    name: "nothing of a late report without news",
    reports: [at(5, "running", progress(10, 1, 10)), at(4, "running", { steps_completed: 9 })],
    memory: {
      status: "running",
      marks: ["stepsOfNewest", "epochsOfNewest", "percentageOfNewest"],
      steps: 10,
      epochs: 1,
      percentage: 10,
      totals: [100, 100],
      planned: [10, 10],
    },
  },
];
