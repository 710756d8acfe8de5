import { STATED } from "../report/facts.ts";
import { type JobState, MARKS } from "./job-state.ts";

/** Forgets what percentages have told of the rules and the plan: the evidence is gathered anew. */
export const forgetEvidence = (state: JobState, rules: number): void => {
  state.rules = rules;
  state.lowestTotal = 1;
  state.highestTotal = Number.POSITIVE_INFINITY;
  state.lowestEpochs = 1;
  state.highestEpochs = Number.POSITIVE_INFINITY;
  state.marks &= ~MARKS.evidenceInDoubt;
};

/** Forgets what was stated of the progress, but for the facts that are kept, as bits of reported facts. */
export const forgetProgress = (state: JobState, kept: number): void => {
  if ((kept & STATED.stepsCompleted) === 0) {
    state.stepsCompleted = Number.NaN;
    state.marks &= ~MARKS.stepsAtEnd;
  }
  if ((kept & STATED.epochsCompleted) === 0) {
    state.epochsCompleted = Number.NaN;
    state.marks &= ~MARKS.epochsAtEnd;
  }
  if ((kept & STATED.percentageDone) === 0) {
    state.percentageDone = Number.NaN;
    state.marks &= ~MARKS.percentageAtEnd;
  }
  if ((kept & STATED.stepsPerEpoch) === 0) state.stepsPerEpoch = Number.NaN;
  state.known &= ~PROGRESS | kept;
};

const PROGRESS =
  STATED.stepsCompleted | STATED.epochsCompleted | STATED.percentageDone | STATED.stepsPerEpoch;
