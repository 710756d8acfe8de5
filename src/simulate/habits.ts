import { type Convention, type ConventionName, CONVENTIONS } from "../progress/index.ts";

/** What a report of one release looks like, where its convention leaves a choice and where it does not. */
export interface Habits {
  /** Whether steps_per_epoch is reported once the trainer has started, or left out altogether. */
  readonly stepsPerEpoch: "reported" | "absent";
  /** Whether epochs_completed counts the epochs ended, trails them by one for some steps, or is the epoch under way. */
  readonly epochsCompleted: "finished" | "lagging" | "current";
  /** The number of the first epoch in best_epoch. */
  readonly firstBestEpoch: 0 | 1;
  readonly elapsedTime: "wall-time" | "wall-time-with-queue" | "zero" | "absent";
  /** Steps after which the counters are flushed: 1 to 100. They are too at each validation, and near the end. */
  readonly stepsInABurst: number;
  /** Steps between two points of the training loss. */
  readonly logEverySteps: number;
  /** The number of the first step in the series of metrics. */
  readonly firstMetricStep: 0 | 1;
  /** What moves updated_at: each change of the report, or the trainer's progress and the end alone. */
  readonly updatedAt: "every-change" | "progress";
  /** What stands between date and time: a T, or a space as in a Python dump. */
  readonly dateDivider: "T" | " ";
  /** Whether null fields are spelled out, as `/status` does, or left out, as in a job object. */
  readonly nulls: "spelled-out" | "left-out";
}

/** The values that a convention allows for a habit, the most usual first. */
export type AllowedHabits = {
  readonly [Habit in keyof Habits]: readonly [Habits[Habit], ...Habits[Habit][]];
};

const EPOCHS_COMPLETED = {
  finished: ["finished"],
  "may-lag": ["finished", "lagging"],
  "may-lag-or-lead": ["finished", "lagging", "current"],
  current: ["current"],
} as const satisfies Record<Convention["epochsCompleted"], AllowedHabits["epochsCompleted"]>;

const FIRST_BEST_EPOCH = {
  "0-based": [0],
  "1-based": [1],
  either: [0, 1],
  unsaid: [0, 1],
} as const satisfies Record<Convention["bestEpoch"], AllowedHabits["firstBestEpoch"]>;

const ELAPSED_TIME = {
  "wall-time": ["wall-time"],
  "wall-time-with-queue": ["wall-time-with-queue"],
  zero: ["zero"],
  "absent-or-zero": ["zero", "absent"],
} as const satisfies Record<Convention["elapsedTime"], AllowedHabits["elapsedTime"]>;

const FIRST_METRIC_STEP = {
  "0-based": [0],
  "1-based": [1],
  unsaid: [0],
} as const satisfies Record<Convention["metricStepBase"], AllowedHabits["firstMetricStep"]>;

/** The recorded releases flush their counters in bursts; of the others nothing is known. */
const isRecorded = (name: ConventionName): boolean => name.startsWith("customizer-");

/** The habits that go with a convention. */
export const allowedHabits = (name: ConventionName): AllowedHabits => {
  const convention: Convention = CONVENTIONS[name];
  return {
    stepsPerEpoch: convention.stepsPerEpochMayBeAbsent ? ["reported", "absent"] : ["reported"],
    epochsCompleted: EPOCHS_COMPLETED[convention.epochsCompleted],
    firstBestEpoch: FIRST_BEST_EPOCH[convention.bestEpoch],
    elapsedTime: ELAPSED_TIME[convention.elapsedTime],
    stepsInABurst: [isRecorded(name) ? 100 : 1],
    logEverySteps: [10],
    firstMetricStep: FIRST_METRIC_STEP[convention.metricStepBase],
    updatedAt: name === "customizer-25.4" ? ["progress", "every-change"] : ["every-change", "progress"],
    dateDivider: ["T", " "],
    nulls: ["spelled-out", "left-out"],
  };
};
