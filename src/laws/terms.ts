import {
  type PartialPlan,
  PLAN_PARTS,
  type PlanPart,
  type TrainingPlan,
  type ValidationSource,
} from "../job/training-plan.ts";
import { type SplitRule, stepsPerEpoch, totalSteps } from "../progress/index.ts";
import { DOCUMENTED_TRAIN_FRACTION } from "../progress/train-fraction.ts";

/** What the plan says of one way to split the samples. NaN where the plan does not say enough. */
export interface SplitTerms {
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
}

/**
 * What the known parts of a plan imply, computed once and held against every report. Where the
 * validation is not known both splits are possible; where packing or GRPO makes samples and batch
 * size no evidence, neither says anything. Numbers that are not known are NaN.
 */
export interface Terms {
  /** The plan as the caller gave it, which goes first. */
  readonly given: PartialPlan;
  /** The plan as the input states it: an envelope's, or a job object's. */
  readonly stated: PartialPlan;
  /** The two together. */
  readonly plan: PartialPlan;
  /** The parts that both plans have, and those of them in which they differ. */
  readonly shared: readonly PlanPart[];
  readonly contradicted: readonly PlanPart[];
  readonly stepsUnknowable: boolean;
  readonly epochs: number;
  /** The cap on the steps of the whole job; Infinity where there is none. */
  readonly cap: number;
  /** Everything trains. */
  readonly provided: SplitTerms;
  /** A validation set is split off the samples. */
  readonly split: SplitTerms;
  /** ceil(training samples / batch size): the documented steps_per_epoch, times the epochs. */
  readonly batches: number;
  /** The smallest share of the samples that can train, from 0 to 1: 1 unless a validation set may be split off. */
  readonly leastShare: number;
}

const NOTHING_SAID: SplitTerms = { stepsPerEpoch: Number.NaN, totalSteps: Number.NaN };

const isKnown = (value: number): boolean => value === value;

const asNumber = (count: number | string): number => (typeof count === "number" ? count : Number.NaN);

const splitTerms = (plan: PartialPlan, validation: ValidationSource, rule: SplitRule): SplitTerms => {
  const { trainingSamples, batchSize } = plan;
  if (trainingSamples === undefined || batchSize === undefined) return NOTHING_SAID;
  if (plan.validation !== undefined && plan.validation !== validation) return NOTHING_SAID;
  const whole: TrainingPlan = { epochs: 1, ...plan, trainingSamples, batchSize, validation };
  const perEpoch = stepsPerEpoch(whole, "observed", rule);
  const total = totalSteps(whole, rule);
  return {
    stepsPerEpoch: perEpoch.ok ? perEpoch.value : Number.NaN,
    totalSteps: total.ok && plan.epochs !== undefined ? asNumber(total.value) : Number.NaN,
  };
};

/** Where a split that is possible makes more steps than a double can count, nothing is said of the total. */
const withTotalsIn = (terms: SplitTerms, other: SplitTerms): SplitTerms => {
  const isBeyond = isKnown(other.stepsPerEpoch) && !isKnown(other.totalSteps);
  return isBeyond ? { ...terms, totalSteps: Number.NaN } : terms;
};

const leastShareOf = ({ validation, trainFraction = DOCUMENTED_TRAIN_FRACTION }: PartialPlan): number =>
  validation === "provided" ? 1 : Number(trainFraction);

/** A part of a plan to compare by: 0 and −1 both say that there is no cap. */
const asWritten = (part: PlanPart, plan: PartialPlan): PartialPlan[PlanPart] =>
  part === "maxSteps" ? Math.max(0, plan.maxSteps ?? 0) : plan[part];

/** The parts that two plans have, and in which they differ. */
export const differences = (one: PartialPlan, other: PartialPlan): readonly PlanPart[] =>
  PLAN_PARTS.filter(
    (part) =>
      one[part] !== undefined && other[part] !== undefined && asWritten(part, one) !== asWritten(part, other),
  );

/** What follows from the plan that the caller gave and the plan that the input states; the caller's goes first. */
export const termsOf = (
  given: PartialPlan,
  stated: PartialPlan,
  stepsUnknowable: boolean,
  rule: SplitRule,
): Terms => {
  const plan = { ...stated, ...given };
  const { trainingSamples: _, ...withoutSamples } = plan;
  const evidence: PartialPlan = stepsUnknowable ? withoutSamples : plan;
  const { epochs, maxSteps = 0, trainingSamples, batchSize } = evidence;
  const provided = splitTerms(evidence, "provided", rule);
  const split = splitTerms(evidence, "split", rule);
  return {
    given,
    stated,
    plan,
    shared: PLAN_PARTS.filter((part) => given[part] !== undefined && stated[part] !== undefined),
    contradicted: differences(given, stated),
    stepsUnknowable,
    epochs: epochs ?? Number.NaN,
    cap: maxSteps > 0 ? maxSteps : Number.POSITIVE_INFINITY,
    provided: withTotalsIn(provided, split),
    split: withTotalsIn(split, provided),
    batches: Math.ceil((trainingSamples ?? Number.NaN) / (batchSize ?? Number.NaN)),
    leastShare: leastShareOf(plan),
  };
};

/** A part of a plan as it is understood where it is not stated: without a cap, and with the reference's split. */
const asUnderstood = (part: PlanPart, plan: PartialPlan): PartialPlan[PlanPart] =>
  part === "trainFraction" ? (plan.trainFraction ?? DOCUMENTED_TRAIN_FRACTION) : asWritten(part, plan);

/** Whether what was concluded under some terms still holds under others, which only say more. */
export const isRefinedBy = (terms: Terms, other: Terms): boolean =>
  terms.stepsUnknowable === other.stepsUnknowable &&
  PLAN_PARTS.every((part) => {
    const understood = asUnderstood(part, terms.plan);
    return understood === undefined || understood === asUnderstood(part, other.plan);
  });
