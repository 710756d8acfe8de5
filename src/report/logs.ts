import { isJsonObject, type JsonObject } from "../job/json.ts";
import { lastInstant, takesInstantAt } from "./known-instants.ts";
import { noteField, noteObject, objectShape } from "./problems.ts";
import { type Reading } from "./reading.ts";
import { isAbsent, isTextOrAbsent } from "./take.ts";
import { hasUnknownLogField } from "./unknown-fields.ts";

/** One entry of `status_logs`. */
export const LOG_SHAPE = objectShape("an entry of status_logs", [
  { name: "updated_at", kind: "instant", required: "warning", doc: "When it happened." },
  { name: "message", kind: "text", doc: "What happened, such as `TrainingJobRunning`." },
  { name: "detail", kind: "text", doc: "More about it; a failed job's reason stands here." },
]);

/** Whether an entry fits whose time was taken. */
const restFits = (entry: JsonObject): boolean =>
  isTextOrAbsent(entry.message) && isTextOrAbsent(entry.detail) && !hasUnknownLogField(entry);

/** Reads `status_logs`: checks each entry, and keeps the entries and the newest of their times. */
export const readLogs = (reading: Reading): void => {
  const logs = reading.fields.status_logs;
  if (isAbsent(logs)) return;
  if (!Array.isArray(logs)) {
    noteField(reading.problems, { name: "status_logs", kind: "list", doc: "" }, logs, reading.base);
    return;
  }
  reading.logs = logs;
  let newest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < logs.length; at += 1) {
    const entry: unknown = logs[at];
    // The time of an entry counts even where the rest of it does not fit.
    const isTimed = isJsonObject(entry) && takesInstantAt(entry.updated_at, at + 1);
    if (isTimed && lastInstant.micros > newest) newest = lastInstant.micros;
    if (!isTimed || !restFits(entry))
      noteObject(reading.problems, LOG_SHAPE, entry, `${reading.base}/status_logs/${at}`);
  }
  if (newest > Number.NEGATIVE_INFINITY) reading.newestLogAt = newest;
};
