import { type CheckOptions } from "../../../src/index.ts";
import { at } from "../../check/reports.ts";
import { nested, perEpoch, PLAN, progress, run, SPLIT_OPEN } from "../wire.ts";

const UNKNOWN = Number.NaN;
const ENDLESS = Number.POSITIVE_INFINITY;
const MOST = Number.MAX_SAFE_INTEGER;

/** What the last of some reports leaves of the whole job: the most epochs and steps, and the totals of the plan. */
export interface JobBounds {
  readonly name: string;
  readonly options?: CheckOptions;
  readonly reports: readonly unknown[];
  readonly epochs: number;
  readonly steps: number;
  readonly totals: readonly [number, number];
}

/** The bounds of whole jobs, by what they are told from. */
export const JOB_BOUNDS: readonly JobBounds[] = [
  { name: "nothing known", reports: [run()], epochs: ENDLESS, steps: ENDLESS, totals: [UNKNOWN, UNKNOWN] },
  {
    name: "a steps_per_epoch that is the steps of an epoch, by name",
    options: { convention: "customizer-25.12" },
    reports: [perEpoch(100)],
    epochs: ENDLESS,
    steps: ENDLESS,
    totals: [UNKNOWN, UNKNOWN],
  },
  {
    name: "a steps_per_epoch that may be the documented one, of any number of epochs",
    reports: [perEpoch(100)],
    epochs: ENDLESS,
    steps: ENDLESS,
    totals: [UNKNOWN, UNKNOWN],
  },
  {
    name: "a documented steps_per_epoch of four epochs, where all samples train",
    options: { convention: "documented", plan: { epochs: 4, validation: "provided" } },
    reports: [perEpoch(100)],
    epochs: 4,
    steps: 1600,
    totals: [400, 400],
  },
  {
    name: "a documented steps_per_epoch, where percentages left four epochs",
    options: { convention: "documented" },
    reports: [run({ epochs_completed: 1, percentage_done: 25 }), perEpoch(100)],
    epochs: 4,
    steps: 1600,
    totals: [UNKNOWN, UNKNOWN],
  },
  {
    name: "a steps_per_epoch of GRPO, and a plan with samples",
    options: { plan: PLAN },
    reports: [nested("running", { steps_per_epoch: 100 }, { hyperparameters: { training_type: "grpo" } })],
    epochs: 2,
    steps: 200,
    totals: [200, 200],
  },
  {
    name: "a plan whose samples all train",
    options: { plan: PLAN },
    reports: [perEpoch(219)],
    epochs: 2,
    steps: 438,
    totals: [438, 438],
  },
  {
    name: "a plan of which a tenth is split off",
    options: { plan: { ...PLAN, validation: "split" } },
    reports: [run()],
    epochs: 2,
    steps: 394,
    totals: [394, 394],
  },
  {
    name: "a plan of which a tenth may be split off",
    options: { plan: SPLIT_OPEN },
    reports: [run()],
    epochs: 2,
    steps: 438,
    totals: [438, 394],
  },
  {
    name: "a plan of two splits, and the steps_per_epoch of all samples",
    options: { plan: SPLIT_OPEN },
    reports: [perEpoch(219)],
    epochs: 2,
    steps: 438,
    totals: [438, 438],
  },
  {
    name: "a plan of two splits, and the steps_per_epoch of what remains of them",
    options: { plan: SPLIT_OPEN },
    reports: [perEpoch(197)],
    epochs: 2,
    steps: 394,
    totals: [394, 394],
  },
  {
    name: "a plan of two splits, and a steps_per_epoch of neither",
    options: { plan: SPLIT_OPEN },
    reports: [perEpoch(109)],
    epochs: 2,
    steps: 438,
    totals: [438, 394],
  },
  {
    name: "a plan of two splits and one epoch, and a steps_per_epoch that may be the documented one",
    options: { plan: { ...SPLIT_OPEN, epochs: 1 } },
    reports: [perEpoch(219)],
    epochs: 1,
    steps: 219,
    totals: [219, 197],
  },
  {
    name: "a plan of two splits that make the same steps",
    options: { plan: { epochs: 3, batchSize: 100, trainingSamples: 50 } },
    reports: [run()],
    epochs: 3,
    steps: 3,
    totals: [3, 3],
  },
  {
    name: "a plan with a cap",
    options: { plan: { ...PLAN, maxSteps: 300 } },
    reports: [run()],
    epochs: 2,
    steps: 300,
    totals: [300, 300],
  },
  {
    name: "a cap alone",
    options: { plan: { maxSteps: 300 } },
    reports: [run()],
    epochs: ENDLESS,
    steps: 300,
    totals: [UNKNOWN, UNKNOWN],
  },
  {
    name: "a cap below the epochs that are planned",
    options: { plan: { maxSteps: 300, epochs: 4 }, convention: "customizer-25.12" },
    reports: [perEpoch(100)],
    epochs: 4,
    steps: 300,
    totals: [300, 300],
  },
  {
    name: "a cap above the epochs that are planned",
    options: { plan: { maxSteps: 300, epochs: 2 }, convention: "customizer-25.12" },
    reports: [perEpoch(100)],
    epochs: 2,
    steps: 200,
    totals: [200, 200],
  },
  {
    name: "the epochs alone",
    options: { plan: { epochs: 4 } },
    reports: [run()],
    epochs: 4,
    steps: ENDLESS,
    totals: [UNKNOWN, UNKNOWN],
  },
  {
    name: "a percentage that only epochs explain, while it is judged",
    reports: [at(1, "running", progress(100, 1, 20)), at(2, "running", progress(150, 1, 20))],
    epochs: ENDLESS,
    steps: ENDLESS,
    totals: [UNKNOWN, UNKNOWN],
  },
  {
    name: "percentages that only epochs explain",
    reports: [
      at(1, "running", progress(100, 1, 20)),
      at(2, "running", progress(150, 1, 20)),
      at(3, "running"),
    ],
    epochs: 5,
    steps: ENDLESS,
    totals: [UNKNOWN, UNKNOWN],
  },
  {
    name: "percentages that only steps explain",
    reports: [at(1, "running", progress(241, 0, 19.92)), at(2, "running")],
    epochs: ENDLESS,
    steps: 1210,
    totals: [UNKNOWN, UNKNOWN],
  },
  {
    name: "percentages that only steps explain, beyond the cap",
    options: { plan: { maxSteps: 1000 } },
    reports: [at(1, "running", progress(241, 0, 19.92)), at(2, "running")],
    epochs: ENDLESS,
    steps: 1000,
    totals: [UNKNOWN, UNKNOWN],
  },
  {
    name: "percentages of the platform",
    options: { convention: "platform" },
    reports: [at(1, "running", progress(100, 0, 22)), at(2, "running")],
    epochs: ENDLESS,
    steps: 454,
    totals: [UNKNOWN, UNKNOWN],
  },
  {
    name: "percentages that epochs and steps explain",
    reports: [at(1, "running", progress(100, 1, 20)), at(2, "running")],
    epochs: ENDLESS,
    steps: ENDLESS,
    totals: [UNKNOWN, UNKNOWN],
  },
  {
    name: "the most steps that a double counts",
    options: { plan: { epochs: 1 }, convention: "customizer-25.12" },
    reports: [perEpoch(MOST)],
    epochs: 1,
    steps: MOST,
    totals: [MOST, MOST],
  },
  {
    name: "more steps than a double counts",
    options: { plan: { epochs: 2 }, convention: "customizer-25.12" },
    reports: [perEpoch(MOST)],
    epochs: 2,
    steps: 18014398509481982,
    totals: [UNKNOWN, UNKNOWN],
  },
  {
    name: "percentages that do not agree",
    reports: [
      at(1, "running", progress(100, 0, 22.83)),
      at(2, "running", progress(200, 0, 99.01)),
      at(3, "running"),
    ],
    epochs: ENDLESS,
    steps: ENDLESS,
    totals: [UNKNOWN, UNKNOWN],
  },
  {
    name: "a plan that the job stated another way before",
    reports: [
      nested("running", {}, { hyperparameters: { epochs: 3 } }),
      nested("running", {}, { hyperparameters: { epochs: 2 } }),
    ],
    epochs: 2,
    steps: ENDLESS,
    totals: [UNKNOWN, UNKNOWN],
  },
];
