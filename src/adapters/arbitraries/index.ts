export { type Moves } from "./follow.ts";
export { jobCommands, type JobCommandsOptions } from "./job-commands.ts";
export { type JobCommand } from "./job-command.ts";
export { type JobModel, jobModel } from "./job-model.ts";
export { type Answer, type JobService } from "./job-service.ts";
export { lawfulReports, lawfulTraces, type PlannedReport, type Trace } from "./lawful-traces.ts";
export { type ScenarioLimits, scenarios } from "./scenarios.ts";
export { simulatedRuns } from "./simulated-runs.ts";
export { type PlanLimits, trainingPlans } from "./training-plans.ts";
export {
  type BrokenTrace,
  brokenTraces,
  type BrokenTraceLimits,
  nearMisses,
  type TroubledTrace,
} from "./troubled-traces.ts";
