import * as fc from "fast-check";
import { type PartialPlan } from "../../job/training-plan.ts";
import { orList } from "../../job/listed.ts";
import { type ConventionName } from "../../progress/index.ts";
import { type BreakableCode, type Fault, FAULTS, type Run } from "../../simulate/index.ts";
import { type LimitKinds, requireLimits, someOf } from "./limits.ts";
import { SCENARIO_LIMITS, type ScenarioLimits } from "./scenarios.ts";
import { simulatedRuns } from "./simulated-runs.ts";
import { sought } from "./sought.ts";

/** Reports of one job that was simulated with a fault, in the order in which they arrive. */
export interface TroubledTrace {
  /** The name of the fault, one of `FAULTS`. */
  readonly fault: string;
  /** What is known of the plan. */
  readonly plan: PartialPlan;
  /** The convention whose habits the reports show; `platform` must be named where they are checked. */
  readonly convention: ConventionName;
  readonly reports: readonly unknown[];
}

/** A trace that breaks a law. */
export interface BrokenTrace extends TroubledTrace {
  /** The code of the one error or warning to be found, if the trace is checked with its plan. */
  readonly breaks: BreakableCode;
}

/** Which jobs to simulate, and which laws to break. */
export interface BrokenTraceLimits extends ScenarioLimits {
  /** The codes to choose from; those of all errors and warnings unless told. */
  readonly codes?: readonly BreakableCode[];
}

/** A run, and what is done to it. */
interface Pair<Kind extends Fault> {
  readonly run: Run;
  readonly fault: Kind;
}

/** A fault that breaks a law. */
interface Breaking extends Fault {
  readonly breaks: BreakableCode;
}

const isBreaking = (fault: Fault): fault is Breaking => fault.breaks !== null;

const BREAKING = FAULTS.filter(isBreaking);
const TRANSPORT_ALONE = FAULTS.filter((fault) => !isBreaking(fault));

const namesOf = (faults: readonly Fault[]): string =>
  faults.length > 5 ? `any of ${faults.length} faults` : orList(faults.map(({ name }) => name));

/** Runs, each with one of some faults, drawn first: to ask of every fault whether it can be done takes long. */
const faulty = <Kind extends Fault>(
  limits: BrokenTraceLimits,
  faults: readonly Kind[],
): fc.Arbitrary<Pair<Kind>> => {
  const { codes: _, ...rest } = limits;
  return sought(
    fc.record({ fault: fc.constantFrom(...faults), run: simulatedRuns(rest) }),
    ({ run, fault }) => fault.appliesTo(run),
    ({ fault }, tries) =>
      `None of ${tries} jobs within the limits ${JSON.stringify(limits)} can have ${namesOf(faults)}; they must leave room for one. ${fault.name} can be done ${fault.where}.`,
  );
};

const troubled = ({ run, fault }: Pair<Fault>): TroubledTrace => {
  const { plan, reports } = fault.inject(run);
  const seen = Array.from(reports, ({ report }) => report);
  return { fault: fault.name, plan, convention: run.scenario.convention, reports: seen };
};

const BROKEN_TRACE_LIMITS: LimitKinds = {
  ...SCENARIO_LIMITS,
  codes: someOf([...new Set(BREAKING.map(({ breaks }) => breaks))]),
};

/**
 * Traces of simulated jobs in which one thing is wrong: checked with its plan, each gives findings of
 * one code, and of no other that is an error or a warning. Throws, in a sentence, where a limit cannot
 * be used, and as it generates where no job within the limits can break any of the laws.
 */
export const brokenTraces = (limits: BrokenTraceLimits = {}): fc.Arbitrary<BrokenTrace> => {
  requireLimits("limits", limits, BROKEN_TRACE_LIMITS);
  const { codes } = limits;
  const faults = BREAKING.filter(({ breaks }) => codes?.includes(breaks) ?? true);
  return faulty(limits, faults).map((pair) => ({ ...troubled(pair), breaks: pair.fault.breaks }));
};

/**
 * Traces that look wrong and are not: reports were lost on their way, came twice, left fields null or
 * said UNKNOWN for a while. Each is lawful, with its plan and without.
 */
export const nearMisses = (limits: ScenarioLimits = {}): fc.Arbitrary<TroubledTrace> => {
  requireLimits("limits", limits, SCENARIO_LIMITS);
  return faulty(limits, TRANSPORT_ALONE).map(troubled);
};
