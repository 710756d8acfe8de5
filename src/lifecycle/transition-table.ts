import type { JobStatus } from "../job/status.ts";
import { EDGES } from "./hops.ts";
import type { EdgeGrade } from "./machine-setup.ts";
import { ALL_STATUSES, BIT, bitOf, bitsOf, ofStatus, statusTable, statusesOf } from "./status-table.ts";

const edgesTo = (from: JobStatus, grades: readonly EdgeGrade[]): number =>
  bitsOf(EDGES.filter((edge) => edge.from === from && grades.includes(edge.grade)).map(({ to }) => to));

const USUAL = statusTable((from) => edgesTo(from, ["usual"]));
const ANY_GRADE = statusTable((from) => edgesTo(from, ["usual", "tolerated"]));
const ALLOWED = statusTable((from) =>
  from === "unknown" ? ALL_STATUSES : ANY_GRADE[from] | BIT[from] | BIT.unknown,
);
const NEXT = statusTable((from) => statusesOf(ANY_GRADE[from]));

/** Whether the machine has an edge between two statuses: never from a status to itself, to UNKNOWN or from it. */
export const isEdge = (from: JobStatus, to: JobStatus): boolean =>
  (ofStatus(ANY_GRADE, from, 0) & bitOf(to)) !== 0;

/** How the edge between two statuses is known; `undefined` where there is none. */
export const edgeGrade = (from: JobStatus, to: JobStatus): EdgeGrade | undefined => {
  if (!isEdge(from, to)) return undefined;
  return (ofStatus(USUAL, from, 0) & bitOf(to)) === 0 ? "tolerated" : "usual";
};

/**
 * Whether a log may show these two statuses one after the other: there is an edge, or the status is
 * the same, or either is UNKNOWN. Never for what is no status.
 */
export const canTransition = (from: JobStatus, to: JobStatus): boolean =>
  (ofStatus(ALLOWED, from, 0) & ofStatus(BIT, to, 0)) !== 0;

/** The statuses that an edge leads to, in the wire's order; none for UNKNOWN, beside which anything is allowed, and for what is no status. */
export const nextStatuses = (from: JobStatus): readonly JobStatus[] => ofStatus(NEXT, from, NEXT.unknown);
