/**
 * What can happen to a job, as the machine's event types: first what moves its stage, in the order
 * of a life, then what moves only our sight of it.
 */
export const JOB_EVENT_TYPES = Object.freeze([
  "job.scheduled",
  "job.started",
  "training.advanced",
  "training.stopped_early",
  "training.time_limit_reached",
  "job.completed",
  "job.failed",
  "job.cancel_requested",
  "job.cancelled",
  "job.published",
  "job.lost",
  "job.found",
] as const);

/** The name of one thing that can happen to a job. */
export type JobEventType = (typeof JOB_EVENT_TYPES)[number];

/** The trainer's counters have moved, or were read again; they are totals since the start, not increments. */
export interface TrainingAdvanced {
  readonly type: "training.advanced";
  /** Steps finished since training began. */
  readonly stepsCompleted: number;
  /** Epochs finished since training began; where it is left out, the calculator derives it from the steps. */
  readonly epochsCompleted?: number;
}

/** The job ended in an error. */
export interface JobFailed {
  readonly type: "job.failed";
  /** What the service said about the error. */
  readonly reason?: string;
}

/** An event that says everything by its name. */
export interface PlainJobEvent {
  readonly type: Exclude<JobEventType, "training.advanced" | "job.failed">;
}

/** One thing that happened to a job, at no particular time: whoever needs the time keeps it beside the event. */
export type JobEvent = TrainingAdvanced | JobFailed | PlainJobEvent;
