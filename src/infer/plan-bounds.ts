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
import { common, extentOf, merged } from "../progress/number-set.ts";
import { type PlanBounds } from "../progress/plan-shapes.ts";
import { countedEpochs } from "./epoch-lengths.ts";
import { type PlanEvidence } from "./plan-evidence.ts";

/** All that is known of a job's plan. */
export interface Known {
  readonly state: JobState;
  readonly terms: Terms;
  readonly evidence: PlanEvidence;
  /** How far numbers are asked one by one. */
  readonly upTo: number;
  /** How many values were found wrong, and so are no evidence. */
  readonly leftOut: number;
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

/** The steps of an epoch: what is reported as such, what the plan says, and what the counters leave. */
const perEpochBounds = ({ state, terms, evidence }: Known, rule: PercentageRule): readonly Bounds[] => {
  const byPlan = planned(terms);
  const reported = state.stepsPerEpoch >= 1 ? [only(state.stepsPerEpoch)] : [from(1)];
  const byEpochs = rule === "epochs" ? evidence.perEndedEpoch : evidence.perEpoch;
  const byCounters = common([byEpochs], [evidence.perBegunEpoch]);
  return common(common(byPlan.length > 0 ? byPlan : [from(1)], reported), byCounters);
};

const epochsOf = ({ state, terms, evidence }: Known): readonly Bounds[] =>
  common(
    [from(Math.max(state.epochsCompleted || 1, evidence.bestEpoch))],
    [isKnown(terms.epochs) ? only(terms.epochs) : from(1)],
  );

const byEpochsRule = (known: Known): RuleBounds => {
  const { state, evidence, upTo } = known;
  const perEpoch = perEpochBounds(known, "epochs");
  const byCounters = countedEpochs(evidence.stepsAt, extentOf(perEpoch));
  const epochs = common(common(epochsOf(known), [evidence.byEpochs]), [byCounters]);
  const { bounds, listedTo } = fitting(epochs, evidence.withoutEpochs, isPercentageOfEpochs, upTo);
  return {
    totals: common([from(state.stepsCompleted)], [evidence.atTheEnd]),
    epochs: bounds,
    perEpoch,
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
