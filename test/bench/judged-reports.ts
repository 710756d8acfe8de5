import { createChecker, type Verdict } from "jobproof";
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

/** Reads and judges parsed reports, one job of 10000 reports after the other. */
export const ourJudging: Contender = {
  name: "reading and judging",
  run: (times) => {
    let judged = 0;
    for (let from = 0; from < times; from += REPORTS) {
      const checker = createChecker({ plan: PLAN });
      const upTo = Math.min(REPORTS, times - from);
      for (let at = 0; at < upTo; at += 1) checker.observe(PAYLOADS[at]);
      judged += checker.verdict().jobs[0]?.reports ?? 0;
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
    for (let at = 0; at < times; at += 1) parsed += sizeOf(JSON.parse(TEXTS[at % REPORTS] ?? ""));
    return parsed;
  },
};
