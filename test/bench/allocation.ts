import { PerformanceObserver } from "node:perf_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { getHeapStatistics } from "node:v8";
import { createChecker } from "jobproof";
import { type Spread, spreadOf } from "./contest.ts";
import { judged, LONG_RUN, REPORTS } from "./judged-reports.ts";
import { PLAN } from "./lawful-run.ts";

/** Bytes allocated for one report judged, in runs that no garbage collection disturbed. */
export interface Allocation {
  readonly bytes: Spread;
  /** What the meter says of an object whose size is known: an array of two small whole numbers. */
  readonly meter: number;
  /** Runs that counted, and runs given up because the collector ran in them. */
  readonly runs: number;
  readonly givenUp: number;
}

/** Work on each report of the run from one place to before another. */
type Work = (from: number, upTo: number) => void;

const RUNS = 7;
const WARM_UPS = 6;
const MOST_GIVEN_UP = 20;
/** So few that even reports which cost kilobytes fit into the space where new objects are made. */
const PIECE = 250;

const collect = (type: "major" | "minor"): void => {
  if (globalThis.gc === undefined) throw new Error("the collector is not exposed: run with --expose-gc");
  globalThis.gc({ type });
};

const nothing: Work = () => undefined;

/** How far the heap grows while some work is done on one piece; NaN where the collector ran meanwhile. */
const growth = async (work: Work, from: number): Promise<number> => {
  collect("minor");
  // What was collected on request is told only later: it must not be taken for one during the work.
  await turn();
  let collections = 0;
  const observer = new PerformanceObserver((list) => {
    collections += list.getEntries().length;
  });
  observer.observe({ entryTypes: ["gc"] });
  const before = getHeapStatistics().used_heap_size;
  work(from, from + PIECE);
  const after = getHeapStatistics().used_heap_size;
  await turn();
  await turn();
  observer.disconnect();
  return collections === 0 ? after - before : Number.NaN;
};

/** What all pieces of one run allocate together; NaN as soon as one was disturbed. */
const allocatedBy = async (work: Work): Promise<number> => {
  collect("major");
  let bytes = 0;
  for (let from = 0; from < REPORTS && !Number.isNaN(bytes); from += PIECE)
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other, each on a heap just swept
    bytes += await growth(work, from);
  return bytes;
};

/** Bytes a report of each run that counted; `begin` gives the work of a run afresh. */
const measured = async (begin: () => Work): Promise<{ bytes: number[]; givenUp: number }> => {
  const bytes: number[] = [];
  let givenUp = 0;
  while (bytes.length < RUNS && givenUp < MOST_GIVEN_UP) {
    // oxlint-disable-next-line no-await-in-loop -- one run after the other
    const [ofMeter, ofBoth] = [await allocatedBy(nothing), await allocatedBy(begin())];
    const net = (ofBoth - ofMeter) / REPORTS;
    if (Number.isNaN(net)) givenUp += 1;
    else bytes.push(net);
  }
  return { bytes, givenUp };
};

const judging = (): Work => {
  const checker = createChecker({ plan: PLAN });
  return (from, upTo) => {
    for (let at = from; at < upTo; at += 1) checker.observe(LONG_RUN[at]);
  };
};

const making = (): Work => {
  const made: (readonly number[])[] = Array.from({ length: REPORTS }, () => []);
  return (from, upTo) => {
    for (let at = from; at < upTo; at += 1) made[at] = [at, at];
  };
};

/** Measures what judging a lawful report allocates, once the code is warm. */
export const measureAllocation = async (): Promise<Allocation> => {
  for (let at = 0; at < WARM_UPS; at += 1) judged(LONG_RUN);
  const meter = await measured(making);
  const { bytes, givenUp } = await measured(judging);
  return { bytes: spreadOf(bytes), meter: spreadOf(meter.bytes).median, runs: bytes.length, givenUp };
};
