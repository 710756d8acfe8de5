export { type Ending, ENDINGS } from "./endings.ts";
export { type Envelope, envelopesOf, ndjsonOf } from "./envelopes.ts";
export { type Habits } from "./habits.ts";
export { type Knob, type ResolvedScenario, type Scenario } from "./scenario.ts";
export { type Run, simulate, type TimedReport } from "./simulate.ts";
export { type JobParts, type SimulatedJob, simulateJob } from "./simulated-job.ts";
export {
  type SimulationFailure,
  type SimulationProblem,
  type SimulationProblemCode,
} from "./simulation-failure.ts";
