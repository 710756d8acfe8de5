import { STEPS_RULE } from "../../../src/laws/percentage-rules.ts";
import { at } from "../../check/reports.ts";
import { type Remembered } from "../memory.ts";
import { PLAN, progress, run } from "../wire.ts";

/** What is remembered where something is wrong that earlier reports may be to blame for. */
export const OF_DOUBTS: readonly Remembered[] = [
  {
    name: "the steps that others fell below, and nothing else of the progress",
    reports: [run({ steps_per_epoch: 100, ...progress(10, 1, 10) }), at(2, "running", progress(9, 1, 10))],
    memory: { status: "running", steps: 10 },
  },
  {
    name: "the epochs that others fell below, and what was told beside them",
    reports: [run(progress(10, 1, 10)), at(2, "running", progress(10, 0, 10))],
    memory: { status: "running", marks: ["stepsOfNewest"], steps: 10, epochs: 1 },
  },
  {
    name: "the percentage that another fell below, and what was told beside it",
    reports: [run({ percentage_done: 99 }), at(2, "running", progress(50, 0, 12.5))],
    memory: {
      status: "running",
      marks: ["stepsOfNewest", "epochsOfNewest"],
      steps: 50,
      epochs: 0,
      percentage: 99,
    },
  },
  {
    name: "no steps_per_epoch once it changed",
    reports: [run({ steps_per_epoch: 100, steps_completed: 5 }), at(2, "running", { steps_per_epoch: 50 })],
    memory: { status: "running" },
  },
  {
    name: "what was held against a percentage that grew after the end",
    reports: [at(1, "cancelled", progress(10, 1, 10)), at(2, "cancelled", progress(10, 1, 11))],
    memory: {
      status: "cancelled",
      marks: ["stepsAtEnd", "epochsAtEnd", "percentageAtEnd"],
      steps: 10,
      epochs: 1,
      percentage: 10,
    },
  },
  {
    name: "nothing that made a total of which there are more steps",
    reports: [run(progress(241, 0, 19.92)), at(2, "running", { steps_completed: 1211 })],
    memory: { status: "running" },
  },
  {
    name: "what was told before more steps than the plan has",
    options: { plan: PLAN },
    reports: [run(progress(100, 0, 22.83)), at(2, "running", { steps_completed: 439 })],
    memory: {
      status: "running",
      steps: 100,
      epochs: 0,
      percentage: 22.83,
      rules: STEPS_RULE,
      totals: [438, 438],
    },
  },
  {
    name: "what was told before epochs that its own report makes wrong",
    options: { convention: "customizer-25.12" },
    reports: [
      run({ steps_completed: 100, epochs_completed: 1 }),
      at(2, "running", { steps_per_epoch: 100, steps_completed: 301, epochs_completed: 1 }),
    ],
    memory: { status: "running", steps: 100, epochs: 1 },
  },
  {
    name: "nothing that left fewer epochs than there are",
    reports: [
      run(progress(100, 1, 20)),
      at(2, "running", progress(150, 1, 20)),
      at(3, "running", { epochs_completed: 6 }),
    ],
    memory: { status: "running" },
  },
  {
    name: "no steps_per_epoch that made epochs wrong",
    options: { convention: "customizer-25.12" },
    reports: [run({ steps_per_epoch: 10 }), at(2, "running", { steps_completed: 301, epochs_completed: 1 })],
    memory: { status: "running" },
  },
  {
    name: "nothing that made a best_epoch wrong",
    options: { convention: "customizer-25.12" },
    reports: [
      run({ steps_per_epoch: 9000, steps_completed: 0 }),
      at(2, "running", { steps_completed: 250, best_epoch: 2 }),
    ],
    memory: { status: "running" },
  },
  {
    name: "that a percentage may be wrong with which a later one does not agree",
    reports: [run(progress(100, 0, 22.83)), at(2, "running", progress(200, 0, 99.01))],
    memory: { status: "running", marks: ["evidenceInDoubt"], rules: STEPS_RULE, totals: [438, 438] },
  },
  {
    name: "no doubt of earlier percentages, where one is wrong in itself",
    reports: [run(progress(100, 0, 22.83)), at(2, "running", progress(200, 0, 99))],
    memory: {
      status: "running",
      steps: 100,
      epochs: 0,
      percentage: 22.83,
      rules: STEPS_RULE,
      totals: [438, 438],
    },
  },
  {
    name: "that earlier percentages are in doubt, though a later one agrees with them",
    reports: [
      run(progress(100, 0, 22.83)),
      at(2, "running", progress(200, 0, 99.01)),
      at(3, "running", progress(200, 0, 45.66)),
    ],
    memory: {
      status: "running",
      marks: ["evidenceInDoubt", "stepsOfNewest", "epochsOfNewest", "percentageOfNewest"],
      steps: 200,
      epochs: 0,
      percentage: 45.66,
      rules: STEPS_RULE,
      totals: [438, 438],
    },
  },
  {
    name: "no doubt of percentages, once steps fell and what they told is forgotten",
    reports: [
      run(progress(100, 0, 22.83)),
      at(2, "running", progress(200, 0, 99.01)),
      at(3, "running", progress(200, 0, 45.66)),
      at(4, "running", { steps_completed: 150 }),
    ],
    memory: { status: "running", steps: 200 },
  },
  {
    name: "the steps at the end alone, once they fell",
    reports: [at(1, "completed", progress(10, 1, 10)), at(2, "ready", { steps_completed: 9 })],
    memory: { status: "ready", marks: ["stepsAtEnd"], steps: 10 },
  },
  {
    name: "the epochs at the end alone, once they fell",
    reports: [at(1, "completed", progress(10, 1, 10)), at(2, "ready", { epochs_completed: 0 })],
    memory: { status: "ready", marks: ["epochsAtEnd"], epochs: 1 },
  },
  {
    name: "the percentage at the end alone, once it fell",
    reports: [at(1, "completed", progress(10, 1, 10)), at(2, "ready", { percentage_done: 9 })],
    memory: { status: "ready", marks: ["percentageAtEnd"], percentage: 10 },
  },
];
