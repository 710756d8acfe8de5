import * as fc from "fast-check";
import { type PartialPlan } from "../../job/training-plan.ts";
import { type ConventionName } from "../../progress/index.ts";
import { type Fault, FAULTS, type Run } from "../../simulate/index.ts";
import { type ScenarioLimits } from "./scenarios.ts";
import { simulatedRuns } from "./simulated-runs.ts";

/** Reports of one job that was simulated with a fault, in the order in which they arrive. */
export interface TroubledTrace {
  /** The name of the fault, one of `FAULTS`. */
  readonly fault: string;
  /** What is known of the plan. */
  readonly plan: PartialPlan;
  /** The convention whose habits the reports show. */
  readonly convention: ConventionName;
  readonly reports: readonly unknown[];
}

/** A trace that breaks a law. */
export interface BrokenTrace extends TroubledTrace {
  /** The code of the one error or warning to be found, if the trace is checked with its plan. */
  readonly breaks: string;
}

/** Which jobs to simulate, and which laws to break. */
export interface BrokenTraceLimits extends ScenarioLimits {
  /** The codes to choose from; those of all errors and warnings unless told. */
  readonly codes?: readonly string[];
}

/** Runs, each with a fault out of some that can be done to it. */
const faulty = (limits: ScenarioLimits, faults: readonly Fault[]): fc.Arbitrary<readonly [Run, Fault]> =>
  simulatedRuns(limits)
    .map((run) => ({ run, open: faults.filter((fault) => fault.appliesTo(run)) }))
    .filter(({ open }) => open.length > 0)
    .chain(({ run, open }) => fc.constantFrom(...open).map((fault) => [run, fault] as const));

const troubled = (run: Run, fault: Fault): TroubledTrace => {
  const { plan, reports } = fault.inject(run);
  const seen = Array.from(reports, ({ report }) => report);
  return { fault: fault.name, plan, convention: run.scenario.convention, reports: seen };
};

/**
 * Traces of simulated jobs in which one thing is wrong: checked with its plan, each gives findings of
 * one code, and of no other that is an error or a warning. Codes that no fault breaks are refused by
 * fast-check, for nothing would be left to choose from.
 */
export const brokenTraces = ({ codes, ...limits }: BrokenTraceLimits = {}): fc.Arbitrary<BrokenTrace> =>
  faulty(
    limits,
    FAULTS.filter(({ breaks }) => breaks !== null && (codes?.includes(breaks) ?? true)),
  ).map(([run, fault]) => ({ ...troubled(run, fault), breaks: fault.breaks ?? "" }));

/**
 * Traces that look wrong and are not: reports were lost on their way, came twice, left fields null or
 * said UNKNOWN for a while. Each is lawful, with its plan and without.
 */
export const nearMisses = (limits: ScenarioLimits = {}): fc.Arbitrary<TroubledTrace> =>
  faulty(
    limits,
    FAULTS.filter(({ breaks }) => breaks === null),
  ).map(([run, fault]) => troubled(run, fault));
