export { type AdvanceGuardName, type Counter } from "./advance-guards.ts";
export { afterEvent } from "./after-event.ts";
export { allowedEvents } from "./allowed-events.ts";
export { dotDiagram } from "./diagram-dot.ts";
export { mermaidDiagram } from "./diagram-mermaid.ts";
export { svgDiagram } from "./diagram-svg.ts";
export {
  type EventAccepted,
  type EventGuarded,
  eventVerdict,
  type EventVerdict,
  type EventWithoutEdge,
  type EventWithoutPlan,
} from "./event-verdict.ts";
export { eventsBetween, eventsTowards } from "./events-between.ts";
export {
  JOB_EVENT_TYPES,
  type JobEvent,
  type JobEventType,
  type JobFailed,
  type PlainJobEvent,
  type TrainingAdvanced,
} from "./events.ts";
export { type Edge, EDGES } from "./hops.ts";
export { type JobActor, openJob } from "./job-actor.ts";
export { type JobContext, type JobInput } from "./job-context.ts";
export { type JobStage } from "./leaves.ts";
export { jobMachine, type JobSnapshot } from "./machine.ts";
export { type EdgeGrade, type EdgeMeta, type StageMeta, type StatusClass } from "./machine-setup.ts";
export { type PlanCounts, type PlanTotals } from "./plan-counts.ts";
export { isReachable, reachableFrom } from "./reachability.ts";
export { restoreJob, saveJob, type SavedJob, type SavedJobProblem } from "./saved-job.ts";
export { startJob } from "./start-job.ts";
export {
  isActive,
  isCancellable,
  isIndeterminate,
  isSucceeded,
  isTerminal,
  isUsable,
  isWaiting,
} from "./status-classes.ts";
export { stageOf, statusOf } from "./status-of.ts";
export { canTransition, edgeGrade, isEdge, nextStatuses } from "./transition-table.ts";
export { type Looking, type TransitionLook } from "./transition-look.ts";
export {
  type TransitionAllowed,
  type TransitionRefused,
  transitionVerdict,
  type TransitionVerdict,
} from "./transition-verdict.ts";
