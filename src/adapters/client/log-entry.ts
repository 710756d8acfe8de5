import { instantFromText } from "../../job/instant.ts";
import { isJsonObject } from "../../job/json.ts";
import { type Reading } from "../../report/reading.ts";

/** One entry of `status_logs`, as far as it can be read. */
export interface LogEntry {
  /** Microseconds since 1970 UTC; null where it states no instant. */
  readonly at: number | null;
  /** Empty where it states none. */
  readonly message: string;
  readonly detail: string;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The entries of a report's `status_logs`, in its order. */
export const logEntries = ({ logs = [] }: Reading): readonly LogEntry[] =>
  logs.filter(isJsonObject).map(({ updated_at: at, message, detail }) => ({
    at: typeof at === "string" ? (instantFromText(at) ?? null) : null,
    message: textOf(message),
    detail: textOf(detail),
  }));

/** The newest entry that says anything; entries of one second stand in no particular order, so the last of them. */
export const newestEntry = (entries: readonly LogEntry[]): LogEntry | null =>
  entries
    .filter(({ message }) => message !== "")
    .reduce<LogEntry | null>(
      (newest, entry) => (newest === null || (entry.at ?? 0) >= (newest.at ?? 0) ? entry : newest),
      null,
    );

/**
 * Why a job failed, as far as its log tells: the last detail that is not empty, or the first message
 * that says "Failed"; null where there is neither. Source: recorded responses.
 */
export const failureReason = (entries: readonly LogEntry[]): string | null =>
  entries.findLast(({ detail }) => detail.trim() !== "")?.detail.trim() ??
  entries.find(({ message }) => message.includes("Failed"))?.message ??
  null;
