export { type Ending, ENDINGS } from "./endings.ts";
export { type Envelope, envelopesOf, ndjsonLine, ndjsonOf, type TimedReports } from "./envelopes.ts";
export { FAULTS, type FaultFailure, faultOf, injectFault } from "./faults/catalogue.ts";
export { type BreakableCode, type Fault, type FaultyReport, type FaultyRun } from "./faults/fault.ts";
export { type FleetOptions } from "./fleet-options.ts";
export { type Fleet, type FleetReport, simulateFleet } from "./fleet.ts";
export { type Habits } from "./habits.ts";
export { type Knob, type ResolvedScenario, type Scenario } from "./scenario.ts";
export { type Run, simulate, type TimedReport } from "./simulate.ts";
export { type JobParts, type SimulatedJob, simulateJob } from "./simulated-job.ts";
export {
  type SimulationFailure,
  type SimulationProblem,
  type SimulationProblemCode,
} from "./simulation-failure.ts";
