import { isJsonObject } from "../job/json.ts";
import { noteField, noteObject, hasUnknownField, objectShape } from "./problems.ts";
import { type Reading } from "./reading.ts";
import { isAbsent, lastInstant, takesInstant } from "./take.ts";

/** One entry of `status_logs`. */
const LOG_SHAPE = objectShape("an entry of status_logs", [
  { name: "updated_at", kind: "instant", required: "warning", doc: "When it happened." },
  { name: "message", kind: "text", doc: "What happened, such as `TrainingJobRunning`." },
  { name: "detail", kind: "text", doc: "More about it; a failed job's reason stands here." },
]);

const isTextOrAbsent = (value: unknown): boolean => typeof value === "string" || isAbsent(value);

const entryFits = (entry: unknown): boolean =>
  isJsonObject(entry) &&
  isTextOrAbsent(entry.message) &&
  isTextOrAbsent(entry.detail) &&
  !hasUnknownField(entry, LOG_SHAPE.names) &&
  takesInstant(entry.updated_at);

/** Takes over the instant that was read last, if none is newer. */
const rememberNewest = (reading: Reading): void => {
  if (!(reading.newestLogAt >= lastInstant.micros)) reading.newestLogAt = lastInstant.micros;
};

/** Notes what is wrong with an entry; its time counts all the same where that is right. */
const noteEntry = (entry: unknown, reading: Reading, path: string): void => {
  noteObject(reading.problems, LOG_SHAPE, entry, path);
  if (isJsonObject(entry) && takesInstant(entry.updated_at)) rememberNewest(reading);
};

/** Reads `status_logs`: checks each entry, and keeps the entries and the newest of their times. */
export const readLogs = (reading: Reading): void => {
  const logs = reading.fields.status_logs;
  if (isAbsent(logs)) return;
  if (!Array.isArray(logs)) {
    noteField(reading.problems, { name: "status_logs", kind: "list", doc: "" }, logs, reading.base);
    return;
  }
  reading.logs = logs;
  for (let at = 0; at < logs.length; at += 1) {
    const entry: unknown = logs[at];
    if (entryFits(entry)) rememberNewest(reading);
    else noteEntry(entry, reading, `${reading.base}/status_logs/${at}`);
  }
};
