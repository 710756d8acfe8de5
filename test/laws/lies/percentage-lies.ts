import { add, type Lie, set } from "./lie.ts";

/** Lies about the percentage. */
export const PERCENTAGE_LIES: readonly Lie[] = [
  {
    name: "percentage_done is -0.01",
    tellAt: "middle",
    tell: set("percentage_done", -0.01),
    withPlan: "progress/percentage-out-of-range",
  },
  {
    name: "percentage_done is above 100",
    tellAt: "end",
    tell: set("percentage_done", 100.01),
    withPlan: "progress/percentage-out-of-range",
  },
  {
    name: "percentage_done is Infinity",
    tellAt: "middle",
    tell: set("percentage_done", Number.POSITIVE_INFINITY),
    withPlan: "shape/not-finite",
  },
  {
    name: "percentage_done is a text",
    tellAt: "middle",
    tell: set("percentage_done", "50%"),
    withPlan: "shape/wrong-type",
  },
  {
    name: "percentage_done is a little ahead",
    tellAt: "middle",
    tell: add("percentage_done", 7),
    withPlan: "progress/percentage-mismatch",
    withoutPlan: {
      epochs: "progress/percentage-mismatch",
      steps: "progress/percentage-mismatch",
      platform: "progress/percentage-mismatch",
    },
  },
  {
    name: "percentage_done is half a percent off",
    tellAt: "middle",
    tell: add("percentage_done", 0.5),
    withPlan: "progress/percentage-mismatch",
  },
  {
    name: "percentage_done falls back",
    tellAt: "late",
    tell: set("percentage_done", 3),
    withPlan: "progress/percentage-decreased",
  },
  {
    name: "percentage_done while created",
    tellAt: "created",
    tell: set("percentage_done", 1),
    withPlan: "progress/before-start",
  },
  {
    name: "percentage_done falls after the end",
    tellAt: "after-end",
    tell: set("percentage_done", 61),
    withPlan: "progress/percentage-decreased",
  },
];
