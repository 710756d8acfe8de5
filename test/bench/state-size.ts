import { type Checker, createChecker } from "jobproof";
import { type Spread, spreadOf } from "./contest.ts";
import { lawfulTexts, PLAN } from "./lawful-run.ts";

const JOBS = 10_000;
const RUNS = 5;
const PLACE = { file: null, line: null, pointer: "" };

const PAYLOADS: readonly unknown[] = lawfulTexts(300).map((text): unknown => JSON.parse(text));

const NAMES: readonly string[] = Array.from(
  { length: JOBS },
  (_, at) => `job-${String(at).padStart(5, "0")}`,
);

/** What the heap holds, and what typed arrays hold beside it. */
const usedMemory = (): number => {
  if (globalThis.gc === undefined) throw new Error("the collector is not exposed: run with --expose-gc");
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const judgeAll = (checker: Checker, jobs: readonly string[], reports: number): void => {
  for (const job of jobs)
    for (let at = 0; at < reports; at += 1) {
      const record = { job, plan: undefined, payload: PAYLOADS[at], pointer: "", problems: [] };
      checker.check(record, PLACE);
    }
};

/** What is held for a job, once each of 10,000 jobs has sent so many reports; the checker is kept with the others. */
const heldFor = (reports: number, kept: Checker[]): number => {
  const checker = createChecker({ plan: PLAN });
  kept.push(checker);
  // The first job also brings what all of them share.
  judgeAll(checker, ["the first"], reports);
  const before = usedMemory();
  judgeAll(checker, NAMES, reports);
  const held = (usedMemory() - before) / JOBS;
  return checker.verdict().jobs.length > JOBS ? held : Number.NaN;
};

/** Bytes that are held for one job under watch, after so many reports of each. */
export const stateSize = (reports: number): Spread => {
  // All are kept to the end: what an earlier one held might be given back while a later one is measured.
  const kept: Checker[] = [];
  heldFor(1, kept);
  return spreadOf(Array.from({ length: RUNS }, () => heldFor(reports, kept)));
};
