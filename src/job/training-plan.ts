/** Whether a validation set came with the data (`provided`) or is split off the samples (`split`). */
export type ValidationSource = "provided" | "split";

/** What a job was asked to do. Every count is a whole number from 1 to 2^53 − 1, both included. */
export interface TrainingPlan {
  /** Passes over the training samples. */
  readonly epochs: number;
  /** The global batch: samples consumed by one step, over all devices. */
  readonly batchSize: number;
  /** Samples handed in, before any validation split. */
  readonly trainingSamples: number;
  readonly validation: ValidationSource;
  /** The share that trains under `split`, as a decimal text between 0 and 1, both excluded; "0.9" unless told. */
  readonly trainFraction?: string;
  /** A cap on the steps of the whole job; none where it is absent, 0 or −1 (the service's own way to say "none"). */
  readonly maxSteps?: number;
}

/** A plan of which only some parts are known: what follows from those is judged. */
export type PartialPlan = Partial<TrainingPlan>;

/** One part of a plan. */
export type PlanPart = keyof TrainingPlan;

/** The parts of a plan. */
export const PLAN_PARTS = [
  "epochs",
  "batchSize",
  "trainingSamples",
  "validation",
  "trainFraction",
  "maxSteps",
] as const satisfies readonly PlanPart[];
