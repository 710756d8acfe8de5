import { isSucceeded, isTerminal } from "../../lifecycle/index.ts";
import { epochsRuleAllows, platformRuleAllows, stepsRuleAllows } from "../../progress/index.ts";
import { isRunning } from "./counter-lies.ts";
import { type Fault } from "./fault.ts";
import { type Glance, isSeen } from "./glance.ts";
import { faultOf, type Lie } from "./lie.ts";
import { numberOf } from "./reported.ts";

/** The percentage of the epoch under way, which a careless service reports as that of the job. */
const percentageOfEpoch = ({ report, schedule }: Glance): number => {
  const steps = numberOf(report, "steps_completed") % schedule.stepsPerEpoch;
  return Math.round((10_000 * steps) / schedule.stepsPerEpoch) / 100;
};

/** Whether some known rule makes this percentage of the counters, which would be no lie then. */
const isExplained = (percentage: number, { report, schedule, scenario }: Glance): boolean => {
  const steps = numberOf(report, "steps_completed");
  return (
    epochsRuleAllows(percentage, numberOf(report, "epochs_completed"), scenario.plan.epochs) ||
    stepsRuleAllows(percentage, steps, schedule.totalSteps) ||
    platformRuleAllows(percentage, steps, schedule.totalSteps)
  );
};

const LIES: readonly Lie[] = [
  {
    name: "percentage-past-the-end",
    breaks: "progress/percentage-out-of-range",
    says: "percentage_done is above 100",
    where: "to runs with a report that shows RUNNING",
    fits: isRunning,
    tell: ({ report }) => [{ ...report, percentage_done: 100.5 }],
  },
  {
    name: "percentage-of-the-epoch",
    breaks: "progress/percentage-mismatch",
    says: "percentage_done is that of the epoch under way",
    where:
      "to runs with a report strictly inside an epoch, where no rule makes the same of it, and it is no less than before",
    fits: (glance) => {
      const percentage = percentageOfEpoch(glance);
      const falls = percentage < numberOf(glance.earlier, "percentage_done");
      return isRunning(glance) && !falls && !isExplained(percentage, glance);
    },
    tell: (glance) => [{ ...glance.report, percentage_done: percentageOfEpoch(glance) }],
  },
  {
    name: "percentage-forced-to-hundred",
    breaks: "progress/percentage-mismatch",
    says: "a job is shown at 100 that is not, or that stopped early",
    where: "to runs with a report of a job that runs, or has just completed, below 100",
    fits: (glance) => {
      const { report, earlier } = glance;
      const hasJustEnded = isSucceeded(report.status) && !(earlier !== null && isTerminal(earlier.status));
      const isBelow = numberOf(report, "percentage_done") < 100;
      return (isRunning(glance) || hasJustEnded) && isBelow && !isExplained(100, glance);
    },
    tell: ({ report }) => [{ ...report, percentage_done: 100 }],
  },
  {
    name: "percentage-starts-over",
    breaks: "progress/percentage-decreased",
    says: "percentage_done falls to 0, with no counter beside it that would tell why",
    where: "to runs with a report after some percentage was told",
    fits: ({ report, earlier }) => isSeen(report) && numberOf(earlier, "percentage_done") > 0,
    tell: ({ report }) => [{ ...report, steps_completed: null, epochs_completed: null, percentage_done: 0 }],
  },
];

/** Reports whose percentage cannot be true. */
export const PERCENTAGE_FAULTS: readonly Fault[] = LIES.map(faultOf);
