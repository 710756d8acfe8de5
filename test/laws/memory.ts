import { type CheckOptions } from "../../src/index.ts";
import { type JobStatus } from "../../src/job/status.ts";
import { MARKS } from "../../src/laws/job-state.ts";
import { STATED } from "../../src/report/facts.ts";
import { at } from "../check/reports.ts";
import { lastLook } from "./last-look.ts";

/** What is remembered of a job, but for its times; a number that is not remembered is left out. */
export interface Memory {
  readonly status?: JobStatus;
  readonly marks?: readonly string[];
  readonly elapsed?: number;
  readonly steps?: number;
  readonly epochs?: number;
  readonly percentage?: number;
  readonly perEpoch?: number;
  /** The percentage rules that are left, as bits, where not all are. */
  readonly rules?: number;
  /** The totals and the epochs of the plan that percentages left, where they left not all. */
  readonly totals?: readonly [number, number];
  readonly planned?: readonly [number, number];
}

/** Some reports, and what is remembered after them. */
export interface Remembered {
  readonly name: string;
  readonly options?: CheckOptions;
  readonly reports: readonly unknown[];
  readonly memory: Memory;
}

const namesOf = (bits: number, names: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(names)
    .filter(([, bit]) => (bits & bit) !== 0)
    .map(([name]) => name);

const range = (low: number, high: number): readonly [number, number] | undefined =>
  low === 1 && high === Number.POSITIVE_INFINITY ? undefined : [low, high];

const stated = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

/** What is remembered after some reports: what is seen of it when the job is lost from sight. */
export const memoryAfter = (reports: readonly unknown[], options: CheckOptions = {}): object => {
  const { state, rules } = lastLook([...reports, at(59, "unknown")], options);
  const marks = namesOf(state.marks, MARKS);
  return {
    status: state.status,
    marks: marks.length > 0 ? marks : undefined,
    elapsed: stated(state.elapsedTime),
    steps: stated(state.stepsCompleted),
    epochs: stated(state.epochsCompleted),
    percentage: stated(state.percentageDone),
    perEpoch: stated(state.stepsPerEpoch),
    rules: state.rules === rules ? undefined : state.rules,
    totals: range(state.lowestTotal, state.highestTotal),
    planned: range(state.lowestEpochs, state.highestEpochs),
  };
};

/** The facts that are said to be known after some reports, and those of which there is a value. */
export const knownAfter = (
  reports: readonly unknown[],
  options: CheckOptions = {},
): { readonly said: readonly string[]; readonly valued: readonly string[] } => {
  const { state } = lastLook([...reports, at(59, "unknown")], options);
  const values: Readonly<Record<string, unknown>> = { ...state };
  const names = Object.keys(STATED);
  return {
    said: names.filter((name) => namesOf(state.known, STATED).includes(name)),
    valued: names.filter((name) => values[name] !== undefined && !Number.isNaN(values[name])),
  };
};
