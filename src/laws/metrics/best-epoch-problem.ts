import { conventionsOfRules, FIRST_EPOCH_IS_0, FIRST_EPOCH_IS_1 } from "../convention-evidence.ts";
import { mostStepsDone } from "../../progress/epochs-of-steps.ts";
import { type Look, type Stance } from "../look.ts";
import { pointsOf, stepOf, valueOf } from "./points.ts";

/** A drop of the validation loss that is no more than this makes no better epoch. Source: NVIDIA NeMo Customizer v1 reference, early stopping. */
export const LEAST_IMPROVEMENT = 0.001;

/** How far the sum of two doubles of a loss can be off. */
const ROUNDING = 1e-12;

/** What is wrong with best_epoch and val_loss, judged together. */
export type BestEpochProblem = "none" | "not-lowest" | "disagrees";

const firstStepOf = ({ convention }: Stance): number => (convention === "platform" ? 1 : 0);

/** What the validation losses say of an epoch; written over each time, since returned doubles would have to be allocated. */
const losses = {
  /** Infinity where there is none. */
  lowest: Number.POSITIVE_INFINITY,
  lowestOfEpoch: Number.POSITIVE_INFINITY,
  /** Whether val_loss was measured in the epoch; true where it is not stated. */
  isMeasured: false,
};

const readLosses = (look: Look, epoch: number): void => {
  const { valLoss, series } = look.reading;
  const points = pointsOf(series?.val_loss);
  // The steps of the epoch: comparing with both is several times as fast as dividing each.
  const first = epoch * look.stepsPerEpoch + firstStepOf(look.stance);
  const end = first + look.stepsPerEpoch;
  let lowest = Number.POSITIVE_INFINITY;
  let lowestOfEpoch = Number.POSITIVE_INFINITY;
  let isMeasured = valLoss !== valLoss;
  for (let at = 0; at < points.length; at += 1) {
    const value = valueOf(points[at]);
    if (value < lowest) lowest = value;
    const step = stepOf(points[at]);
    if (!(step >= first && step < end)) continue;
    if (value < lowestOfEpoch) lowestOfEpoch = value;
    if (value === valLoss) isMeasured = true;
  }
  losses.lowest = lowest;
  losses.lowestOfEpoch = lowestOfEpoch;
  losses.isMeasured = isMeasured;
};

/** The lowest validation loss of all; Infinity where there is none. */
export const lowestLoss = (look: Look): number => {
  readLosses(look, Number.NaN);
  return losses.lowest;
};

/** What is wrong if epochs are counted from a base; `impossible` where best_epoch then names none that has begun. */
type UnderBase = BestEpochProblem | "both" | "impossible";

/** Whether the lowest loss of all was measured in an epoch, and is the one reported: then nothing is wrong, without a look at the others. */
const isLowestOf = ({ reading, stepsPerEpoch, stance }: Look, epoch: number): boolean => {
  const step = reading.lowestValLossStep - firstStepOf(stance);
  const isInEpoch = step >= epoch * stepsPerEpoch && step < (epoch + 1) * stepsPerEpoch;
  return isInEpoch && !(Math.abs(reading.valLoss - reading.lowestValLoss) > 0);
};

/** Whether a series or the epochs completed show that an epoch has begun of which the steps may wait for their flush. */
const hasBegunUnflushed = ({ reading, stepsPerEpoch, stance }: Look, epoch: number): boolean => {
  const first = epoch * stepsPerEpoch;
  if (first >= mostStepsDone(reading.stepsCompleted)) return false;
  return reading.highestMetricStep - firstStepOf(stance) >= first || reading.epochsCompleted > epoch;
};

const judgeBegun = (look: Look, epoch: number): UnderBase => {
  if (isLowestOf(look, epoch)) return "none";
  readLosses(look, epoch);
  // An epoch without points is not objected to.
  if (losses.lowestOfEpoch === Number.POSITIVE_INFINITY) return "none";
  // No epoch is better, but for a drop too small to count.
  const lowest = losses.lowestOfEpoch <= losses.lowest + LEAST_IMPROVEMENT + ROUNDING;
  if (losses.isMeasured) return lowest ? "none" : "not-lowest";
  return lowest ? "disagrees" : "both";
};

const judgeUnder = (look: Look, base: 0 | 1): UnderBase => {
  const epoch = look.reading.bestEpoch - base;
  if (epoch < 0) return "impossible";
  if (!(epoch * look.stepsPerEpoch >= look.reading.stepsCompleted)) return judgeBegun(look, epoch);
  // What waits for the flush of the counter can explain the two, and cannot be held against them.
  return hasBegunUnflushed(look, epoch) && judgeBegun(look, epoch) === "none" ? "none" : "impossible";
};

/** Whether a base is that of some convention still possible; where none is left, both are. */
export const isPossible = ({ state }: Look, others: number): boolean => {
  const candidates = conventionsOfRules(state.rules) & state.conventions;
  return candidates === 0 || (candidates & ~others) !== 0;
};

/** What is wrong where neither base is known to be the right one. */
const theMilder = (one: UnderBase, other: UnderBase): BestEpochProblem => {
  if (one === "none" || other === "none") return "none";
  if (one === "not-lowest" || other === "not-lowest") return "not-lowest";
  return one === "impossible" && other === "impossible" ? "none" : "disagrees";
};

/**
 * Judges best_epoch and val_loss together, with epochs counted from 0 and from 1 as far as the
 * conventions still possible allow. If one base satisfies both nothing is wrong; else what is wrong
 * is the one that fails where the other holds.
 */
export const bestEpochProblem = (look: Look): BestEpochProblem => {
  if (pointsOf(look.reading.series?.val_loss).length === 0) return "none";
  const from0 = isPossible(look, FIRST_EPOCH_IS_1) ? judgeUnder(look, 0) : "impossible";
  if (from0 === "none") return "none";
  return theMilder(from0, isPossible(look, FIRST_EPOCH_IS_0) ? judgeUnder(look, 1) : "impossible");
};
