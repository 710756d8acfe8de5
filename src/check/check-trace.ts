import { eachOf } from "../job/each-of.ts";
import { recordsOf } from "../report/records.ts";
import { type Checker, createChecker } from "./checker.ts";
import { type CheckOptions } from "./options.ts";
import { type Verdict } from "./verdict.ts";

/**
 * Judges reports of one job in the order in which they came: reports as `/status` answers them, job
 * objects, lists, or envelopes. Reports whose wrapping names a job are told apart by it. What is no
 * list of reports, or throws as it is read, is told in the verdict's `unreadable`.
 */
export const checkTrace = (reports: Iterable<unknown>, options: CheckOptions = {}): Verdict => {
  const checker = createChecker(options);
  const note = (reason: string): void => checker.unreadable({ file: null, line: null, reason });
  for (const report of eachOf(reports, "reports", note)) checkPayload(checker, report);
  return checker.verdict();
};

const checkPayload = (checker: Checker, payload: unknown): void => {
  for (const record of recordsOf(payload))
    checker.check(record, { file: null, line: null, pointer: record.pointer });
};

/** Judges one payload: a report, a job object, a list or an envelope of them. */
export const checkReport = (payload: unknown, options: CheckOptions = {}): Verdict => {
  const checker = createChecker(options);
  checkPayload(checker, payload);
  return checker.verdict();
};
