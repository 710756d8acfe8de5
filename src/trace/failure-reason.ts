import { type Reading } from "../report/reading.ts";
import { inOrder } from "./timeline.ts";
import { readingOf } from "./reading-of.ts";

/** Why a job failed by a reading of its report; null where it did not fail, or its log does not say. */
export const reasonOf = ({ status, logs }: Reading): string | null => {
  if (status !== "failed" || logs === undefined) return null;
  const events = inOrder(logs);
  const detail = events.findLast((event) => (event.detail ?? "").trim() !== "")?.detail;
  return detail?.trim() ?? events.find(({ message }) => message?.includes("Failed"))?.message ?? null;
};

/**
 * Why a job failed, as its status log says: the last detail that is not empty or, where there is none,
 * the first message with "Failed" in it. Null for a job that did not fail, and where the log says
 * nothing. Takes a report, a job object or an envelope of one. Source: recorded status logs.
 */
export const failureReason = (report: unknown): string | null => reasonOf(readingOf(report));
