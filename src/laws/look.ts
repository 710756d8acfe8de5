import { type PartialPlan, type PlanPart } from "../job/training-plan.ts";
import { type ConventionName } from "../progress/index.ts";
import { type Looking } from "../lifecycle/index.ts";
import { type Reading } from "../report/reading.ts";
import { type JobState } from "./job-state.ts";
import { type Terms } from "./terms.ts";

/** What a caller wants judged, and how. */
export interface Stance {
  readonly looking: Looking;
  /** A named convention fixes the rules for percentage_done and steps_per_epoch; `auto` finds them. */
  readonly convention: ConventionName | "auto";
}

/**
 * What a law looks at: one report as it was read, what is remembered of the job, what the plan
 * implies, and the numbers that follow from those together. One look serves all reports of a
 * stream, one after another. A number that is not known is NaN.
 */
export interface Look {
  readonly stance: Stance;
  /** The percentage rules that the stance leaves open, as bits. */
  readonly rules: number;
  reading: Reading;
  state: JobState;
  terms: Terms;
  /** What the job had stated of its plan before this report, where it states something else; and the parts in which they differ. */
  planBefore: PartialPlan | undefined;
  planChanged: readonly PlanPart[];
  /** Which facts are there to be read, as bits of `FACTS`. */
  facts: number;
  /** Which of them were found to be wrong in this report, or follow from such a one. */
  tainted: number;
  /** The steps_per_epoch that the report states, or an earlier one did. */
  reportedPerEpoch: number;
  /** What is taken for the steps of one epoch: the plan's where it says, else what is reported, unless it cannot be. */
  stepsPerEpoch: number;
  /** The fewest and the most that they can be, both included: a documented steps_per_epoch is not the steps of an epoch. */
  leastPerEpoch: number;
  mostPerEpoch: number;
  /** The most epochs that the plan can have: what it says, or what percentages leave possible; Infinity where nothing bounds them. */
  mostEpochs: number;
  /** The totals that the plan allows: one or, where the split is not known, two; NaN where unknown. */
  totalSteps: number;
  otherTotalSteps: number;
  /** The most steps that the job can have by them, by its epochs or by earlier percentages; Infinity where nothing bounds them. */
  mostSteps: number;
  /** The percentage rules that explain this report, as bits; 0 until the percentage is judged. */
  explaining: number;
}
