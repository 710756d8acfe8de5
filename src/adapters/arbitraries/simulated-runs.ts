import * as fc from "fast-check";
import { type Run, simulate } from "../../simulate/index.ts";
import { type ScenarioLimits, scenarios } from "./scenarios.ts";

/** The statuses in the order in which they are seen, each as long as it stays once. */
const statusesSeen = ({ reports }: Run): readonly string[] => {
  const seen: string[] = [];
  for (const { report } of reports) if (report.status !== seen.at(-1)) seen.push(report.status);
  return seen;
};

/** The run in short, for a counterexample: its knobs and its reports are told by the seed and the plan. */
const inShort = (run: Run): string => {
  const { seed, ending, convention, plan } = run.scenario;
  return `run(${JSON.stringify({ seed, ending, convention, plan })}: ${statusesSeen(run).join(" → ")})`;
};

const toldInShort = (run: Run): Run =>
  Object.defineProperty(run, fc.toStringMethod, { value: () => inShort(run) });

/**
 * Simulated runs, each lawful: as a trace, and report by report. Counterexamples print their seed,
 * ending, convention, plan and statuses. Limits are refused as those of `scenarios`.
 */
export const simulatedRuns = (limits: ScenarioLimits = {}): fc.Arbitrary<Run> =>
  scenarios(limits)
    .map((scenario) => simulate(scenario))
    .filter((simulated) => simulated.ok)
    .map(({ value }) => toldInShort(value));
