import type { JobEvent, JobEventType } from "../../src/lifecycle/events.ts";
import type { JobStage } from "../../src/lifecycle/leaves.ts";

/**
 * What each event does in each stage, written out by hand from DOMAIN's table of statuses, so that the
 * machine is held to something other than itself. An event that is not named changes no status.
 */
export const EXPECTED: Readonly<Record<JobStage, Partial<Record<JobEventType, JobStage>>>> = {
  created: {
    "job.scheduled": "pending",
    "job.started": "running",
    "job.failed": "failed",
    "job.cancel_requested": "cancelling",
    "job.cancelled": "cancelled",
  },
  pending: {
    "job.started": "running",
    "job.failed": "failed",
    "job.cancel_requested": "cancelling",
    "job.cancelled": "cancelled",
  },
  running: {
    "job.completed": "completed",
    "job.failed": "failed",
    "job.cancel_requested": "cancelling",
    "job.cancelled": "cancelled",
  },
  cancelling: {
    "job.completed": "completed",
    "job.failed": "failed",
    "job.cancelled": "cancelled",
  },
  completed: { "job.published": "ready" },
  ready: {},
  cancelled: {},
  failed: {},
};

/** Events that bring a new job of two epochs of two steps into each place that there is. */
export const PLACES: readonly {
  readonly name: string;
  readonly stage: JobStage;
  readonly events: readonly JobEvent[];
}[] = [
  { name: "CREATED", stage: "created", events: [] },
  { name: "PENDING", stage: "pending", events: [{ type: "job.scheduled" }] },
  { name: "RUNNING, training", stage: "running", events: [{ type: "job.started" }] },
  {
    name: "RUNNING, finishing",
    stage: "running",
    events: [{ type: "job.started" }, { type: "training.stopped_early" }],
  },
  {
    name: "CANCELLING, underway",
    stage: "cancelling",
    events: [{ type: "job.started" }, { type: "job.cancel_requested" }],
  },
  { name: "COMPLETED", stage: "completed", events: [{ type: "job.started" }, { type: "job.completed" }] },
  {
    name: "READY",
    stage: "ready",
    events: [{ type: "job.started" }, { type: "job.completed" }, { type: "job.published" }],
  },
  { name: "CANCELLED", stage: "cancelled", events: [{ type: "job.cancelled" }] },
  { name: "FAILED", stage: "failed", events: [{ type: "job.failed", reason: "out of memory" }] },
];
