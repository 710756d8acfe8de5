import { type CheckOptions } from "../../../src/index.ts";
import { nested, perEpoch, PLAN, progress, run } from "../wire.ts";

const UNKNOWN = Number.NaN;
const ENDLESS = Number.POSITIVE_INFINITY;

/** What the last of some reports leaves of the steps of an epoch: the number that is taken, and the bounds, both included. */
export interface EpochLength {
  readonly name: string;
  readonly options?: CheckOptions;
  readonly reports: readonly unknown[];
  readonly stepsPerEpoch: number;
  readonly least: number;
  readonly most: number;
}

/** Told from what is reported, where the plan does not say it. */
export const REPORTED_LENGTHS: readonly EpochLength[] = [
  { name: "nothing known", reports: [run()], stepsPerEpoch: UNKNOWN, least: UNKNOWN, most: UNKNOWN },
  {
    name: "a steps_per_epoch that is the steps of an epoch, by name",
    options: { convention: "customizer-25.12" },
    reports: [perEpoch(100)],
    stepsPerEpoch: 100,
    least: 100,
    most: 100,
  },
  {
    name: "a steps_per_epoch that may be the documented one, of any number of epochs",
    reports: [perEpoch(100)],
    stepsPerEpoch: 100,
    least: 90,
    most: ENDLESS,
  },
  {
    name: "a steps_per_epoch of 1 that may be the documented one",
    reports: [perEpoch(1)],
    stepsPerEpoch: 1,
    least: 1,
    most: ENDLESS,
  },
  {
    name: "a steps_per_epoch of 1, by name",
    options: { convention: "customizer-25.12" },
    reports: [perEpoch(1)],
    stepsPerEpoch: 1,
    least: 1,
    most: 1,
  },
  {
    name: "a documented steps_per_epoch, by name",
    options: { convention: "documented" },
    reports: [perEpoch(100)],
    stepsPerEpoch: UNKNOWN,
    least: 90,
    most: ENDLESS,
  },
  {
    name: "a documented steps_per_epoch, where all samples train",
    options: { convention: "documented", plan: { validation: "provided" } },
    reports: [perEpoch(100)],
    stepsPerEpoch: UNKNOWN,
    least: 100,
    most: ENDLESS,
  },
  {
    name: "a documented steps_per_epoch of four epochs, where all samples train",
    options: { convention: "documented", plan: { epochs: 4, validation: "provided" } },
    reports: [perEpoch(100)],
    stepsPerEpoch: 400,
    least: 400,
    most: 400,
  },
  {
    name: "a documented steps_per_epoch of four epochs, where a tenth may be split off",
    options: { convention: "documented", plan: { epochs: 4 } },
    reports: [perEpoch(100)],
    stepsPerEpoch: UNKNOWN,
    least: 360,
    most: 400,
  },
  {
    name: "a documented steps_per_epoch of four epochs, where half may be split off",
    options: { convention: "documented", plan: { epochs: 4, trainFraction: "0.5" } },
    reports: [perEpoch(100)],
    stepsPerEpoch: UNKNOWN,
    least: 200,
    most: 400,
  },
  {
    name: "a steps_per_epoch that may be the documented one, of four epochs",
    options: { plan: { epochs: 4 } },
    reports: [perEpoch(100)],
    stepsPerEpoch: 100,
    least: 100,
    most: 400,
  },
  {
    name: "a steps_per_epoch that is the documented one, too, of one epoch",
    options: { plan: { epochs: 1, validation: "provided" } },
    reports: [perEpoch(100)],
    stepsPerEpoch: 100,
    least: 100,
    most: 100,
  },
  {
    name: "a steps_per_epoch that may be the documented one, of four epochs where all samples train",
    options: { plan: { epochs: 4, validation: "provided" } },
    reports: [perEpoch(100)],
    stepsPerEpoch: 100,
    least: 100,
    most: 400,
  },
  {
    name: "a steps_per_epoch of which the epochs lag by one",
    options: { plan: { epochs: 4, validation: "provided" } },
    reports: [perEpoch(100, { steps_completed: 300, epochs_completed: 2 })],
    stepsPerEpoch: 100,
    least: 100,
    most: 400,
  },
  {
    name: "a steps_per_epoch of which the epochs would lag by two",
    options: { plan: { epochs: 4, validation: "provided" } },
    reports: [perEpoch(100, { steps_completed: 300, epochs_completed: 1 })],
    stepsPerEpoch: UNKNOWN,
    least: 100,
    most: 400,
  },
  {
    name: "a steps_per_epoch of which the epochs are one ahead of what can be done",
    options: { plan: { epochs: 4, validation: "provided" } },
    reports: [perEpoch(100, { steps_completed: 101, epochs_completed: 3 })],
    stepsPerEpoch: 100,
    least: 100,
    most: 400,
  },
  {
    name: "a steps_per_epoch of which the epochs would be two ahead",
    options: { plan: { epochs: 4, validation: "provided" } },
    reports: [perEpoch(100, { steps_completed: 100, epochs_completed: 3 })],
    stepsPerEpoch: UNKNOWN,
    least: 100,
    most: 400,
  },
  {
    name: "a documented steps_per_epoch, where percentages left four epochs",
    options: { convention: "documented" },
    reports: [run({ epochs_completed: 1, percentage_done: 25 }), perEpoch(100)],
    stepsPerEpoch: UNKNOWN,
    least: 360,
    most: 400,
  },
  {
    name: "a documented steps_per_epoch, where percentages left four epochs and all samples train",
    options: { convention: "documented", plan: { validation: "provided" } },
    reports: [run({ epochs_completed: 1, percentage_done: 25 }), perEpoch(100)],
    stepsPerEpoch: 400,
    least: 400,
    most: 400,
  },
  {
    name: "a documented steps_per_epoch, where percentages and the plan agree on four epochs",
    options: { convention: "documented", plan: { epochs: 4 } },
    reports: [run({ epochs_completed: 1, percentage_done: 25 }), perEpoch(100)],
    stepsPerEpoch: UNKNOWN,
    least: 360,
    most: 400,
  },
  {
    name: "a steps_per_epoch, where percentages ruled the documented convention out",
    reports: [run(progress(100, 0, 22.83)), perEpoch(100)],
    stepsPerEpoch: 100,
    least: 100,
    most: 100,
  },
  {
    name: "a steps_per_epoch of packed samples",
    reports: [
      nested("running", { steps_per_epoch: 100 }, { hyperparameters: { sequence_packing_enabled: true } }),
    ],
    stepsPerEpoch: 100,
    least: 100,
    most: 100,
  },
  {
    name: "a steps_per_epoch of packed samples, by the documented convention",
    options: { convention: "documented" },
    reports: [
      nested("running", { steps_per_epoch: 100 }, { hyperparameters: { sequence_packing_enabled: true } }),
    ],
    stepsPerEpoch: 100,
    least: 100,
    most: 100,
  },
  {
    name: "a steps_per_epoch of GRPO, and a plan with samples",
    options: { plan: PLAN },
    reports: [nested("running", { steps_per_epoch: 100 }, { hyperparameters: { training_type: "grpo" } })],
    stepsPerEpoch: 100,
    least: 100,
    most: 100,
  },
  {
    name: "a steps_per_epoch of an earlier report",
    options: { convention: "customizer-25.12" },
    reports: [perEpoch(100), run()],
    stepsPerEpoch: 100,
    least: 100,
    most: 100,
  },
  {
    name: "a steps_per_epoch beside another one of an earlier report",
    options: { convention: "customizer-25.12" },
    reports: [perEpoch(100), perEpoch(50)],
    stepsPerEpoch: 50,
    least: 50,
    most: 50,
  },
  {
    name: "a steps_per_epoch of 0",
    options: { convention: "customizer-25.12" },
    reports: [perEpoch(0)],
    stepsPerEpoch: UNKNOWN,
    least: UNKNOWN,
    most: UNKNOWN,
  },
  {
    name: "a steps_per_epoch that is the steps of an epoch, by the name of a convention whose percentage is of epochs",
    options: { convention: "customizer-25.4" },
    reports: [perEpoch(100)],
    stepsPerEpoch: 100,
    least: 100,
    most: 100,
  },
  {
    name: "a steps_per_epoch that may be the documented one, of which a tenth is split off to the step",
    reports: [perEpoch(11)],
    stepsPerEpoch: 11,
    least: 9,
    most: ENDLESS,
  },
];
