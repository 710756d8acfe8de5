import type { JobStatus } from "../job/status.ts";
import { nextStatuses } from "./transition-table.ts";
import { ALL_STATUSES, BIT, bitOf, ofStatus, statusTable, statusesOf } from "./status-table.ts";

/** A status and all that some edges lead to from it, however many. They have no cycles, so that this ends by itself. */
const spread = (from: JobStatus): number =>
  nextStatuses(from).reduce((bits, to) => bits | spread(to), BIT[from]);

const REACHABLE = statusTable((from) => (from === "unknown" ? ALL_STATUSES : spread(from) | BIT.unknown));
const NONE: readonly JobStatus[] = Object.freeze([]);
const REACHABLE_STAGES = statusTable((from) => statusesOf(REACHABLE[from] & ~BIT.unknown));

/**
 * Whether two looks at a job may show these two statuses, whatever was passed between them: any
 * number of edges leads there, none included. From UNKNOWN and to it, everything is reachable.
 */
export const isReachable = (from: JobStatus, to: JobStatus): boolean =>
  (ofStatus(REACHABLE, from, 0) & bitOf(to)) !== 0;

/**
 * The statuses that a job may show later, in the wire's order: the same one first of all, but not
 * UNKNOWN, which may be observed at any time. None for what is no status.
 */
export const reachableFrom = (status: JobStatus): readonly JobStatus[] =>
  ofStatus(REACHABLE_STAGES, status, NONE);
