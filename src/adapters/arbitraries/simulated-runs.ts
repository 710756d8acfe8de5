import type * as fc from "fast-check";
import { type Run, simulate } from "../../simulate/index.ts";
import { type ScenarioLimits, scenarios } from "./scenarios.ts";

/** Simulated runs, each lawful: as a trace, and report by report. */
export const simulatedRuns = (limits: ScenarioLimits = {}): fc.Arbitrary<Run> =>
  scenarios(limits)
    .map((scenario) => simulate(scenario))
    .filter((simulated) => simulated.ok)
    .map(({ value }) => value);
