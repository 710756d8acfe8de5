import { recordsOf } from "../report/records.ts";
import { createChecker } from "./checker.ts";
import { type CheckOptions } from "./options.ts";
import { type Verdict } from "./verdict.ts";

/**
 * Judges reports of one job in the order in which they came: reports as `/status` answers them, job
 * objects, lists, or envelopes. Reports whose wrapping names a job are told apart by it.
 */
export const checkTrace = (reports: Iterable<unknown>, options: CheckOptions = {}): Verdict => {
  const checker = createChecker(options);
  for (const report of reports)
    for (const record of recordsOf(report))
      checker.check(record, { file: null, line: null, pointer: record.pointer });
  return checker.verdict();
};

/** Judges one payload: a report, a job object, a list or an envelope of them. */
export const checkReport = (payload: unknown, options: CheckOptions = {}): Verdict => {
  const checker = createChecker(options);
  for (const record of recordsOf(payload))
    checker.check(record, { file: null, line: null, pointer: record.pointer });
  return checker.verdict();
};
