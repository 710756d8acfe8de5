import { type Checker, createChecker, type Verdict } from "jobproof";
import { type Contender } from "./contest.ts";
import { lawfulTexts, PLAN } from "./lawful-run.ts";

/** How many reports the run has. */
export const REPORTS = 10_000;

const TEXTS = lawfulTexts(REPORTS);

/** The run, parsed: each report is a value of its own, as a client has it. */
export const PAYLOADS: readonly unknown[] = TEXTS.map((text): unknown => JSON.parse(text));

/** The mean size of a report's text, in bytes. */
export const MEAN_BYTES = Math.round(TEXTS.reduce((sum, text) => sum + text.length, 0) / REPORTS);

/** Judges the whole run as one job. */
export const judgeRun = (): Verdict => {
  const checker = createChecker({ plan: PLAN });
  for (const payload of PAYLOADS) checker.observe(payload);
  return checker.verdict();
};

/** So few that they stay in the processor's caches, as a report does that was parsed just now. */
export const AT_HAND = 100;

/** A checker for each time that the reports at hand are judged. */
let opened: readonly Checker[] = [];

/**
 * Reads and judges parsed reports: the first 100 of the run, as one job, again and again. A job is
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
    let judged = 0;
    for (let at = 0; at < times; at += 1) {
      const checker = createChecker({ plan: PLAN });
      checker.observe(PAYLOADS[at % AT_HAND]);
      judged += checker.verdict().jobs.length;
    }
    return judged;
  },
};

const sizeOf = (parsed: unknown): number =>
  typeof parsed === "object" && parsed !== null && "status" in parsed ? 1 : 0;

/** Parses the texts of the same reports. */
export const theirParsing: Contender = {
  name: "JSON.parse",
  run: (times) => {
    let parsed = 0;
    for (let at = 0; at < times; at += 1) parsed += sizeOf(JSON.parse(TEXTS[at % AT_HAND] ?? ""));
    return parsed;
  },
};
