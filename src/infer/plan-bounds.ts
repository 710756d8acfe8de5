import { type JobState } from "../laws/job-state.ts";
import { type Terms } from "../laws/terms.ts";
import {
  type Bounds,
  type Convention,
  isPercentageOfEpochs,
  isPercentageOfTotal,
  isPlatformPercentageOfTotal,
  type PercentageRule,
} from "../progress/index.ts";
import { type Fits, fitting } from "../progress/fitting.ts";
import { common, merged } from "../progress/number-set.ts";
import { type PlanBounds } from "../progress/plan-shapes.ts";
import { type PlanEvidence } from "./plan-evidence.ts";

/** All that is known of a job's plan. */
export interface Known {
  readonly state: JobState;
  readonly terms: Terms;
  readonly evidence: PlanEvidence;
  /** How far numbers are asked one by one. */
  readonly upTo: number;
}

/** What each number may be by itself under one way of counting. */
export interface RuleBounds extends PlanBounds {
  readonly listedTo: number | null;
}

const from = (low: number): Bounds => ({ low: Math.max(1, low || 1), high: Number.POSITIVE_INFINITY });

const only = (value: number): Bounds => ({ low: value, high: value });

const isKnown = (value: number): boolean => value === value;

const TOTALS_FIT: Readonly<Record<Exclude<PercentageRule, "epochs">, Fits>> = {
  steps: isPercentageOfTotal,
  platform: isPlatformPercentageOfTotal,
};

/** What the plan says of the steps of an epoch: those of its one split, or of both. */
const planned = ({ provided, split }: Terms): readonly Bounds[] =>
  merged([provided.stepsPerEpoch, split.stepsPerEpoch].filter(isKnown).map(only));

/** The steps of an epoch: what is reported as such, and what the plan says; without either, what the counters leave. */
const perEpochBounds = ({ state, terms, evidence }: Known, rule: PercentageRule): readonly Bounds[] => {
  const byPlan = planned(terms);
  const reported = state.stepsPerEpoch >= 1 ? [only(state.stepsPerEpoch)] : [];
  if (byPlan.length > 0) return reported.length > 0 ? common(byPlan, reported) : byPlan;
  if (reported.length > 0) return reported;
  return common([from(1)], [rule === "epochs" ? evidence.perEndedEpoch : evidence.perEpoch]);
};

const epochsOf = ({ state, terms }: Known): readonly Bounds[] =>
  isKnown(terms.epochs) ? [only(terms.epochs)] : [from(state.epochsCompleted)];

const byEpochsRule = (known: Known): RuleBounds => {
  const { state, evidence, upTo } = known;
  const epochs = common(epochsOf(known), [evidence.byEpochs]);
  const { bounds, listedTo } = fitting(epochs, evidence.withoutEpochs, isPercentageOfEpochs, upTo);
  return {
    totals: common([from(state.stepsCompleted)], [evidence.atTheEnd]),
    epochs: bounds,
    perEpoch: perEpochBounds(known, "epochs"),
    listedTo,
  };
};

const byStepsRule = (known: Known, rule: Exclude<PercentageRule, "epochs">): RuleBounds => {
  const { state, evidence, upTo } = known;
  const byPercentages = rule === "steps" ? evidence.bySteps : evidence.byPlatform;
  const totals = common([from(state.stepsCompleted)], [byPercentages]);
  const { bounds, listedTo } = fitting(totals, evidence.withoutSteps, TOTALS_FIT[rule], upTo);
  return { totals: bounds, epochs: epochsOf(known), perEpoch: perEpochBounds(known, rule), listedTo };
};

/** What each number of a plan may be by itself, by what the reports say under a convention's rule for the percentage. */
export const planBounds = (known: Known, { percentageRule: rule }: Convention): RuleBounds =>
  rule === "epochs" ? byEpochsRule(known) : byStepsRule(known, rule);
