import { type Scenario } from "./scenario.ts";
import { simulateJob } from "./simulated-job.ts";

/** How long a job goes on until nothing about it changes any more, in seconds; NaN where the scenario cannot be simulated. */
export const durationOf = (scenario: Scenario): number => {
  const job = simulateJob(scenario);
  if (!job.ok) return Number.NaN;
  job.value.advanceTo(Number.POSITIVE_INFINITY);
  return job.value.now;
};
