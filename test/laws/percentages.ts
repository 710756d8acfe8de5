import { type PartialPlan } from "../../src/index.ts";
import { type ConventionName } from "../../src/progress/index.ts";
import { at } from "../check/reports.ts";
import { PLAN, progress, run, SPLIT_OPEN } from "./wire.ts";

/** Reports, of which the last has a percentage that is to be explained. */
export interface Percentage {
  readonly name: string;
  readonly convention: ConventionName;
  readonly plan?: PartialPlan;
  readonly reports: readonly unknown[];
}

/** The plan with one epoch more: 219 steps each. */
const THREE = { ...PLAN, epochs: 3 } as const;

/** What the convention explains. */
export const EXPLAINED: readonly Percentage[] = [
  {
    name: "an epoch of 219 steps that 120 may have ended, since they come in bursts",
    convention: "documented",
    plan: PLAN,
    reports: [run(progress(120, 1, 50))],
  },
  {
    name: "an epoch that 120 steps may have ended, and no epochs_completed",
    convention: "documented",
    plan: PLAN,
    reports: [run({ steps_completed: 120, percentage_done: 50 })],
  },
  {
    name: "two of three epochs that 339 steps may have ended",
    convention: "documented",
    plan: THREE,
    reports: [run({ steps_completed: 339, percentage_done: 66.67 })],
  },
  {
    name: "no epoch, where 437 steps show that one has ended, and it may lag",
    convention: "documented",
    plan: THREE,
    reports: [run({ steps_completed: 437, percentage_done: 0 })],
  },
  {
    name: "one of three epochs, where 656 steps show that two have ended",
    convention: "documented",
    plan: THREE,
    reports: [run({ steps_completed: 656, percentage_done: 33.33 })],
  },
  {
    name: "no steps, and an epoch",
    convention: "documented",
    plan: PLAN,
    reports: [run({ epochs_completed: 1, percentage_done: 50 })],
  },
  {
    name: "a percentage of some epochs, without a plan",
    convention: "documented",
    reports: [run({ percentage_done: 33.33 })],
  },
  {
    name: "a percentage of some epochs without the plan, of which one has ended",
    convention: "documented",
    reports: [run({ epochs_completed: 1, percentage_done: 33.33 })],
  },
  {
    name: "the epochs that an earlier percentage left",
    convention: "documented",
    reports: [
      run({ epochs_completed: 1, percentage_done: 25 }),
      at(2, "running", { epochs_completed: 2, percentage_done: 50 }),
    ],
  },
  {
    name: "the steps of the smaller split",
    convention: "customizer-25.12",
    plan: SPLIT_OPEN,
    reports: [run(progress(100, 0, 25.38)), at(2, "running", progress(200, 0, 50.76))],
  },
  {
    name: "the steps of the larger split",
    convention: "customizer-25.12",
    plan: SPLIT_OPEN,
    reports: [run(progress(100, 0, 22.83)), at(2, "running", progress(200, 0, 45.66))],
  },
  {
    name: "a percentage of the steps of either split, and no steps",
    convention: "customizer-25.12",
    plan: SPLIT_OPEN,
    reports: [run({ percentage_done: 25.38 })],
  },
  {
    name: "a percentage of two places, without a plan or steps",
    convention: "customizer-25.12",
    reports: [run({ epochs_completed: 0, percentage_done: 22.83 })],
  },
  {
    name: "a total that is the cap",
    convention: "customizer-25.12",
    plan: { maxSteps: 438 },
    reports: [run(progress(100, 0, 22.83))],
  },
  {
    name: "the platform's percentage of the smaller split",
    convention: "platform",
    plan: SPLIT_OPEN,
    reports: [run(progress(100, 0, 25))],
  },
  {
    name: "the platform's percentage of the larger split",
    convention: "platform",
    plan: SPLIT_OPEN,
    reports: [run(progress(100, 0, 22))],
  },
  {
    name: "a whole percentage of the platform, without a plan or steps",
    convention: "platform",
    reports: [run({ epochs_completed: 0, percentage_done: 22 })],
  },
  {
    name: "a whole percentage of the platform of a plan, without steps",
    convention: "platform",
    plan: PLAN,
    reports: [run({ percentage_done: 22 })],
  },
  {
    name: "the platform's percentage of a total that the cap leaves",
    convention: "platform",
    plan: { maxSteps: 435 },
    reports: [run(progress(100, 0, 22))],
  },
  {
    name: "one of 32 epochs, rounded up from 3.125, while 120 steps show one",
    convention: "documented",
    plan: { ...PLAN, epochs: 32 },
    reports: [run({ steps_completed: 120, percentage_done: 3.13 })],
  },
];

/** What it does not explain. */
export const UNEXPLAINED: readonly Percentage[] = [
  {
    name: "an epoch of 219 steps that 119 cannot have ended",
    convention: "documented",
    plan: PLAN,
    reports: [run(progress(119, 1, 50))],
  },
  {
    name: "an epoch that 119 steps cannot have ended, and no epochs_completed",
    convention: "documented",
    plan: PLAN,
    reports: [run({ steps_completed: 119, percentage_done: 50 })],
  },
  {
    name: "two of three epochs that 338 steps cannot have ended",
    convention: "documented",
    plan: THREE,
    reports: [run({ steps_completed: 338, percentage_done: 66.67 })],
  },
  {
    name: "no epoch, where 438 steps show that two have ended",
    convention: "documented",
    plan: THREE,
    reports: [run({ steps_completed: 438, percentage_done: 0 })],
  },
  {
    name: "one of three epochs, where 657 steps show that three have ended",
    convention: "documented",
    plan: THREE,
    reports: [run({ steps_completed: 657, percentage_done: 33.33 })],
  },
  {
    name: "the percentage of other epochs than the plan's",
    convention: "documented",
    plan: PLAN,
    reports: [run({ epochs_completed: 1, percentage_done: 33.33 })],
  },
  {
    name: "a percentage of no epochs of the plan",
    convention: "documented",
    plan: PLAN,
    reports: [run({ percentage_done: 33.33 })],
  },
  {
    name: "other epochs than an earlier percentage left, fewer",
    convention: "documented",
    reports: [
      run({ epochs_completed: 1, percentage_done: 25 }),
      at(2, "running", { epochs_completed: 1, percentage_done: 33.33 }),
    ],
  },
  {
    name: "the steps of the smaller split, after those of the larger",
    convention: "customizer-25.12",
    plan: SPLIT_OPEN,
    reports: [run(progress(100, 0, 22.83)), at(2, "running", progress(200, 0, 50.76))],
  },
  {
    name: "the steps of the larger split, after those of the smaller",
    convention: "customizer-25.12",
    plan: SPLIT_OPEN,
    reports: [run(progress(100, 0, 25.38)), at(2, "running", progress(200, 0, 45.66))],
  },
  {
    name: "a percentage of no steps of either split",
    convention: "customizer-25.12",
    plan: SPLIT_OPEN,
    reports: [run({ percentage_done: 22.7 })],
  },
  {
    name: "a percentage of more than two places, without a plan or steps",
    convention: "customizer-25.12",
    reports: [run({ best_epoch: 0, epochs_completed: 0, percentage_done: 22.835 })],
  },
  {
    name: "a total beyond the cap",
    convention: "customizer-25.12",
    plan: { maxSteps: 437 },
    reports: [run(progress(100, 0, 22.83))],
  },
  {
    name: "the platform's percentage of neither split",
    convention: "platform",
    plan: SPLIT_OPEN,
    reports: [run(progress(100, 0, 24))],
  },
  {
    name: "a broken percentage of the platform, without a plan or steps",
    convention: "platform",
    reports: [run({ epochs_completed: 0, percentage_done: 22.5 })],
  },
  {
    name: "a broken percentage of the platform of a plan, without steps",
    convention: "platform",
    plan: PLAN,
    reports: [run({ percentage_done: 22.5 })],
  },
  {
    name: "a percentage that the platform's total of a few steps skips",
    convention: "platform",
    plan: { epochs: 1, batchSize: 1, trainingSamples: 3, validation: "provided" },
    reports: [run({ percentage_done: 34 })],
  },
  {
    name: "the platform's percentage of a total beyond the cap",
    convention: "platform",
    plan: { maxSteps: 434 },
    reports: [run(progress(100, 0, 22))],
  },
];
