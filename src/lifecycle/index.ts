export type { JobEvent, JobEventType, JobFailed, PlainJobEvent, TrainingAdvanced } from "./events.ts";
export { JOB_EVENT_TYPES } from "./events.ts";
export { EDGES, type Edge } from "./hops.ts";
export type { JobStage } from "./leaves.ts";
export { jobMachine, type JobSnapshot } from "./machine.ts";
export type { EdgeGrade, EdgeMeta, JobContext, JobInput, StageMeta, StatusClass } from "./machine-setup.ts";
export { isReachable, reachableFrom } from "./reachability.ts";
export {
  isActive,
  isCancellable,
  isIndeterminate,
  isSucceeded,
  isTerminal,
  isUsable,
  isWaiting,
} from "./status-classes.ts";
export { canTransition, edgeGrade, isEdge, nextStatuses } from "./transition-table.ts";
export {
  transitionVerdict,
  type Looking,
  type TransitionAllowed,
  type TransitionLook,
  type TransitionRefused,
  type TransitionVerdict,
} from "./transition-verdict.ts";
