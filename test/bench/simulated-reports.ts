import { simulate, simulateFleet, type TimedReport } from "jobproof/simulate";
import { type Spread, spreadOf } from "./contest.ts";

/** What it takes to simulate a million reports. */
export interface Simulating {
  /** Microseconds of processor time for one report, over the pieces of a hundred thousand. */
  readonly microseconds: Spread;
  /** Seconds of processor time for all of them. */
  readonly seconds: number;
  /** By how many bytes the heap has grown from the end of the first piece to that of the last. */
  readonly growth: number;
  /** The steps of all reports: they were looked at. */
  readonly steps: number;
}

const PIECES = 10;
const PIECE = 100_000;
const MICROSECONDS = 1_000_000;

type Reports = Iterable<Pick<TimedReport, "report">>;

/** What the heap holds after it was swept. */
const usedHeap = (): number => {
  if (globalThis.gc === undefined) throw new Error("the collector is not exposed: run with --expose-gc");
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
};

const unwrapped = <Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value => {
  if (!result.ok) throw new Error("the benchmark cannot be simulated");
  return result.value;
};

/** A fleet that does not run out: jobs begin, go on side by side, and end. */
export const fleetReports = (): Reports =>
  unwrapped(simulateFleet({ seed: 42, jobs: PIECES * PIECE, mix: [{}, { ending: "stops-early" }] })).reports;

/** One job after another, without an end. */
export function* reportsInTurn(): Generator<Pick<TimedReport, "report">> {
  for (let seed = 0; ; seed += 1) yield* unwrapped(simulate({ seed })).reports;
}

/** Simulates a million reports and keeps none, while time is taken and the heap looked at after each hundred thousand. */
export const measureSimulating = (reports: Reports): Simulating => {
  const [times, heaps]: [number[], number[]] = [[], []];
  let [steps, taken] = [0, 0];
  let since = process.cpuUsage();
  for (const { report } of reports) {
    steps += report.steps_completed ?? 0;
    taken += 1;
    if (taken % PIECE !== 0) continue;
    const { user, system } = process.cpuUsage(since);
    times.push((user + system) / PIECE);
    heaps.push(usedHeap());
    if (times.length === PIECES) break;
    since = process.cpuUsage();
  }
  const seconds = (times.reduce((sum, time) => sum + time, 0) * PIECE) / MICROSECONDS;
  return {
    microseconds: spreadOf(times),
    seconds,
    growth: (heaps.at(-1) ?? Number.NaN) - (heaps[0] ?? Number.NaN),
    steps: times.length === PIECES ? steps : Number.NaN,
  };
};
