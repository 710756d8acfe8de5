import { type Scenario, type SimulatedJob, simulateJob } from "../../src/simulate/index.ts";

/** The job of a scenario that can be simulated. */
export const jobOf = (scenario: Scenario = {}): SimulatedJob => {
  const job = simulateJob(scenario);
  if (!job.ok) throw new Error(job.error.message);
  return job.value;
};

/** A job's report each time that it changes, the first included. */
export const changesOf = (job: SimulatedJob): readonly unknown[] => {
  const seen: unknown[] = [job.report()];
  for (let at = job.nextChangeAt(); at !== null; at = job.nextChangeAt()) {
    job.advanceTo(at);
    seen.push(job.report());
  }
  return seen;
};
