import { eachOf } from "../job/each-of.ts";
import { recordsOf } from "../report/records.ts";
import { type Checker, createChecker } from "./checker.ts";
import { NO_REPORT } from "./handed-in.ts";
import { type CheckOptions } from "./options.ts";
import { type Verdict } from "./verdict.ts";

/**
 * Judges reports of one job in the order in which they came: reports as `/status` answers them, job
 * objects, lists, or envelopes. Reports whose wrapping names a job are told apart by it. What is no
 * list of reports, or throws as it is read, is told in the verdict's `unreadable`, and so is that there
 * is no report in it.
 */
export const checkTrace = (reports: Iterable<unknown>, options: CheckOptions = {}): Verdict => {
  const checker = createChecker(options);
  let count = 0;
  let isCutShort = false;
  const noteOnList = (reason: string): void => {
    isCutShort = true;
    note(checker, reason);
  };
  for (const report of eachOf(reports, "reports", noteOnList)) count += checkPayload(checker, report);
  if (count === 0 && !isCutShort) note(checker, NO_REPORT);
  return checker.verdict();
};

const note = (checker: Checker, reason: string): void =>
  checker.unreadable({ file: null, line: null, reason });

/** Has the reports in a payload judged, and answers how many they are. */
const checkPayload = (checker: Checker, payload: unknown): number => {
  const records = recordsOf(payload);
  for (const record of records) checker.check(record, { file: null, line: null, pointer: record.pointer });
  return records.length;
};

/** Judges one payload: a report, a job object, a list or an envelope of them. */
export const checkReport = (payload: unknown, options: CheckOptions = {}): Verdict => {
  const checker = createChecker(options);
  if (checkPayload(checker, payload) === 0) note(checker, NO_REPORT);
  return checker.verdict();
};
