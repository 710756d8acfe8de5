import { add, type Lie, set } from "./lie.ts";

/** Lies about the counters. */
export const COUNTER_LIES: readonly Lie[] = [
  {
    name: "steps_completed is -1",
    tellAt: "middle",
    tell: set("steps_completed", -1),
    withPlan: "shape/negative-count",
  },
  {
    name: "steps_completed is a fraction",
    tellAt: "middle",
    tell: set("steps_completed", 100.5),
    withPlan: "shape/unsafe-integer",
  },
  {
    name: "steps_completed is a text",
    tellAt: "middle",
    tell: set("steps_completed", "241"),
    withPlan: "shape/wrong-type",
  },
  {
    name: "steps_completed is past 2^53",
    tellAt: "end",
    tell: set("steps_completed", 2 ** 53),
    withPlan: "shape/unsafe-integer",
  },
  {
    name: "steps_completed is NaN",
    tellAt: "middle",
    tell: set("steps_completed", Number.NaN),
    withPlan: "shape/not-finite",
  },
  {
    name: "steps_completed falls to 0",
    tellAt: "late",
    tell: set("steps_completed", 0),
    withPlan: "progress/steps-decreased",
  },
  {
    name: "steps_completed falls by one",
    tellAt: "after-end",
    tell: add("steps_completed", -1),
    withPlan: "progress/steps-decreased",
  },
  {
    name: "steps_completed is beyond the job",
    tellAt: "middle",
    tell: set("steps_completed", 90_000),
    withPlan: "progress/steps-exceed-total",
  },
  {
    name: "steps_completed is an epoch ahead",
    tellAt: "middle",
    tell: add("steps_completed", 150),
    withPlan: {
      steps: "progress/percentage-mismatch",
      platform: "progress/percentage-mismatch",
      epochs: "progress/steps-decreased",
    },
    withoutPlan: {
      steps: "progress/percentage-mismatch",
      platform: "progress/percentage-mismatch",
      epochs: "progress/steps-decreased",
    },
  },
  {
    name: "steps_completed while pending",
    tellAt: "pending",
    tell: set("steps_completed", 3),
    withPlan: "progress/before-start",
  },
  {
    name: "steps_completed grows after the end",
    tellAt: "after-end",
    tell: add("steps_completed", 1),
    withPlan: "progress/after-end",
  },
  {
    name: "epochs_completed is -1",
    tellAt: "middle",
    tell: set("epochs_completed", -1),
    withPlan: "shape/negative-count",
  },
  {
    name: "epochs_completed is half one",
    tellAt: "middle",
    tell: set("epochs_completed", 1.5),
    withPlan: "shape/unsafe-integer",
  },
  {
    name: "epochs_completed is true",
    tellAt: "middle",
    tell: set("epochs_completed", true),
    withPlan: "shape/wrong-type",
  },
  {
    name: "epochs_completed falls to 0",
    tellAt: "late",
    tell: set("epochs_completed", 0),
    withPlan: "progress/epochs-decreased",
  },
  {
    name: "epochs_completed is beyond the plan",
    tellAt: "middle",
    tell: set("epochs_completed", 99),
    withPlan: "progress/epochs-exceed-plan",
    withoutPlan: {
      epochs: "progress/epochs-exceed-plan",
      steps: "progress/epochs-disagree-with-steps",
      platform: "progress/epochs-disagree-with-steps",
    },
  },
  {
    name: "epochs_completed is three ahead",
    tellAt: "middle",
    tell: add("epochs_completed", 3),
    withPlan: "progress/epochs-disagree-with-steps",
  },
  {
    name: "epochs_completed while pending",
    tellAt: "pending",
    tell: set("epochs_completed", 1),
    withPlan: "progress/before-start",
  },
  {
    name: "epochs_completed grows after the end",
    tellAt: "after-end",
    tell: add("epochs_completed", 1),
    withPlan: "progress/after-end",
  },
  {
    name: "steps_per_epoch is another one",
    tellAt: "middle",
    tell: set("steps_per_epoch", 220),
    withPlan: "progress/steps-per-epoch-mismatch",
    withoutPlan: "progress/steps-per-epoch-changed",
  },
  {
    name: "steps_per_epoch is 0",
    tellAt: "middle",
    tell: set("steps_per_epoch", 0),
    withPlan: "progress/steps-per-epoch-mismatch",
  },
  {
    name: "steps_per_epoch is a list",
    tellAt: "late",
    tell: set("steps_per_epoch", []),
    withPlan: "shape/wrong-type",
  },
  {
    name: "best_epoch is far ahead",
    tellAt: "middle",
    tell: set("best_epoch", 4),
    withPlan: "metrics/best-epoch-out-of-range",
  },
  { name: "best_epoch is -1", tellAt: "late", tell: set("best_epoch", -1), withPlan: "shape/negative-count" },
];
