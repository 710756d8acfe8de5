import { type Checker, createChecker, type Verdict } from "jobproof";
import { type Contender } from "./contest.ts";
import { lawfulTexts, PLAN } from "./lawful-run.ts";

const parsed = (texts: readonly string[]): readonly unknown[] =>
  texts.map((text): unknown => JSON.parse(text));

/** How many reports the long run has. */
export const REPORTS = 10_000;

/** A long run, parsed: each report is a value of its own, as a client has it. */
export const LONG_RUN = parsed(lawfulTexts(REPORTS));

/** So few that they stay in the processor's caches, as a report does that was parsed just now. */
export const AT_HAND = 100;

const TEXTS = lawfulTexts(AT_HAND);

/** The reports of a whole life, polled a hundred times. */
export const PAYLOADS = parsed(TEXTS);

/** The mean size of such a report's text, in bytes. */
export const MEAN_BYTES = Math.round(TEXTS.reduce((sum, text) => sum + text.length, 0) / AT_HAND);

/** Judges a run as one job. */
export const judged = (payloads: readonly unknown[]): Verdict => {
  const checker = createChecker({ plan: PLAN });
  for (const payload of payloads) checker.observe(payload);
  return checker.verdict();
};

/** A checker for each time that the reports at hand are judged. */
let opened: readonly Checker[] = [];

/**
 * Reads and judges parsed reports: a job's whole life, as one job, again and again. A job is
 * opened once, and asked for its verdict once, however many reports come: neither is measured here.
 */
export const ourJudging: Contender = {
  name: "reading and judging",
  ready: (times) => {
    opened = Array.from({ length: Math.ceil(times / AT_HAND) }, () => createChecker({ plan: PLAN }));
  },
  run: (times) => {
    for (let from = 0; from < times; from += AT_HAND) {
      const checker = opened[from / AT_HAND];
      const upTo = Math.min(AT_HAND, times - from);
      for (let at = 0; at < upTo; at += 1) checker?.observe(PAYLOADS[at]);
    }
    return opened.at(-1)?.verdict().jobs[0]?.reports ?? Number.NaN;
  },
};

/** Opens a job, judges one report of it, and asks for the verdict. */
export const ourOpening: Contender = {
  name: "opening a job, one report, its verdict",
  run: (times) => {
    let jobs = 0;
    for (let at = 0; at < times; at += 1) {
      const checker = createChecker({ plan: PLAN });
      checker.observe(PAYLOADS[at % AT_HAND]);
      jobs += checker.verdict().jobs.length;
    }
    return jobs;
  },
};

const sizeOf = (value: unknown): number =>
  typeof value === "object" && value !== null && "status" in value ? 1 : 0;

/** Parses the texts of the same reports. */
export const theirParsing: Contender = {
  name: "JSON.parse",
  run: (times) => {
    let reports = 0;
    for (let at = 0; at < times; at += 1) reports += sizeOf(JSON.parse(TEXTS[at % AT_HAND] ?? ""));
    return reports;
  },
};
