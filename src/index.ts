export { type Checker, createChecker } from "./check/checker.ts";
export { createMonitor, judge, type Judged, type Monitor, restoreMonitor } from "./check/monitor.ts";
export { type MonitorState } from "./check/monitor-state.ts";
export { type StateFailure } from "./check/check-state.ts";
export { checkReport, checkTrace } from "./check/check-trace.ts";
export { githubPieces, renderGithub } from "./check/render-github.ts";
export { jsonPieces, renderJson } from "./check/render-json.ts";
export { junitPieces, type JunitStyle, renderJunit } from "./check/render-junit.ts";
export { renderSarif, sarifPieces, type SarifStyle } from "./check/render-sarif.ts";
export { renderText, textPieces } from "./check/render-text.ts";
export { type Problem, PROBLEM_MEDIA_TYPE, PROBLEM_TYPES, type ProblemFinding } from "./check/problem.ts";
export { toProblem } from "./check/to-problem.ts";
export { type RenderStyle } from "./check/render-style.ts";
export { type CheckOptions } from "./check/options.ts";
export { type SeverityOverride } from "./check/severity-override.ts";
export {
  type ConventionsVerdict,
  type Exclusion,
  type InferredPlan,
  type JobVerdict,
  type Unjudged,
  type Unreadable,
  type Verdict,
  type VerdictStream,
} from "./check/verdict.ts";
export {
  type BySplit,
  type JobInference,
  type PlanExplanation,
  type PlanInference,
} from "./infer/inference.ts";
export { type InferOptions } from "./infer/infer-options.ts";
export { createInferrer, type Inferrer, inferPlan } from "./infer/infer-plan.ts";
export { renderInference } from "./infer/render-inference.ts";
export { type Finding, type Place } from "./job/finding.ts";
export { SEVERITIES, type Severity } from "./job/severity.ts";
export {
  type Hyperparameters,
  type JobObject,
  type MetricPoint,
  type Metrics,
  type StatusDetails,
  type StatusLogEntry,
  type StatusReport,
} from "./job/status-report.ts";
export { isJobStatus, JOB_STATUSES, type JobStatus } from "./job/status.ts";
export { type PartialPlan, type TrainingPlan, type ValidationSource } from "./job/training-plan.ts";
export { LAWS, lawOf } from "./laws/catalogue.ts";
export { type LawCode } from "./laws/law-code.ts";
export { type Explanation, type Law, type OwnLaw, type ReportLaw, type ShapeLaw } from "./laws/law.ts";
export { type Fact } from "./laws/facts.ts";
export { type Look } from "./laws/look.ts";
export {
  readJob,
  readReport,
  type ReportProblem,
  type Shaped,
  type ShapeFailure,
} from "./report/read-report.ts";
export { jobSchema, planSchema, reportSchema } from "./report/schemas.ts";
export {
  type StandardIssue,
  type StandardOptions,
  type StandardResult,
  type StandardSchema,
} from "./report/standard-schema.ts";
export { type Result } from "./result.ts";
export { createEstimator, estimateRemaining, type Estimator } from "./trace/estimate-remaining.ts";
export { failureReason } from "./trace/failure-reason.ts";
export { type LogEvent, PHASES, type PhaseName } from "./trace/log-event.ts";
export { type RemainingTime } from "./trace/remaining-time.ts";
export { type Stage, STAGES, type Whereabouts } from "./trace/stage-of.ts";
export { type Phase, type Timeline } from "./trace/timeline.ts";
export { timelineOf } from "./trace/timeline-of.ts";
