import { isJsonObject, type JsonObject } from "../../job/json.ts";
import { isAbsent, isTextOrAbsent } from "../../report/take.ts";
import { hasUnknownLogField } from "../../report/unknown-fields.ts";
import { TRAINING_OVER } from "../status/lags-log.ts";
import { type Routine } from "./routine.ts";

/** Whether the log has the entries that it had, by their times, and none of them shows that the training is over. */
// oxlint-disable-next-line complexity -- see takes-routine.ts
export const logGoesOn = ({ status_logs: logs }: JsonObject, { statesLogs, logTimes }: Routine): boolean => {
  if (!statesLogs) return isAbsent(logs);
  if (!Array.isArray(logs) || logs.length !== logTimes.length) return false;
  for (let at = 0; at < logs.length; at += 1) {
    const entry: unknown = logs[at];
    if (!isJsonObject(entry) || hasUnknownLogField(entry)) return false;
    const { updated_at: updatedAt, message, detail } = entry;
    if (typeof updatedAt !== "string" || updatedAt !== logTimes[at]) return false;
    if (!isTextOrAbsent(message) || message === TRAINING_OVER || !isTextOrAbsent(detail)) return false;
  }
  return true;
};
