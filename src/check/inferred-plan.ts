import { type JobState } from "../laws/job-state.ts";
import { EPOCHS_RULE } from "../laws/percentage-rules.ts";
import { type Terms } from "../laws/terms.ts";
import { type Bounds } from "../progress/index.ts";
import { type InferredPlan } from "./verdict.ts";

const boundsOf = (low: number, high: number, isAlive: boolean): Bounds | null =>
  isAlive && high < Number.POSITIVE_INFINITY ? { low, high } : null;

/** Epochs of so many steps that make one of the totals; `undefined` where none does, as where a cap ends the job. */
const epochsOfTotal = ({ low, high }: Bounds, stepsPerEpoch: number): Bounds | undefined => {
  const epochs = { low: Math.max(1, Math.ceil(low / stepsPerEpoch)), high: Math.floor(high / stepsPerEpoch) };
  return epochs.low <= epochs.high ? epochs : undefined;
};

/** What steps_per_epoch adds where percentages are made of steps, and no cap is declared: the total is so many epochs of it. */
const withEpochs = (inferred: InferredPlan, { state, terms }: Clues): InferredPlan => {
  const { totalSteps, stepsPerEpoch } = inferred;
  const isOfSteps = state.rules !== 0 && (state.rules & EPOCHS_RULE) === 0;
  if (!isOfSteps || totalSteps === null || stepsPerEpoch === null || terms.cap < Number.POSITIVE_INFINITY)
    return inferred;
  const epochs = epochsOfTotal(totalSteps, stepsPerEpoch);
  if (epochs === undefined) return inferred;
  const total = { low: epochs.low * stepsPerEpoch, high: epochs.high * stepsPerEpoch };
  return { ...inferred, totalSteps: total, epochs };
};

/** What is remembered of a job, and what its plan implies. */
interface Clues {
  readonly state: JobState;
  readonly terms: Terms;
}

/**
 * What the reports of a job tell of its plan by what the laws remember of them: each number by itself
 * and, where the percentage is made of steps, the epochs by the total and the steps of one. It takes for
 * granted that nothing caps the steps unless the plan says so; `inferPlan` tells more.
 */
export const inferredPlan = (clues: Clues): InferredPlan => {
  const { state } = clues;
  const inferred = {
    stepsPerEpoch: state.stepsPerEpoch >= 1 ? state.stepsPerEpoch : null,
    totalSteps: boundsOf(state.lowestTotal, state.highestTotal, (state.rules & ~EPOCHS_RULE) !== 0),
    epochs: boundsOf(state.lowestEpochs, state.highestEpochs, (state.rules & EPOCHS_RULE) !== 0),
  };
  return withEpochs(inferred, clues);
};
