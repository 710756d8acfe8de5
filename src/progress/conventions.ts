import { deepFrozen } from "../job/deep-frozen.ts";
import { type PercentageRule, type StepsPerEpochRule } from "./rules.ts";

/** The habits of one release: what each number of its reports means. */
export interface Convention {
  readonly percentageRule: PercentageRule;
  readonly stepsPerEpochRule: StepsPerEpochRule;
  /** Whether reports of this release may leave steps_per_epoch out altogether. */
  readonly stepsPerEpochMayBeAbsent: boolean;
  /** Whether epochs_completed counts ended epochs, may trail them by one, may be the epoch under way, or is it always. */
  readonly epochsCompleted: "finished" | "may-lag" | "may-lag-or-lead" | "current";
  /** The number of the first epoch in best_epoch; `either` where both were plausible, `unsaid` where nothing tells. */
  readonly bestEpoch: "0-based" | "1-based" | "either" | "unsaid";
  /** What elapsed_time holds, in seconds: time since creation includes the queue. */
  readonly elapsedTime: "wall-time" | "wall-time-with-queue" | "zero" | "absent-or-zero";
  /** The number of the first step in the metric series. */
  readonly metricStepBase: "0-based" | "1-based" | "unsaid";
  /** Where the habits are known from. */
  readonly source: string;
}

/**
 * The known conventions by name, oldest knowledge first. They differ because releases of the
 * service do; the reference describes none of the releases recorded since 25.10.
 */
export const CONVENTIONS = deepFrozen({
  documented: {
    percentageRule: "epochs",
    stepsPerEpochRule: "documented",
    stepsPerEpochMayBeAbsent: false,
    epochsCompleted: "finished",
    bestEpoch: "unsaid",
    elapsedTime: "wall-time",
    metricStepBase: "unsaid",
    source: "NVIDIA NeMo Customizer v1 reference",
  },
  "customizer-25.4": {
    percentageRule: "epochs",
    stepsPerEpochRule: "observed",
    stepsPerEpochMayBeAbsent: true,
    epochsCompleted: "may-lag",
    bestEpoch: "1-based",
    elapsedTime: "absent-or-zero",
    metricStepBase: "0-based",
    source: "recorded responses of releases 25.4 to 25.8; the lag of epochs_completed is inferred",
  },
  "customizer-25.10": {
    percentageRule: "steps",
    stepsPerEpochRule: "observed",
    stepsPerEpochMayBeAbsent: false,
    epochsCompleted: "may-lag-or-lead",
    bestEpoch: "either",
    elapsedTime: "zero",
    metricStepBase: "0-based",
    source: "recorded percentages and elapsed times of release 25.10; the rest is inferred",
  },
  "customizer-25.12": {
    percentageRule: "steps",
    stepsPerEpochRule: "observed",
    stepsPerEpochMayBeAbsent: false,
    epochsCompleted: "may-lag-or-lead",
    bestEpoch: "0-based",
    elapsedTime: "wall-time-with-queue",
    metricStepBase: "0-based",
    source: "recorded responses of release 25.12",
  },
  platform: {
    percentageRule: "platform",
    stepsPerEpochRule: "observed",
    stepsPerEpochMayBeAbsent: false,
    epochsCompleted: "current",
    bestEpoch: "1-based",
    elapsedTime: "wall-time",
    metricStepBase: "1-based",
    source: "public source of the successor platform",
  },
} as const satisfies Readonly<Record<string, Convention>>);

/** The name of a known convention. */
export type ConventionName = keyof typeof CONVENTIONS;

/**
 * The conventions that every report may be explained by until something rules them out. `platform`
 * is another service, and a candidate only where the caller names it.
 */
export const CANDIDATE_CONVENTIONS = Object.freeze([
  "documented",
  "customizer-25.4",
  "customizer-25.10",
  "customizer-25.12",
] as const satisfies readonly ConventionName[]);

/** Whether a text names a known convention. */
export const isConventionName = (text: string): text is ConventionName =>
  typeof text === "string" && Object.hasOwn(CONVENTIONS, text);

/** The names of all conventions, in the order of their releases. */
export const CONVENTION_NAMES: readonly ConventionName[] = Object.keys(CONVENTIONS).filter(isConventionName);
