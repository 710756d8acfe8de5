import { type Lie, set } from "./lie.ts";

/** Lies about the status. */
export const STATUS_LIES: readonly Lie[] = [
  {
    name: "status goes back to pending",
    tellAt: "middle",
    tell: set("status", "pending"),
    withPlan: "status/illegal-transition",
  },
  {
    name: "status goes back to created",
    tellAt: "late",
    tell: set("status", "created"),
    withPlan: "status/illegal-transition",
  },
  {
    name: "status is completed too early",
    tellAt: "middle",
    tell: set("status", "completed"),
    withPlan: "status/left-terminal",
  },
  {
    name: "status is failed too early",
    tellAt: "middle",
    tell: set("status", "failed"),
    withPlan: "status/left-terminal",
  },
  {
    name: "status is ready too early",
    tellAt: "late",
    tell: set("status", "ready"),
    withPlan: "status/left-terminal",
  },
  {
    name: "status is running after the end",
    tellAt: "after-end",
    tell: set("status", "running"),
    withPlan: "status/left-terminal",
  },
  {
    name: "status is cancelled after the end",
    tellAt: "after-end",
    tell: set("status", "cancelled"),
    withPlan: "status/left-terminal",
  },
  {
    name: "status is cancelling for once",
    tellAt: "middle",
    tell: set("status", "cancelling"),
    withPlan: "status/illegal-transition",
  },
  {
    name: "status is no status",
    tellAt: "middle",
    tell: set("status", "finished"),
    withPlan: "shape/unknown-status",
  },
  { name: "status is null", tellAt: "middle", tell: set("status", null), withPlan: "shape/missing-field" },
  { name: "status is a number", tellAt: "end", tell: set("status", 3), withPlan: "shape/wrong-type" },
];
