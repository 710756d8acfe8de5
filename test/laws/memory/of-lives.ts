import { at } from "../../check/reports.ts";
import { type Remembered } from "../memory.ts";
import { nested, progress, run } from "../wire.ts";

/** What is remembered of the life of a job. */
export const OF_LIVES: readonly Remembered[] = [
  {
    name: "that a job waits",
    reports: [at(1, "pending")],
    memory: { status: "pending", marks: ["waitedLast"] },
  },
  {
    name: "that a job waited, and was cancelled",
    reports: [at(1, "created"), at(2, "cancelling"), at(3, "cancelled")],
    memory: { status: "cancelled", marks: ["waitedLast"] },
  },
  {
    name: "not that a job waited, once it runs",
    reports: [at(1, "pending"), at(2, "running")],
    memory: { status: "running" },
  },
  {
    name: "not that a job waited, once it has succeeded",
    reports: [at(1, "pending"), at(2, "completed")],
    memory: { status: "completed" },
  },
  {
    name: "not that a job waited, once it was lost",
    reports: [at(1, "pending"), at(2, "unknown")],
    memory: { status: "pending", marks: ["lost"] },
  },
  {
    name: "not that a job waited, once its status is none",
    reports: [at(1, "pending"), at(2, "ended")],
    memory: { status: "pending", marks: ["lost"] },
  },
  {
    name: "the steps at the end",
    reports: [at(1, "cancelled", { steps_completed: 5 })],
    memory: { status: "cancelled", marks: ["stepsAtEnd", "stepsOfNewest"], steps: 5 },
  },
  {
    name: "the epochs at the end",
    reports: [at(1, "failed", { epochs_completed: 0 })],
    memory: { status: "failed", marks: ["epochsAtEnd", "epochsOfNewest"], epochs: 0 },
  },
  {
    name: "the percentage at the end",
    reports: [at(1, "ready", { percentage_done: 0 })],
    memory: { status: "ready", marks: ["percentageAtEnd", "percentageOfNewest"], percentage: 0 },
  },
  {
    name: "the steps of a job that waited, where its best_epoch is wrong in itself",
    options: { looking: "log" },
    reports: [at(1, "created", { steps_completed: 0 }), at(2, "cancelled", { best_epoch: 1 })],
    memory: { status: "cancelled", marks: ["waitedLast"], steps: 0 },
  },
  {
    name: "no end while a job is being cancelled",
    reports: [at(1, "cancelling", { steps_completed: 5 })],
    memory: { status: "cancelling", marks: ["stepsOfNewest"], steps: 5 },
  },
  {
    name: "of a hop that cannot be only that there was one",
    reports: [run({ steps_completed: 5 }), at(2, "pending", { steps_completed: 6 })],
    memory: { status: "running", marks: ["stepsOfNewest", "hopInDoubt"], steps: 5 },
  },
  {
    name: "of a job that left its end only that it did",
    reports: [at(1, "completed", { steps_completed: 5 }), at(2, "running", { steps_completed: 6 })],
    memory: { status: "completed", marks: ["stepsAtEnd", "endInDoubt", "stepsOfNewest"], steps: 5 },
  },
  {
    name: "no status of a job object that contradicts its report",
    reports: [nested("completed", { status: "failed", steps_completed: 5 })],
    memory: { marks: ["lost", "stepsOfNewest", "hopInDoubt"], steps: 5 },
  },
  {
    name: "nothing of a job that advanced before its start",
    reports: [at(1, "pending", progress(5, 0, 0))],
    memory: { marks: ["lost"] },
  },
  {
    name: "no more than at the end of what grew after it",
    reports: [at(1, "cancelled", progress(10, 1, 10)), at(2, "cancelled", progress(11, 1, 10))],
    memory: {
      status: "cancelled",
      marks: ["stepsAtEnd", "epochsAtEnd", "percentageAtEnd"],
      steps: 10,
      epochs: 1,
      percentage: 10,
    },
  },
];
