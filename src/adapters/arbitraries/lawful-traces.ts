import * as fc from "fast-check";
import { type StatusReport } from "../../job/status-report.ts";
import { type TrainingPlan } from "../../job/training-plan.ts";
import { type ConventionName } from "../../progress/index.ts";
import { type ScenarioLimits } from "./scenarios.ts";
import { simulatedRuns } from "./simulated-runs.ts";

/** Reports of one job, in the order in which they were seen, with the plan they follow. */
export interface Trace {
  readonly plan: TrainingPlan;
  /** The convention whose habits they show; `platform` must be named where they are checked. */
  readonly convention: ConventionName;
  readonly reports: readonly StatusReport[];
}

/** One report, with the plan it follows. */
export interface PlannedReport {
  readonly plan: TrainingPlan;
  /** The convention whose habits it shows; `platform` must be named where it is checked. */
  readonly convention: ConventionName;
  readonly report: StatusReport;
}

/**
 * Lawful traces: what pollers saw of simulated jobs, reports left out at will, at least one left.
 * They shrink to fewer reports of simpler jobs.
 */
export const lawfulTraces = (limits: ScenarioLimits = {}): fc.Arbitrary<Trace> =>
  simulatedRuns(limits).chain(({ plan, scenario: { convention }, reports }) =>
    fc
      .subarray(
        Array.from(reports, ({ report }) => report),
        { minLength: 1 },
      )
      .map((seen) => ({ plan, convention, reports: seen })),
  );

/** Lawful reports, each of any moment of a simulated job's life. */
export const lawfulReports = (limits: ScenarioLimits = {}): fc.Arbitrary<PlannedReport> =>
  simulatedRuns(limits).chain(({ plan, scenario: { convention }, reports }) =>
    fc.constantFrom(...Array.from(reports, ({ report }) => ({ plan, convention, report }))),
  );
