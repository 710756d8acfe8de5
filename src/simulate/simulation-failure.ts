import { shown } from "../job/shown.ts";

/**
 * Why a scenario cannot be simulated. `ending-unreachable`: the plan and the times do not lead to the
 * ending that was asked for; `not-of-convention`: no release of that convention has the habit;
 * `too-long`: the job would not end within the years that a timestamp can tell apart.
 */
export type SimulationProblemCode =
  | "not-an-object"
  | "unknown-knob"
  | "not-a-number"
  | "not-whole"
  | "out-of-range"
  | "unknown-choice"
  | "not-a-text"
  | "not-an-instant"
  | "bad-plan"
  | "not-of-convention"
  | "ending-unreachable"
  | "too-long";

/** One thing wrong with a scenario. */
export interface SimulationProblem {
  readonly code: SimulationProblemCode;
  /** The knob, with the name of its part where it has parts: `plan.epochs`. Empty for the scenario as a whole. */
  readonly knob: string;
  /** The value as written in code. */
  readonly seen: string;
  /** One sentence for people: what is wrong and what would be right. */
  readonly message: string;
}

/** What is wrong with a scenario: the first problem, and every one of them in `problems`. */
export interface SimulationFailure extends SimulationProblem {
  readonly problems: readonly [SimulationProblem, ...SimulationProblem[]];
}

/** Makes one failure of a complete list of problems. */
export const simulationFailure = (
  first: SimulationProblem,
  ...others: readonly SimulationProblem[]
): SimulationFailure => ({ ...first, problems: [first, ...others] });

/** A problem of a knob whose value is none of those expected. */
export const knobProblem = (
  code: SimulationProblemCode,
  knob: string,
  value: unknown,
  expected: string,
): SimulationProblem => ({
  code,
  knob,
  seen: shown(value),
  message: `${knob === "" ? "the scenario" : knob} is ${shown(value)}; it must be ${expected}.`,
});
