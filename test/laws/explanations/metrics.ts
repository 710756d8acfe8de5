import { at } from "../../check/reports.ts";
import { type Explained } from "./explained.ts";
import { series } from "../wire.ts";

/** What is said of metrics, and of the best epoch. */
export const METRICS: readonly Explained[] = [
  {
    name: "a series that is null, after one with points",
    reports: [at(1, "running", series({ val_loss: [{ step: 1 }], train_loss: null }))],
    finding: {
      code: "metrics/empty-series",
      path: "/metrics/metrics/train_loss",
      message: 'the series "train_loss" has no points',
      seen: 0,
      expected: "1 point or more",
    },
  },
  {
    name: "a series without points after one that is no list",
    reports: [at(1, "running", series({ val_loss: 7, "a/b": [] }))],
    finding: {
      code: "metrics/empty-series",
      path: "/metrics/metrics/a~1b",
      message: 'the series "a/b" has no points',
      seen: 0,
      expected: "1 point or more",
    },
  },
  {
    name: "keys that are no texts",
    reports: [
      at(1, "running", { metrics: { keys: [null, "val_loss"], metrics: { val_loss: [{ step: 1 }] } } }),
    ],
    finding: {
      code: "metrics/keys-disagree",
      path: "/metrics/keys",
      message: 'metrics lists the keys null, "val_loss", but has the series "val_loss"',
      seen: "null, val_loss",
      expected: '"val_loss"',
    },
  },
  {
    name: "a key of no series",
    reports: [at(1, "running", { metrics: { keys: ["val_loss"], metrics: {} } })],
    finding: {
      code: "metrics/keys-disagree",
      path: "/metrics/keys",
      message: 'metrics lists the keys "val_loss", but has the series none',
      seen: "val_loss",
      expected: "none",
    },
  },
  {
    name: "a series without keys",
    reports: [at(1, "running", { metrics: { keys: [], metrics: { val_loss: [{ step: 1 }] } } })],
    finding: {
      code: "metrics/keys-disagree",
      path: "/metrics/keys",
      message: 'metrics lists the keys none, but has the series "val_loss"',
      seen: "",
      expected: '"val_loss"',
    },
  },
  {
    name: "metrics without keys",
    reports: [at(1, "running", { metrics: { metrics: { val_loss: [{ step: 1 }] } } })],
    finding: {
      code: "metrics/keys-disagree",
      path: "/metrics/keys",
      message: 'metrics lists the keys none, but has the series "val_loss"',
      seen: "",
      expected: '"val_loss"',
    },
  },
  {
    name: "steps that fall in the last of three series",
    reports: [
      at(
        1,
        "running",
        series({
          odd: 3,
          train_loss: [{ step: 3 }, { step: 3 }, { step: 4 }],
          val_loss: [{ step: 5 }, { value: 1 }, { step: 9 }, { step: 8 }, { step: 7 }],
        }),
      ),
    ],
    finding: {
      code: "metrics/step-decreased",
      path: "/metrics/metrics/val_loss/3/step",
      message: 'the steps of "val_loss" fall from 9 to 8',
      seen: 8,
      expected: "9 or more",
    },
  },
  {
    name: "steps that fall in a series whose name needs escapes",
    reports: [at(1, "running", series({ "a/b~c": [{ step: 1 }, { step: 0 }] }))],
    finding: {
      code: "metrics/step-decreased",
      path: "/metrics/metrics/a~1b~0c/1/step",
      message: 'the steps of "a/b~c" fall from 1 to 0',
      seen: 0,
      expected: "1 or more",
    },
  },
  {
    name: "a step of a series that is steps_completed, which the platform allows, and one more",
    options: { convention: "platform" },
    reports: [at(1, "running", { steps_completed: 10, ...series({ train_loss: [{ step: 11 }] }) })],
    finding: {
      code: "metrics/step-beyond-progress",
      path: "/metrics",
      message: "a series reaches step 11, but steps_completed is 10",
      seen: 11,
      expected: "at most 10",
    },
  },
  {
    name: "a step of a series that is steps_completed, by a release that counts from 0",
    options: { convention: "customizer-25.12" },
    reports: [at(1, "running", { steps_completed: 10, ...series({ train_loss: [{ step: 10 }] }) })],
    finding: {
      code: "metrics/step-beyond-progress",
      path: "/metrics",
      message: "a series reaches step 10, but steps_completed is 10",
      seen: 10,
      expected: "at most 9",
    },
  },
  {
    name: "a best_epoch beyond the plan",
    options: { plan: { epochs: 2 } },
    reports: [at(1, "running", { steps_per_epoch: 10, steps_completed: 40, best_epoch: 3 })],
    finding: {
      code: "metrics/best-epoch-out-of-range",
      path: "/best_epoch",
      message: "best_epoch is 3, but at most 2 epochs can have begun",
      seen: 3,
      expected: "0 to 2",
    },
  },
  {
    name: "a best_epoch beyond a plan of one epoch, of which more are said to be completed",
    options: { plan: { epochs: 1 } },
    reports: [at(1, "running", { best_epoch: 2, epochs_completed: 1 })],
    finding: {
      code: "metrics/best-epoch-out-of-range",
      path: "/best_epoch",
      message: "best_epoch is 2, but at most 1 epoch can have begun",
      seen: 2,
      expected: "0 to 1",
    },
  },
  {
    name: "a best_epoch beyond the epochs that the steps began",
    options: { convention: "customizer-25.12" },
    reports: [at(1, "running", { steps_per_epoch: 100, steps_completed: 101, best_epoch: 3 })],
    finding: {
      code: "metrics/best-epoch-out-of-range",
      path: "/best_epoch",
      message: "best_epoch is 3, but at most 2 epochs can have begun",
      seen: 3,
      expected: "0 to 2",
    },
  },
  {
    name: "a best_epoch beyond the epochs completed, which are more than the steps began",
    options: { convention: "customizer-25.12" },
    reports: [
      at(1, "running", { steps_per_epoch: 100, steps_completed: 1, epochs_completed: 2, best_epoch: 3 }),
    ],
    finding: {
      code: "metrics/best-epoch-out-of-range",
      path: "/best_epoch",
      message: "best_epoch is 3, but at most 2 epochs can have begun",
      seen: 3,
      expected: "0 to 2",
    },
  },
  {
    name: "a best_epoch while the job waits",
    reports: [at(1, "created", { best_epoch: 1 })],
    finding: {
      code: "metrics/best-epoch-out-of-range",
      path: "/best_epoch",
      message: "best_epoch is 1, but at most 0 epochs can have begun",
      seen: 1,
      expected: "0 to 0",
    },
  },
  {
    name: "steps that fall beside a point of no step",
    reports: [at(1, "running", series({ train_loss: [{ step: 9 }, { value: 1 }, { step: 8 }] }))],
    finding: {
      code: "metrics/step-decreased",
      path: "/metrics/metrics/train_loss/2/step",
      message: 'the steps of "train_loss" fall from 9 to 8',
      seen: 8,
      expected: "9 or more",
    },
  },
];
