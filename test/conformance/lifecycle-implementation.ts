import type { JobStatus } from "../../src/job/status.ts";
import type { TrainingPlan } from "../../src/job/training-plan.ts";
import type { JobEvent } from "../../src/lifecycle/events.ts";

/** One job that some implementation runs. Every answer may be awaited, since an implementation may be a server. */
export interface RunningJob {
  /** Tells the job what happened; whatever it refuses changes nothing. */
  readonly send: (event: JobEvent) => Promise<void> | void;
  /** The status that the job shows: UNKNOWN while it is not seen. */
  readonly status: () => Promise<JobStatus> | JobStatus;
  /** The steps done so far, or `undefined` where the implementation does not count. */
  readonly steps: () => Promise<number | undefined> | number | undefined;
  /** Lets go of what the job holds. */
  readonly stop: () => Promise<void> | void;
}

/** One way of running a job's life: the pure function, the actor, the table, and whatever comes later. */
export interface LifecycleImplementation {
  readonly name: string;
  /** Whether its jobs count steps, and so refuse counters that cannot be true. */
  readonly counts: boolean;
  readonly start: (plan: TrainingPlan) => Promise<RunningJob> | RunningJob;
}
