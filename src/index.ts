export { type Result } from "./result.ts";
export { JOB_STATUSES, isJobStatus, type JobStatus } from "./job/status.ts";
export { type PartialPlan, type TrainingPlan, type ValidationSource } from "./job/training-plan.ts";
