import { isTerminal, isWaiting } from "../../lifecycle/index.ts";
import { stepsPerEpoch } from "../../progress/index.ts";
import { type Fault } from "./fault.ts";
import { type Glance, isSeen } from "./glance.ts";
import { faultOf, type Lie } from "./lie.ts";
import { numberOf } from "./reported.ts";

/** Whether a report shows a job that runs, before which and after which nothing may advance. */
export const isRunning = ({ report }: Glance): boolean => report.status === "running";

/** Steps that can be done, but not told yet: a burst less one. Source: recorded reports. */
const UNTOLD_STEPS = 99;

/** One epoch more than the steps can make. */
const tooManyEpochs = ({ report, schedule }: Glance): number =>
  Math.floor((numberOf(report, "steps_completed") + UNTOLD_STEPS) / schedule.stepsPerEpoch) + 2;

/** The reference's steps of an epoch; NaN where they are not whole. */
const documentedSteps = ({ scenario }: Glance): number => {
  const documented = stepsPerEpoch(scenario.plan, "documented");
  return documented.ok && Number.isInteger(documented.value.nearest) ? documented.value.nearest : Number.NaN;
};

const STEPS_LIES: readonly Lie[] = [
  {
    name: "last-batch-dropped",
    breaks: "progress/steps-per-epoch-mismatch",
    says: "steps_per_epoch is one more than the plan makes",
    where: "to runs with a report that shows RUNNING",
    fits: (glance) => isRunning(glance) && glance.schedule.stepsPerEpoch + 1 !== documentedSteps(glance),
    tell: ({ report, schedule }) => [{ ...report, steps_per_epoch: schedule.stepsPerEpoch + 1 }],
  },
  {
    name: "batch-size-changed-under-way",
    breaks: "progress/steps-per-epoch-changed",
    says: "steps_per_epoch changes, and nobody knows the samples that would tell which is right",
    where: "to runs with a report that shows RUNNING",
    fits: isRunning,
    tell: ({ report, schedule: { stepsPerEpoch: steps } }) =>
      [steps, steps + 1].map((told) => ({ ...report, steps_per_epoch: told })),
    plan: ({ epochs, batchSize, maxSteps = 0 }) => ({ epochs, batchSize, maxSteps }),
  },
  {
    name: "steps-before-the-start",
    breaks: "progress/before-start",
    says: "steps are done while the job still waits",
    where: "to runs with a report that shows CREATED or PENDING",
    fits: ({ report }) => isWaiting(report.status),
    tell: ({ report }) => [{ ...report, steps_completed: 1 }],
  },
  {
    name: "still-training-after-the-end",
    breaks: "progress/after-end",
    says: "a step more is done after the job has ended",
    where: "to runs that end",
    fits: ({ report }) => isTerminal(report.status),
    tell: ({ report }) => [report, { ...report, steps_completed: numberOf(report, "steps_completed") + 1 }],
  },
  {
    name: "last-batch-counted-twice",
    breaks: "progress/steps-exceed-total",
    says: "steps_completed is one more than the whole job has",
    where: "to runs with a report that shows RUNNING",
    fits: isRunning,
    tell: ({ report, schedule }) => [{ ...report, steps_completed: schedule.totalSteps + 1 }],
  },
  {
    name: "resumed-from-a-checkpoint",
    breaks: "progress/steps-decreased",
    says: "steps_completed falls back to half of what it was",
    where: "to runs with a report after some steps were told",
    fits: ({ report, earlier }) => isSeen(report) && numberOf(earlier, "steps_completed") > 0,
    tell: ({ report, earlier }) => [
      { ...report, steps_completed: Math.floor(numberOf(earlier, "steps_completed") / 2) },
    ],
  },
];

const EPOCHS_LIES: readonly Lie[] = [
  {
    name: "epoch-past-the-last",
    breaks: "progress/epochs-exceed-plan",
    says: "epochs_completed is one more than the plan has",
    where: "to runs with a report that shows RUNNING",
    fits: isRunning,
    tell: ({ report, scenario }) => [{ ...report, epochs_completed: scenario.plan.epochs + 1 }],
  },
  {
    name: "epochs-counted-anew",
    breaks: "progress/epochs-decreased",
    says: "epochs_completed falls by one",
    where: "to runs with a report after an epoch was told",
    fits: ({ report, earlier }) => isSeen(report) && numberOf(earlier, "epochs_completed") > 0,
    tell: ({ report, earlier }) => [
      { ...report, epochs_completed: numberOf(earlier, "epochs_completed") - 1 },
    ],
  },
  {
    name: "epochs-run-ahead",
    breaks: "progress/epochs-disagree-with-steps",
    says: "epochs_completed is more than the steps can make",
    where: "to runs of epochs enough, so that it is still within the plan",
    fits: (glance) => isRunning(glance) && tooManyEpochs(glance) <= glance.scenario.plan.epochs,
    tell: (glance) => [{ ...glance.report, epochs_completed: tooManyEpochs(glance) }],
  },
];

/** Reports whose steps or epochs cannot be true. */
export const COUNTER_FAULTS: readonly Fault[] = [...STEPS_LIES, ...EPOCHS_LIES].map(faultOf);
