import { createMonitor, type Monitor } from "../../check/monitor.ts";
import { type TrainingPlan } from "../../job/training-plan.ts";
import { type JobSnapshot } from "../../lifecycle/index.ts";

/** What a test knows of the job under test; a new one belongs to each run. */
export interface JobModel {
  readonly plan: TrainingPlan;
  /** Where the statechart has the job; nothing before it is created. */
  snapshot: JobSnapshot | undefined;
  /** Every place where it may be, the snapshot's first: a job that moves by itself is not always seen to. */
  places: readonly JobSnapshot[];
  /** Holds what the service reports against the laws. */
  readonly monitor: Monitor;
}

/** The model of a job that is not created yet. */
export const jobModel = (plan: TrainingPlan): JobModel => ({
  plan,
  snapshot: undefined,
  places: [],
  monitor: createMonitor({ plan }),
});
