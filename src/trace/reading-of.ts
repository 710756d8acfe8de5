import { blankReading, type Reading } from "../report/reading.ts";
import { readInto } from "../report/read-into.ts";
import { recordsOf } from "../report/records.ts";

/** Reads a report, a job object or an envelope of one for what its log tells; of several it takes the first. */
export const readingOf = (report: unknown): Reading => {
  const reading = blankReading();
  readInto(recordsOf(report)[0]?.payload, reading);
  return reading;
};
