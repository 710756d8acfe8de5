import { type Lie, set } from "./lie.ts";

/** Lies about the times. */
export const TIME_LIES: readonly Lie[] = [
  {
    name: "created_at is another",
    tellAt: "middle",
    tell: set("created_at", "2025-05-30T06:00:00.000001"),
    withPlan: "time/created-changed",
  },
  {
    name: "created_at is after updated_at",
    tellAt: "middle",
    tell: set("created_at", "2026-05-30T06:00:00"),
    withPlan: "time/updated-before-created",
  },
  {
    name: "created_at does not exist",
    tellAt: "late",
    tell: set("created_at", "2025-02-30T06:00:00"),
    withPlan: "shape/not-an-instant",
  },
  {
    name: "created_at is a number",
    tellAt: "created",
    tell: set("created_at", 1_748_588_400),
    withPlan: "shape/wrong-type",
  },
  {
    name: "updated_at is before created_at",
    tellAt: "late",
    tell: set("updated_at", "2024-05-30 06:00:00"),
    withPlan: "time/updated-before-created",
  },
  {
    name: "updated_at is a word",
    tellAt: "middle",
    tell: set("updated_at", "yesterday"),
    withPlan: "shape/not-an-instant",
  },
  {
    name: "elapsed_time is negative",
    tellAt: "middle",
    tell: set("elapsed_time", -1),
    withPlan: "shape/negative-count",
  },
  {
    name: "elapsed_time is Infinity",
    tellAt: "end",
    tell: set("elapsed_time", Number.POSITIVE_INFINITY),
    withPlan: "shape/not-finite",
  },
];
