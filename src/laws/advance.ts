import { type ReportedFact } from "../report/facts.ts";
import { type Reading } from "../report/reading.ts";

/** The counters of progress, each with how to read it. */
const COUNTERS = [
  ["steps_completed", ({ stepsCompleted }: Reading) => stepsCompleted],
  ["epochs_completed", ({ epochsCompleted }: Reading) => epochsCompleted],
  ["percentage_done", ({ percentageDone }: Reading) => percentageDone],
] as const satisfies readonly (readonly [ReportedFact, (reading: Reading) => number])[];

/** The counters of a reading that are above some bounds, as a sentence lists them, and the first of them. */
export const countersAbove = (
  reading: Reading,
  bounds: readonly [steps: number, epochs: number, percentage: number],
): { readonly first: ReportedFact; readonly listed: string } => {
  const above = COUNTERS.filter(([, read], at) => read(reading) > (bounds[at] ?? 0));
  return {
    first: above[0]?.[0] ?? "steps_completed",
    listed: above.map(([name, read]) => `${name} is ${read(reading)}`).join(", "),
  };
};
