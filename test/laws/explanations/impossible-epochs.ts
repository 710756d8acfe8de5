import { at } from "../../check/reports.ts";
import { type WrongPercentage } from "./percentages.ts";

/** What is said of percentages that some epochs make, but none that can have ended by the steps. */
export const IMPOSSIBLE_EPOCHS: readonly WrongPercentage[] = [
  {
    name: "a percentage of more epochs than can have ended, without epochs_completed",
    options: { plan: { epochs: 236 }, convention: "customizer-25.4" },
    reports: [at(1, "running", { steps_completed: 241, steps_per_epoch: 242, percentage_done: 19.92 })],
    seen: 19.92,
    claims: {
      epochs: "a multiple of 0.42 (236 epochs), but by 241 steps at most 1 epoch can have ended",
      steps: "0.42 (241 of 57112 steps)",
      platform: "0 (241 of 57112 steps)",
    },
  },
  {
    name: "a percentage of fewer epochs than must have ended, without epochs_completed",
    options: { plan: { epochs: 10 }, convention: "customizer-25.4" },
    reports: [at(1, "running", { steps_completed: 1500, steps_per_epoch: 242, percentage_done: 10 })],
    seen: 10,
    claims: {
      epochs: "a multiple of 10 (10 epochs), but by 1500 steps at least 5 epochs must have ended",
      steps: "61.98 (1500 of 2420 steps)",
      platform: "61 (1500 of 2420 steps)",
    },
  },
  {
    name: "a percentage of epochs completed that cannot have ended",
    options: { plan: { epochs: 5 }, convention: "customizer-25.4" },
    reports: [
      at(1, "running", {
        steps_completed: 241,
        steps_per_epoch: 242,
        epochs_completed: 2,
        percentage_done: 40,
      }),
    ],
    seen: 40,
    claims: {
      epochs: "40 (2 of 5 epochs), but by 241 steps at most 1 epoch can have ended",
      steps: "19.92 (241 of 1210 steps)",
      platform: "19 (241 of 1210 steps)",
    },
  },
];
