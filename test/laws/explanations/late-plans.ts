import { at } from "../../check/reports.ts";
import { progress } from "../wire.ts";
import { type WrongPercentage } from "./percentages.ts";

/** What is said of percentages of a plan that is stated late, and that earlier reports left not possible. */
export const LATE_PLANS: readonly WrongPercentage[] = [
  {
    name: "a percentage of a plan that earlier reports left not possible",
    reports: [
      at(1, "running", progress(100, 1, 20)),
      { plan: { epochs: 2 }, report: at(2, "running", progress(100, 1, 50)) },
    ],
    path: "/report/percentage_done",
    seen: 50,
    candidates: "documented, customizer-25.4, customizer-25.10, customizer-25.12",
    claims: {
      epochs: "50 (1 of 2 epochs), but earlier reports leave 5 epochs",
      steps: "20 (100 of 500 steps)",
      platform: "20 (100 of 500 steps)",
    },
  },
  {
    name: "a percentage of a total that earlier reports left not possible",
    options: { convention: "platform" },
    reports: [
      at(1, "running", { steps_completed: 20, percentage_done: 20 }),
      {
        plan: { epochs: 1, batchSize: 1, trainingSamples: 50, validation: "provided" },
        report: at(2, "running", { steps_completed: 50, percentage_done: 100 }),
      },
    ],
    path: "/report/percentage_done",
    seen: 100,
    claims: {
      epochs: "a multiple of 100 (1 epoch)",
      steps: "100 (50 of 50 steps, but earlier reports leave 96 to 100 steps)",
      platform: "100 (50 of 50 steps, but earlier reports leave 96 to 100 steps)",
    },
  },
];
