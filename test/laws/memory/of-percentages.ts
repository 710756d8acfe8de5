import { STEPS_RULE } from "../../../src/laws/percentage-rules.ts";
import { at } from "../../check/reports.ts";
import { type Remembered } from "../memory.ts";
import { PLAN, progress, run } from "../wire.ts";

/** What percentages leave possible of the rules, the totals and the epochs. */
export const OF_PERCENTAGES: readonly Remembered[] = [
  {
    name: "a percentage that only steps explain",
    reports: [run(progress(100, 0, 22.83))],
    memory: {
      status: "running",
      marks: ["stepsOfNewest", "epochsOfNewest", "percentageOfNewest"],
      steps: 100,
      epochs: 0,
      percentage: 22.83,
      rules: STEPS_RULE,
      totals: [438, 438],
    },
  },
  {
    name: "nothing of the epochs, where only steps explain the percentage",
    reports: [run(progress(100, 1, 22.83))],
    memory: {
      status: "running",
      marks: ["stepsOfNewest", "epochsOfNewest", "percentageOfNewest"],
      steps: 100,
      epochs: 1,
      percentage: 22.83,
      rules: STEPS_RULE,
      totals: [438, 438],
    },
  },
  {
    name: "what is left by two percentages of the platform",
    options: { convention: "platform" },
    reports: [run(progress(100, 0, 22)), at(2, "running", progress(200, 0, 45))],
    memory: {
      status: "running",
      marks: ["stepsOfNewest", "epochsOfNewest", "percentageOfNewest"],
      steps: 200,
      epochs: 0,
      percentage: 45,
      totals: [435, 444],
    },
  },
  {
    name: "what is left by a second percentage of the platform that says less",
    options: { convention: "platform" },
    reports: [run(progress(200, 0, 45)), at(2, "running", progress(201, 0, 45))],
    memory: {
      status: "running",
      marks: ["stepsOfNewest", "epochsOfNewest", "percentageOfNewest"],
      steps: 201,
      epochs: 0,
      percentage: 45,
      totals: [437, 444],
    },
  },
  {
    name: "the narrower bounds of two percentages of the platform",
    options: { convention: "platform" },
    reports: [run(progress(200, 0, 45)), at(2, "running", progress(201, 0, 46))],
    memory: {
      status: "running",
      marks: ["stepsOfNewest", "epochsOfNewest", "percentageOfNewest"],
      steps: 201,
      epochs: 0,
      percentage: 46,
      totals: [435, 436],
    },
  },
  {
    name: "what is left by a percentage of epochs",
    options: { convention: "documented" },
    reports: [run({ epochs_completed: 1, percentage_done: 0.5 })],
    memory: {
      status: "running",
      marks: ["epochsOfNewest", "percentageOfNewest"],
      epochs: 1,
      percentage: 0.5,
      planned: [199, 202],
    },
  },
  {
    name: "what is left by two percentages of epochs",
    options: { convention: "documented" },
    reports: [
      run({ epochs_completed: 1, percentage_done: 0.5 }),
      at(2, "running", { epochs_completed: 101, percentage_done: 50.5 }),
    ],
    memory: {
      status: "running",
      marks: ["epochsOfNewest", "percentageOfNewest"],
      epochs: 101,
      percentage: 50.5,
      planned: [200, 200],
    },
  },
  {
    name: "the fewest epochs of two percentages",
    options: { convention: "documented" },
    reports: [
      run({ epochs_completed: 1, percentage_done: 0.5 }),
      at(2, "running", { epochs_completed: 2, percentage_done: 1.01 }),
    ],
    memory: {
      status: "running",
      marks: ["epochsOfNewest", "percentageOfNewest"],
      epochs: 2,
      percentage: 1.01,
      planned: [199, 199],
    },
  },
  {
    name: "the most epochs of two percentages",
    options: { convention: "documented" },
    reports: [
      run({ epochs_completed: 1, percentage_done: 0.5 }),
      at(2, "running", { epochs_completed: 2, percentage_done: 0.99 }),
    ],
    memory: {
      status: "running",
      marks: ["epochsOfNewest", "percentageOfNewest"],
      epochs: 2,
      percentage: 0.99,
      planned: [202, 202],
    },
  },
  {
    name: "nothing of a percentage beside a best_epoch that cannot be",
    options: { convention: "customizer-25.12" },
    reports: [run({ ...progress(100, 0, 22.83), steps_per_epoch: 219, best_epoch: 3 })],
    memory: { status: "running" },
  },
  {
    name: "nothing of a percentage that is wrong by the plan",
    options: { plan: PLAN },
    reports: [run(progress(100, 0, 22.84))],
    memory: { status: "running" },
  },
];
