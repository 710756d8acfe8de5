import { isIndeterminate, isSucceeded } from "../lifecycle/index.ts";
import { type JobState } from "../laws/job-state.ts";
import { type Look } from "../laws/look.ts";
import { type Bounds, epochsBounds, platformTotalBounds, totalStepsBounds } from "../progress/index.ts";
import { narrowed } from "../progress/bounds.ts";
import { STEPS_IN_A_BURST } from "../progress/epochs-of-steps.ts";
import { STATED } from "../report/facts.ts";

/**
 * What the reports of a job tell of its plan, beside what the laws remember of it. It grows by no more
 * than a few numbers for each of `MOST_PERCENTAGES` percentages.
 */
export interface PlanEvidence {
  /** The totals of steps under the steps rule, and under the platform's. */
  readonly bySteps: Bounds;
  readonly byPlatform: Bounds;
  /** The epochs of the plan under the epochs rule. */
  readonly byEpochs: Bounds;
  /** The totals of steps under the epochs rule, by the steps done when all epochs were. */
  readonly atTheEnd: Bounds;
  /** The steps of one epoch by the epochs and steps completed; where epochs_completed may be the epoch under way, and where not. */
  readonly perEpoch: Bounds;
  readonly perEndedEpoch: Bounds;
  /** The steps of one epoch by the best epoch, which must have begun by the steps completed; and the latest best epoch. */
  readonly perBegunEpoch: Bounds;
  readonly bestEpoch: number;
  /** Percentages that were stated without the steps, and without the epochs. They are added in place. */
  readonly withoutSteps: Set<number>;
  readonly withoutEpochs: Set<number>;
  /** The fewest and the most steps that were stated beside such a percentage without the epochs. They are added in place. */
  readonly stepsAt: Map<number, Bounds>;
}

const ANY: Bounds = Object.freeze({ low: 1, high: Number.POSITIVE_INFINITY });

/** No evidence: any plan is possible. */
export const noEvidence = (): PlanEvidence => ({
  bySteps: ANY,
  byPlatform: ANY,
  byEpochs: ANY,
  atTheEnd: ANY,
  perEpoch: ANY,
  perEndedEpoch: ANY,
  perBegunEpoch: ANY,
  bestEpoch: 0,
  withoutSteps: new Set<number>(),
  withoutEpochs: new Set<number>(),
  stepsAt: new Map<number, Bounds>(),
});

/** As many as there are with two decimals: more come only from a service that makes none of the known ones. */
const MOST_PERCENTAGES = 10_001;

const addPercentage = (known: Set<number>, percentage: number): void => {
  if (known.size < MOST_PERCENTAGES) known.add(percentage);
};

const addSteps = (known: Map<number, Bounds>, percentage: number, steps: number): void => {
  const { low, high } = known.get(percentage) ?? { low: steps, high: steps };
  if (known.size < MOST_PERCENTAGES || known.has(percentage))
    known.set(percentage, { low: Math.min(low, steps), high: Math.max(high, steps) });
};

/** The trusted numbers of a report; NaN where one is not stated, or was found wrong. */
interface Numbers {
  readonly steps: number;
  readonly epochs: number;
  readonly percentage: number;
  readonly best: number;
}

const trustedNumbers = ({ reading, tainted }: Look): Numbers => {
  const trusted = reading.stated & ~tainted;
  const trustedOr = (value: number, bit: number): number => ((trusted & bit) === 0 ? Number.NaN : value);
  return {
    steps: trustedOr(reading.stepsCompleted, STATED.stepsCompleted),
    epochs: trustedOr(reading.epochsCompleted, STATED.epochsCompleted),
    percentage: trustedOr(reading.percentageDone, STATED.percentageDone),
    best: trustedOr(reading.bestEpoch, STATED.bestEpoch),
  };
};

const isKnown = (value: number): boolean => value === value;

/** What a percentage tells of the total, with the steps or without. */
const takePercentageOfSteps = (evidence: PlanEvidence, { steps, percentage }: Numbers): PlanEvidence => {
  if (!isKnown(percentage)) return evidence;
  if (!isKnown(steps)) {
    addPercentage(evidence.withoutSteps, percentage);
    return evidence;
  }
  return {
    ...evidence,
    bySteps: narrowed(evidence.bySteps, totalStepsBounds(percentage, steps)),
    byPlatform: narrowed(evidence.byPlatform, platformTotalBounds(percentage, steps)),
  };
};

const takePercentageOfEpochs = (
  evidence: PlanEvidence,
  { steps, epochs, percentage }: Numbers,
): PlanEvidence => {
  if (!isKnown(percentage)) return evidence;
  if (!isKnown(epochs)) {
    addPercentage(evidence.withoutEpochs, percentage);
    if (isKnown(steps)) addSteps(evidence.stepsAt, percentage, steps);
    return evidence;
  }
  return { ...evidence, byEpochs: narrowed(evidence.byEpochs, epochsBounds(percentage, epochs)) };
};

/** Once all epochs are done the steps are all done, too, though some of a job that goes on may not be reported yet. */
const takeEnd = (evidence: PlanEvidence, { steps, percentage }: Numbers, isFinal: boolean): PlanEvidence =>
  percentage === 100 && isKnown(steps)
    ? {
        ...evidence,
        atTheEnd: narrowed(evidence.atTheEnd, {
          low: Math.max(1, steps),
          high: isFinal ? steps : steps + STEPS_IN_A_BURST - 1,
        }),
      }
    : evidence;

/** The steps of an epoch when so many epochs have ended by the steps reported, or one less or more; the steps come in bursts. */
const epochLength = (steps: number, epochs: number, mostAhead: number): Bounds => ({
  low: Math.floor(steps / (epochs + 2)) + 1,
  high: epochs > mostAhead ? Math.floor((steps + STEPS_IN_A_BURST - 1) / (epochs - mostAhead)) : ANY.high,
});

const takeEpochLength = (evidence: PlanEvidence, { steps, epochs }: Numbers): PlanEvidence =>
  isKnown(steps + epochs)
    ? {
        ...evidence,
        perEpoch: narrowed(evidence.perEpoch, epochLength(steps, epochs, 1)),
        perEndedEpoch: narrowed(evidence.perEndedEpoch, epochLength(steps, epochs, 0)),
      }
    : evidence;

/** The plan has the best epoch; where that has not ended by the epochs completed, the steps must have begun it. */
const takeBestEpoch = (evidence: PlanEvidence, { steps, epochs, best }: Numbers): PlanEvidence => {
  if (!isKnown(best)) return evidence;
  const bestEpoch = Math.max(evidence.bestEpoch, best);
  if (best <= Math.max(1, epochs || 0) || !isKnown(steps)) return { ...evidence, bestEpoch };
  const high = Math.ceil((steps + STEPS_IN_A_BURST - 1) / (best - 1)) - 1;
  return { ...evidence, bestEpoch, perBegunEpoch: narrowed(evidence.perBegunEpoch, { low: 1, high }) };
};

/** The evidence with what a report tells that was judged and not set aside. */
export const withReport = (evidence: PlanEvidence, look: Look): PlanEvidence => {
  const { status } = look.reading;
  if (status !== undefined && isIndeterminate(status)) return evidence;
  const numbers = trustedNumbers(look);
  const isFinal = status !== undefined && isSucceeded(status);
  const byPercentage = takePercentageOfEpochs(takePercentageOfSteps(evidence, numbers), numbers);
  return takeBestEpoch(takeEpochLength(takeEnd(byPercentage, numbers, isFinal), numbers), numbers);
};

/** What the laws conclude from percentages. */
export type Concluded = Pick<
  JobState,
  "rules" | "lowestTotal" | "highestTotal" | "lowestEpochs" | "highestEpochs"
>;

/** Whether the laws have forgotten what they had concluded, since a report contradicts it: the evidence is gathered anew. */
export const hasForgotten = (before: Concluded, after: Concluded): boolean =>
  (after.rules & ~before.rules) !== 0 ||
  after.lowestTotal < before.lowestTotal ||
  after.highestTotal > before.highestTotal ||
  after.lowestEpochs < before.lowestEpochs ||
  after.highestEpochs > before.highestEpochs;
