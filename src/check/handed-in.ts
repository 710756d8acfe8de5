import { type Place } from "../job/finding.ts";
import { isJsonObject } from "../job/json.ts";
import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import { type ReportRecord } from "../report/records.ts";
import { type Unreadable } from "./verdict.ts";

/** Said of what holds no report, where one was expected. */
export const NO_REPORT = "no report was found in what was given.";

const isText = (value: unknown): boolean => typeof value === "string";

const isLine = (value: unknown): boolean =>
  value === null ||
  (typeof value === "number" && Number.isSafeInteger(value) && value >= 1 && value < 2 ** 32);

const isRecord = ({ job, pointer, problems }: ReportRecord): boolean =>
  (job === undefined || isText(job)) && isText(pointer) && Array.isArray(problems) && problems.every(isText);

const isPlace = ({ file, line, pointer }: Place): boolean =>
  (file === null || isText(file)) && isLine(line) && isText(pointer);

/** Asks without allocating, for this is asked of every record; what throws when it is looked at is no good. */
const isGood = <Value>(value: Value, is: (value: Value) => boolean): boolean => {
  try {
    return is(value);
  } catch {
    return false;
  }
};

/** What is wrong with what a checker is handed beside a payload, as a sentence; undefined where nothing is. */
export const problemOfRecord = (record: ReportRecord, place: Place, unnamed: string): string | undefined => {
  if (!isGood(record, isRecord))
    return `a record is ${shown(record)}; it must have a payload, a pointer and a list of problems.`;
  if (!isGood(place, isPlace))
    return `the place of a record is ${shown(place)}; it must have a file, a line and a pointer.`;
  return isText(unnamed) ? undefined : `the name of an unnamed job is ${shown(unnamed)}; it must be a text.`;
};

/** An entry on unreadable input of unknown origin, copied: nobody else can change it. */
export const unreadableFrom = (entry: Unreadable): Unreadable => {
  const copied = touched((): Unreadable | undefined => {
    if (!isJsonObject(entry)) return undefined;
    const { file, line, reason } = entry;
    const isRight = isText(reason) && (file === null || isText(file)) && isLine(line);
    return isRight ? { file, line, reason } : undefined;
  });
  const reason = `an entry on unreadable input is ${shown(entry)}; it must have a file, a line and a reason.`;
  return Object.freeze((copied.ok ? copied.value : undefined) ?? { file: null, line: null, reason });
};
