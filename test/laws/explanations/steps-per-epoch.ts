import { at } from "../../check/reports.ts";
import { type Explained } from "./explained.ts";
import { perEpoch, PLAN } from "../wire.ts";

/** What is said of steps_per_epoch. */
export const STEPS_PER_EPOCH: readonly Explained[] = [
  {
    name: "a steps_per_epoch of 0, and no plan",
    reports: [at(1, "running", { steps_per_epoch: 0 })],
    finding: {
      code: "progress/steps-per-epoch-mismatch",
      path: "/steps_per_epoch",
      message: "steps_per_epoch is 0, which no known rule makes of the plan",
      seen: 0,
      expected: "1 or more",
      allowed: ["1 or more"],
    },
  },
  {
    name: "a steps_per_epoch of 0, by the documented convention and no plan",
    options: { convention: "documented" },
    reports: [at(1, "running", { steps_per_epoch: 0 })],
    finding: {
      code: "progress/steps-per-epoch-mismatch",
      path: "/steps_per_epoch",
      message: "steps_per_epoch is 0, which the convention documented does not make of the plan",
      seen: 0,
      expected: "1 or more",
      allowed: ["1 or more"],
    },
  },
  {
    name: "a steps_per_epoch of 0, and a plan of no steps in it",
    options: { plan: PLAN },
    reports: [at(1, "running", { steps_per_epoch: 0 })],
    finding: {
      code: "progress/steps-per-epoch-mismatch",
      path: "/steps_per_epoch",
      message: "steps_per_epoch is 0, which no known rule makes of the plan",
      seen: 0,
      expected: "219 if a validation set was provided; 109.5 by the documented rule",
      allowed: ["219 if a validation set was provided", "109.5 by the documented rule"],
    },
  },
  {
    name: "a steps_per_epoch that neither split makes, nor a number of epochs",
    options: { plan: { batchSize: 16, trainingSamples: 3500 } },
    reports: [at(1, "running", { steps_per_epoch: 210 })],
    finding: {
      code: "progress/steps-per-epoch-mismatch",
      path: "/steps_per_epoch",
      message: "steps_per_epoch is 210, which no known rule makes of the plan",
      seen: 210,
      expected:
        "219 if a validation set was provided, 197 if one is split off; 219 / epochs by the documented rule",
      allowed: [
        "219 if a validation set was provided, 197 if one is split off",
        "219 / epochs by the documented rule",
      ],
    },
  },
  {
    name: "a steps_per_epoch that a split makes, which was not made",
    options: { plan: PLAN },
    reports: [at(1, "running", { steps_per_epoch: 197 })],
    finding: {
      code: "progress/steps-per-epoch-mismatch",
      path: "/steps_per_epoch",
      message: "steps_per_epoch is 197, which no known rule makes of the plan",
      seen: 197,
      expected: "219 if a validation set was provided; 109.5 by the documented rule",
      allowed: ["219 if a validation set was provided", "109.5 by the documented rule"],
    },
  },
  {
    name: "a steps_per_epoch that no split makes, which was made",
    options: { plan: { ...PLAN, validation: "split" } },
    reports: [at(1, "running", { steps_per_epoch: 219 })],
    finding: {
      code: "progress/steps-per-epoch-mismatch",
      path: "/steps_per_epoch",
      message: "steps_per_epoch is 219, which no known rule makes of the plan",
      seen: 219,
      expected: "197 if one is split off; 109.5 by the documented rule",
      allowed: ["197 if one is split off", "109.5 by the documented rule"],
    },
  },
  {
    name: "the observed steps_per_epoch, where the documented one is named",
    options: { plan: PLAN, convention: "documented" },
    reports: [at(1, "running", { steps_per_epoch: 219 })],
    finding: {
      code: "progress/steps-per-epoch-mismatch",
      path: "/steps_per_epoch",
      message: "steps_per_epoch is 219, which the convention documented does not make of the plan",
      seen: 219,
      expected:
        "109.5 by the documented rule; other conventions would say 219 if a validation set was provided",
      allowed: ["219 if a validation set was provided", "109.5 by the documented rule"],
    },
  },
  {
    name: "the documented steps_per_epoch, where the observed one is named",
    options: { plan: { ...PLAN, epochs: 3 }, convention: "customizer-25.12" },
    reports: [at(1, "running", { steps_per_epoch: 73 })],
    finding: {
      code: "progress/steps-per-epoch-mismatch",
      path: "/steps_per_epoch",
      message: "steps_per_epoch is 73, which the convention customizer-25.12 does not make of the plan",
      seen: 73,
      expected: "219 if a validation set was provided; 73 by the documented rule",
      allowed: ["219 if a validation set was provided", "73 by the documented rule"],
    },
  },
  {
    name: "a steps_per_epoch where nothing is left to train",
    options: { convention: "platform", plan: { batchSize: 1, trainingSamples: 1, validation: "split" } },
    reports: [perEpoch(5)],
    finding: {
      code: "progress/steps-per-epoch-mismatch",
      path: "/steps_per_epoch",
      message: "steps_per_epoch is 5, which the convention platform does not make of the plan",
      seen: 5,
      expected: "1 / epochs by the documented rule",
      allowed: ["1 / epochs by the documented rule"],
    },
  },
];
