import { readingOf } from "./reading-of.ts";
import { type Timeline, timelineOfLog } from "./timeline.ts";

/**
 * What the `status_logs` of a report tell, whatever their order: the entries in the order in which they
 * happened, and when download, training and upload began and ended. Takes a report, a job object or an
 * envelope of one; where there is no log, both lists are empty.
 */
export const timelineOf = (report: unknown): Timeline => timelineOfLog(readingOf(report).logs ?? []);
