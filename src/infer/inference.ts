import { type PartialPlan, type PlanPart } from "../job/training-plan.ts";
import { type Unreadable } from "../check/verdict.ts";
import { type ConventionName, type NumberSet } from "../progress/index.ts";

/** Which plans some conventions leave possible: what each number can be. */
export interface PlanExplanation {
  /** The conventions that count so. */
  readonly conventions: readonly ConventionName[];
  /** Whether a cap ends the job before its epochs do: then the total is less than the epochs times the steps of one. */
  readonly capped: boolean;
  readonly totalSteps: NumberSet;
  readonly epochs: NumberSet;
  readonly stepsPerEpoch: NumberSet;
  /** Whether each number is part of some plan that fits; else the sets may hold others, too. */
  readonly exact: boolean;
  /** Up to which number percentages were held against each number by itself; those above it may not all fit. Null where all were. */
  readonly listedTo: number | null;
  /** The training samples, by the batch size of the plan; null where that is not known, or says nothing. */
  readonly trainingSamples: BySplit | null;
  /** The batch sizes, by the training samples of the plan; null where they are not known, or say nothing. */
  readonly batchSize: BySplit | null;
}

/** What a number can be with a validation set provided, and where one is split off the samples. */
export interface BySplit {
  /** Null where the plan says otherwise. */
  readonly provided: NumberSet | null;
  readonly split: NumberSet | null;
}

/** Which plans explain the reports of one job. */
export interface JobInference {
  readonly job: string;
  readonly reports: number;
  /** What the caller or the job itself says of the plan. */
  readonly declared: PartialPlan;
  /** Parts of it that were left out, for no plan that has them explains the reports. */
  readonly contradicted: readonly PlanPart[];
  /** Empty where no plan explains all that was reported. */
  readonly explanations: readonly PlanExplanation[];
  /** How many values of the progress were found wrong, and left out: a check tells why. */
  readonly leftOut: number;
  /** What is worth knowing, a sentence each. */
  readonly notes: readonly string[];
  /** What would tell more, a phrase each. */
  readonly lacks: readonly string[];
}

/** Which plans explain the reports of some jobs. */
export interface PlanInference {
  readonly unreadable: readonly Unreadable[];
  readonly jobs: readonly JobInference[];
}
