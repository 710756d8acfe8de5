import { at } from "../../check/reports.ts";
import { type Explained } from "./explained.ts";
import { nested, PLAN, progress, SPLIT_OPEN } from "../wire.ts";

/** What is said of the counters. */
export const PROGRESS: readonly Explained[] = [
  {
    name: "counters while the job waits",
    reports: [at(1, "created", progress(1, 2, 3))],
    finding: {
      code: "progress/before-start",
      path: "/steps_completed",
      message:
        "steps_completed is 1, epochs_completed is 2, percentage_done is 3, but the job is still created",
      seen: 1,
      expected: "0 while the job is created",
    },
  },
  {
    name: "epochs alone while the job waits",
    reports: [at(1, "pending", progress(0, 1, 0))],
    finding: {
      code: "progress/before-start",
      path: "/epochs_completed",
      message: "epochs_completed is 1, but the job is still pending",
      seen: 1,
      expected: "0 while the job is pending",
    },
  },
  {
    name: "a percentage alone, in a log of a job that failed without having run",
    options: { looking: "log" },
    reports: [at(1, "pending"), at(2, "failed", { percentage_done: 1 })],
    finding: {
      code: "progress/before-start",
      path: "/percentage_done",
      message: "percentage_done is 1, but the job is failed without having run",
      seen: 1,
      expected: "0 for a job that has not run",
    },
  },
  {
    name: "counters that grow after the end",
    reports: [at(1, "failed", progress(10, 1, 10)), at(2, "failed", progress(11, 1, 11))],
    finding: {
      code: "progress/after-end",
      path: "/steps_completed",
      message:
        "steps_completed is 11, percentage_done is 11, more than when the job was first reported failed",
      seen: 11,
      expected: "no more than when the job ended",
    },
  },
  {
    name: "epochs that grow after the end",
    reports: [at(1, "cancelled", { epochs_completed: 1 }), at(2, "cancelled", { epochs_completed: 2 })],
    finding: {
      code: "progress/after-end",
      path: "/epochs_completed",
      message: "epochs_completed is 2, more than when the job was first reported cancelled",
      seen: 2,
      expected: "no more than when the job ended",
    },
  },
  {
    name: "a percentage that grows after the end",
    reports: [at(1, "completed", { percentage_done: 1 }), at(2, "ready", { percentage_done: 2 })],
    finding: {
      code: "progress/after-end",
      path: "/percentage_done",
      message: "percentage_done is 2, more than when the job was first reported completed",
      seen: 2,
      expected: "no more than when the job ended",
    },
  },
  {
    name: "more steps than a plan of one step",
    options: { plan: { epochs: 1, batchSize: 1, trainingSamples: 1, validation: "provided" } },
    reports: [at(1, "running", { steps_completed: 2 })],
    finding: {
      code: "progress/steps-exceed-total",
      path: "/steps_completed",
      message: "steps_completed is 2, but the whole job has 1 step",
      seen: 2,
      expected: "0 to 1",
    },
  },
  {
    name: "more steps than a plan of two possible splits",
    options: { plan: SPLIT_OPEN },
    reports: [at(1, "running", { steps_completed: 439 })],
    finding: {
      code: "progress/steps-exceed-total",
      path: "/steps_completed",
      message: "steps_completed is 439, but the whole job has 438 steps",
      seen: 439,
      expected: "0 to 438",
    },
  },
  {
    name: "more steps than the cap",
    options: { plan: { maxSteps: 100 } },
    reports: [at(1, "running", { steps_completed: 101 })],
    finding: {
      code: "progress/steps-exceed-total",
      path: "/steps_completed",
      message: "steps_completed is 101, but the whole job has at most 100 steps",
      seen: 101,
      expected: "0 to 100",
    },
  },
  {
    name: "more steps than the cap of a plan",
    options: { plan: { ...PLAN, maxSteps: 100 } },
    reports: [at(1, "running", { steps_completed: 101 })],
    finding: {
      code: "progress/steps-exceed-total",
      path: "/steps_completed",
      message: "steps_completed is 101, but the whole job has 100 steps",
      seen: 101,
      expected: "0 to 100",
    },
  },
  {
    name: "more steps than a documented steps_per_epoch may stand for",
    options: { plan: { epochs: 4 } },
    reports: [at(1, "running", { steps_per_epoch: 10, steps_completed: 161 })],
    finding: {
      code: "progress/steps-exceed-total",
      path: "/steps_completed",
      message: "steps_completed is 161, but the whole job has at most 160 steps",
      seen: 161,
      expected: "0 to 160",
    },
  },
  {
    name: "more steps than the only total that an earlier percentage left",
    reports: [at(1, "running", progress(241, 0, 19.92)), at(2, "running", { steps_completed: 1211 })],
    finding: {
      code: "progress/steps-exceed-total",
      path: "/steps_completed",
      message:
        "steps_completed is 1211, but the whole job has at most 1210 steps, by the percentages of earlier reports",
      seen: 1211,
      expected: "0 to 1210",
    },
  },
  {
    name: "more epochs than earlier percentages left",
    reports: [
      at(1, "running", progress(100, 1, 20)),
      at(2, "running", progress(150, 1, 20)),
      at(3, "running", { epochs_completed: 6 }),
    ],
    finding: {
      code: "progress/epochs-exceed-plan",
      path: "/epochs_completed",
      message:
        "epochs_completed is 6, but the plan has at most 5 epochs, by the percentages of earlier reports",
      seen: 6,
      expected: "0 to 5",
    },
  },
  {
    name: "more epochs than a plan of one",
    options: { plan: { epochs: 1 } },
    reports: [at(1, "running", { epochs_completed: 2 })],
    finding: {
      code: "progress/epochs-exceed-plan",
      path: "/epochs_completed",
      message: "epochs_completed is 2, but the plan has 1 epoch",
      seen: 2,
      expected: "0 to 1",
    },
  },
  {
    name: "epochs that no steps of one epoch make",
    options: { convention: "customizer-25.12" },
    reports: [at(1, "running", { steps_per_epoch: 100, steps_completed: 301, epochs_completed: 1 })],
    finding: {
      code: "progress/epochs-disagree-with-steps",
      path: "/epochs_completed",
      message: "epochs_completed is 1, but 301 steps of 100 per epoch make 3",
      seen: 1,
      expected: "2 to 5",
    },
  },
  {
    name: "epochs that a documented steps_per_epoch does not make, whatever it stands for",
    reports: [at(1, "running", { steps_per_epoch: 100, steps_completed: 102, epochs_completed: 4 })],
    finding: {
      code: "progress/epochs-disagree-with-steps",
      path: "/epochs_completed",
      message: "epochs_completed is 4, but 102 steps of 90 or more per epoch make 0 to 1",
      seen: 4,
      expected: "0 to 3",
    },
  },
  {
    name: "a percentage in a job object that alone has a status",
    reports: [nested("running", { status: undefined, percentage_done: 101 })],
    finding: {
      code: "progress/percentage-out-of-range",
      path: "/status_details/percentage_done",
      message: "percentage_done is 101, outside 0 to 100",
      seen: 101,
      expected: "0 to 100",
    },
  },
];
