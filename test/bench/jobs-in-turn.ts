import { type Checker, createChecker } from "jobproof";
import { type Contender } from "./contest.ts";
import { AT_HAND } from "./judged-reports.ts";
import { lawfulTexts, PLAN } from "./lawful-run.ts";

const JOBS = 10;
const PLACE = { file: null, line: null, pointer: "" };

const LIVES: readonly (readonly unknown[])[] = Array.from({ length: JOBS }, (_, job) =>
  lawfulTexts(AT_HAND, job).map((text): unknown => JSON.parse(text)),
);

/** The reports of ten jobs, polled in turn: none is like the one before it. */
const RECORDS = Array.from({ length: AT_HAND * JOBS }, (_, at) => ({
  job: `job-${at % JOBS}`,
  plan: undefined,
  payload: LIVES[at % JOBS]?.[Math.floor(at / JOBS)],
  pointer: "",
  problems: [],
}));

/** The payloads of those reports. */
export const IN_TURN: readonly unknown[] = RECORDS.map(({ payload }) => payload);

/** A checker for each time that all of them are judged. */
let opened: readonly Checker[] = [];

/** Reads and judges the reports of ten jobs in turn; each is told apart by its name. */
export const ourJudgingInTurn: Contender = {
  name: "ten jobs in turn",
  ready: (times) => {
    opened = Array.from({ length: Math.ceil(times / RECORDS.length) }, () => createChecker({ plan: PLAN }));
  },
  run: (times) => {
    for (let at = 0; at < times; at += 1) {
      const record = RECORDS[at % RECORDS.length];
      if (record !== undefined) opened[Math.floor(at / RECORDS.length)]?.check(record, PLACE);
    }
    return opened.at(-1)?.verdict().jobs.length ?? Number.NaN;
  },
};
