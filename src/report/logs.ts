import { isJsonObject } from "../job/json.ts";
import { isPlainInstant } from "../job/plain-instant.ts";
import { noteField, noteObject, objectShape } from "./problems.ts";
import { type Reading } from "./reading.ts";
import { isAbsent, lastInstant, takesInstant } from "./take.ts";
import { hasUnknownLogField } from "./unknown-fields.ts";

/** One entry of `status_logs`. */
export const LOG_SHAPE = objectShape("an entry of status_logs", [
  { name: "updated_at", kind: "instant", required: "warning", doc: "When it happened." },
  { name: "message", kind: "text", doc: "What happened, such as `TrainingJobRunning`." },
  { name: "detail", kind: "text", doc: "More about it; a failed job's reason stands here." },
]);

const isTextOrAbsent = (value: unknown): boolean => typeof value === "string" || isAbsent(value);

/** The newest of the plain instants read, as a text: only the last of them need be worked out. */
const newestPlain = { text: "" };

const rememberNewest = (reading: Reading): void => {
  if (!(reading.newestLogAt >= lastInstant.micros)) reading.newestLogAt = lastInstant.micros;
};

/** Takes over the time of an entry, if none is newer; answers whether it is an instant. */
const takesTime = (time: unknown, reading: Reading): boolean => {
  if (typeof time !== "string") return false;
  if (isPlainInstant(time)) {
    if (time > newestPlain.text) newestPlain.text = time;
    return true;
  }
  if (!takesInstant(time)) return false;
  rememberNewest(reading);
  return true;
};

/** Whether an entry fits; its time counts even where the rest of it does not. */
const takesEntry = (entry: unknown, reading: Reading): boolean =>
  isJsonObject(entry) &&
  takesTime(entry.updated_at, reading) &&
  isTextOrAbsent(entry.message) &&
  isTextOrAbsent(entry.detail) &&
  !hasUnknownLogField(entry);

/** Reads `status_logs`: checks each entry, and keeps the entries and the newest of their times. */
export const readLogs = (reading: Reading): void => {
  const logs = reading.fields.status_logs;
  if (isAbsent(logs)) return;
  if (!Array.isArray(logs)) {
    noteField(reading.problems, { name: "status_logs", kind: "list", doc: "" }, logs, reading.base);
    return;
  }
  reading.logs = logs;
  newestPlain.text = "";
  for (let at = 0; at < logs.length; at += 1)
    if (!takesEntry(logs[at], reading))
      noteObject(reading.problems, LOG_SHAPE, logs[at], `${reading.base}/status_logs/${at}`);
  if (takesInstant(newestPlain.text)) rememberNewest(reading);
};
