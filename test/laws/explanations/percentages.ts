import { type CheckOptions } from "../../../src/index.ts";
import { at } from "../../check/reports.ts";
import { PLAN, progress, SPLIT_OPEN } from "../wire.ts";

/** A percentage that is wrong, and what each rule would have made of it. */
export interface WrongPercentage {
  readonly name: string;
  readonly options?: CheckOptions;
  readonly reports: readonly unknown[];
  /** Where it stands, if not in a bare report. */
  readonly path?: string;
  readonly seen: number;
  /** The conventions that were still possible, where none was named. */
  readonly candidates?: string;
  readonly claims: { readonly epochs: string; readonly steps: string; readonly platform: string };
}

/** What is said of percentages; the last report has the one that is wrong. */
export const PERCENTAGES: readonly WrongPercentage[] = [
  {
    name: "a percentage that no epochs make, without epochs_completed",
    options: { plan: PLAN },
    reports: [at(1, "running", { steps_completed: 100, percentage_done: 10 })],
    seen: 10,
    candidates: "documented, customizer-25.4, customizer-25.10, customizer-25.12",
    claims: {
      epochs: "a multiple of 50 (2 epochs), but by 100 steps no epoch can have ended",
      steps: "22.83 (100 of 438 steps)",
      platform: "22 (100 of 438 steps)",
    },
  },
  {
    name: "a percentage of a plan of one epoch",
    options: { plan: { ...PLAN, epochs: 1 } },
    reports: [at(1, "running", { steps_completed: 100, percentage_done: 10 })],
    seen: 10,
    candidates: "documented, customizer-25.4, customizer-25.10, customizer-25.12",
    claims: {
      epochs: "a multiple of 100 (1 epoch), but by 100 steps no epoch can have ended",
      steps: "45.66 (100 of 219 steps)",
      platform: "45 (100 of 219 steps)",
    },
  },
  {
    name: "a percentage of three epochs",
    options: { plan: { epochs: 3 }, convention: "documented" },
    reports: [at(1, "running", { epochs_completed: 1, percentage_done: 33.4 })],
    seen: 33.4,
    claims: {
      epochs: "33.33 (1 of 3 epochs)",
      steps: "cannot be known (no steps_completed)",
      platform: "cannot be known (no steps_completed)",
    },
  },
  {
    name: "a percentage without a completed epoch",
    options: { convention: "documented" },
    reports: [at(1, "running", { epochs_completed: 0, percentage_done: 5 })],
    seen: 5,
    claims: {
      epochs: "0 (no epoch completed)",
      steps: "cannot be known (no steps_completed)",
      platform: "cannot be known (no steps_completed)",
    },
  },
  {
    name: "a percentage of epochs, where earlier reports left one number of them",
    options: { convention: "documented" },
    reports: [
      at(1, "running", { epochs_completed: 1, percentage_done: 20 }),
      at(2, "running", { epochs_completed: 2, percentage_done: 50 }),
    ],
    seen: 50,
    claims: {
      epochs: "40 (2 of 5 epochs, by earlier reports)",
      steps: "cannot be known (no steps_completed)",
      platform: "cannot be known (no steps_completed)",
    },
  },
  {
    name: "a percentage that is no whole part of any epochs",
    options: { convention: "customizer-25.4" },
    reports: [at(1, "running", { epochs_completed: 3, percentage_done: 40.1 })],
    seen: 40.1,
    claims: {
      epochs: "cannot be known (no epochs of the plan)",
      steps: "cannot be known (no steps_completed)",
      platform: "cannot be known (no steps_completed)",
    },
  },
  {
    name: "a percentage of steps without the epochs of the plan",
    options: { convention: "customizer-25.12", plan: { maxSteps: 300 } },
    reports: [at(1, "running", { steps_per_epoch: 100, steps_completed: 100, percentage_done: 99 })],
    seen: 99,
    claims: {
      epochs: "cannot be known (no epochs_completed)",
      steps: "cannot be known (no total of steps)",
      platform: "cannot be known (no total of steps)",
    },
  },
  {
    name: "a percentage that no number of steps makes",
    options: { plan: PLAN },
    reports: [at(1, "running", { percentage_done: 22.84 })],
    seen: 22.84,
    candidates: "documented, customizer-25.4, customizer-25.10, customizer-25.12",
    claims: {
      epochs: "a multiple of 50 (2 epochs)",
      steps: "no number of 438 steps makes 22.84",
      platform: "no number of 438 steps makes 22.84",
    },
  },
  {
    name: "a percentage that no number of steps makes, of either split",
    options: { plan: SPLIT_OPEN },
    reports: [at(1, "running", { percentage_done: 22.7 })],
    seen: 22.7,
    candidates: "documented, customizer-25.4, customizer-25.10, customizer-25.12",
    claims: {
      epochs: "a multiple of 50 (2 epochs)",
      steps: "no number of 438 steps or 394 steps makes 22.7",
      platform: "no number of 438 steps or 394 steps makes 22.7",
    },
  },
  {
    name: "a percentage of steps, and no steps_completed, that some steps make",
    options: { plan: PLAN, convention: "documented" },
    reports: [at(1, "running", { percentage_done: 22.83 })],
    seen: 22.83,
    claims: {
      epochs: "a multiple of 50 (2 epochs)",
      steps: "cannot be known (no steps_completed)",
      platform: "cannot be known (no steps_completed)",
    },
  },
  {
    name: "a percentage that some number of steps of one split makes",
    options: { plan: SPLIT_OPEN, convention: "documented" },
    reports: [at(1, "running", { percentage_done: 22.83 })],
    seen: 22.83,
    claims: {
      epochs: "a multiple of 50 (2 epochs)",
      steps: "cannot be known (no steps_completed)",
      platform: "cannot be known (no steps_completed)",
    },
  },
  {
    name: "a percentage of either split",
    options: { plan: SPLIT_OPEN },
    reports: [at(1, "running", progress(100, 0, 22.84))],
    seen: 22.84,
    candidates: "documented, customizer-25.4, customizer-25.10, customizer-25.12",
    claims: {
      epochs: "0 (0 of 2 epochs)",
      steps: "22.83 (100 of 438 steps) or 25.38 (100 of 394 steps)",
      platform: "22 (100 of 438 steps) or 25 (100 of 394 steps)",
    },
  },
  {
    name: "a percentage of the steps, and no total of them",
    options: { convention: "documented", plan: { epochs: 3 } },
    reports: [at(1, "running", { steps_completed: 100, percentage_done: 34 })],
    seen: 34,
    claims: {
      epochs: "a multiple of 33.33 (3 epochs)",
      steps: "cannot be known (no total of steps)",
      platform: "cannot be known (no total of steps)",
    },
  },
  {
    name: "a percentage of steps, where earlier reports left some totals",
    options: { convention: "customizer-25.12" },
    reports: [at(1, "running", progress(100, 0, 22.83)), at(2, "running", progress(200, 0, 45.5))],
    seen: 45.5,
    claims: {
      epochs: "0 (no epoch completed)",
      steps: "45.66 (200 of 438 steps)",
      platform: "45 (200 of 438 steps)",
    },
  },
  {
    name: "a percentage of steps, where earlier reports left one total",
    options: { convention: "customizer-25.12" },
    reports: [at(1, "running", progress(241, 0, 19.92)), at(2, "running", progress(300, 0, 24))],
    seen: 24,
    claims: {
      epochs: "0 (no epoch completed)",
      steps: "24.79 (300 of 1210 steps)",
      platform: "24 (300 of 1210 steps)",
    },
  },
  {
    name: "a percentage of the platform, where earlier reports left some totals",
    options: { convention: "platform" },
    reports: [at(1, "running", progress(100, 0, 22)), at(2, "running", progress(200, 0, 60))],
    seen: 60,
    claims: {
      epochs: "0 (no epoch completed)",
      steps: "44.05 to 45.98 (200 of 435 to 454 steps, by earlier reports)",
      platform: "44 to 45 (200 of 435 to 454 steps, by earlier reports)",
    },
  },
  {
    name: "a percentage of the platform, rounded and not cut",
    options: { convention: "platform", plan: PLAN },
    reports: [at(1, "running", progress(100, 0, 23))],
    seen: 23,
    claims: {
      epochs: "0 (0 of 2 epochs)",
      steps: "22.83 (100 of 438 steps)",
      platform: "22 (100 of 438 steps)",
    },
  },
  {
    name: "a percentage where the steps are beyond one split",
    options: { plan: SPLIT_OPEN },
    reports: [at(1, "running", progress(400, 1, 99))],
    seen: 99,
    candidates: "documented, customizer-25.4, customizer-25.10, customizer-25.12",
    claims: {
      epochs: "50 (1 of 2 epochs)",
      steps: "91.32 (400 of 438 steps) or cannot be known (400 of 394 steps)",
      platform: "91 (400 of 438 steps) or cannot be known (400 of 394 steps)",
    },
  },
  {
    name: "a percentage that the only convention left does not explain",
    options: { plan: PLAN },
    reports: [at(1, "running", progress(100, 0, 22.83)), at(2, "running", progress(219, 1, 51))],
    seen: 51,
    candidates: "customizer-25.10, customizer-25.12",
    claims: {
      epochs: "50 (1 of 2 epochs)",
      steps: "50 (219 of 438 steps)",
      platform: "50 (219 of 438 steps)",
    },
  },
];
