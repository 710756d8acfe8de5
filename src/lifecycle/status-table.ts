import { JOB_STATUSES, type JobStatus } from "../job/status.ts";

/** A value for each of the nine statuses. */
export type StatusTable<Value> = Readonly<Record<JobStatus, Value>>;

/** Asks for the value of each status once, and freezes the answers for the hot path. */
export const statusTable = <Value>(valueOf: (status: JobStatus) => Value): StatusTable<Value> =>
  Object.freeze({
    created: valueOf("created"),
    pending: valueOf("pending"),
    running: valueOf("running"),
    cancelled: valueOf("cancelled"),
    cancelling: valueOf("cancelling"),
    failed: valueOf("failed"),
    completed: valueOf("completed"),
    ready: valueOf("ready"),
    unknown: valueOf("unknown"),
  });

/**
 * The value of a status; another for whatever is none. It is asked for by names that are spelled out,
 * the likeliest first: to look a changing name up takes an engine several times as long as to compare
 * it with a few that it knows.
 */
export const ofStatus = <Value>(table: StatusTable<Value>, status: JobStatus, other: Value): Value => {
  switch (status) {
    case "running":
      return table.running;
    case "completed":
      return table.completed;
    case "pending":
      return table.pending;
    case "created":
      return table.created;
    case "ready":
      return table.ready;
    case "failed":
      return table.failed;
    case "cancelled":
      return table.cancelled;
    case "cancelling":
      return table.cancelling;
    case "unknown":
      return table.unknown;
  }
  return other;
};

/** One bit for each status, so that a set of statuses is a small integer. */
export const BIT: StatusTable<number> = statusTable((status) => 1 << JOB_STATUSES.indexOf(status));

/** The status that was asked for last: the reports of a job mostly have the same one. */
const last: { status: JobStatus; bit: number } = { status: "unknown", bit: BIT.unknown };

const lookUp = (status: JobStatus): number => {
  last.status = status;
  last.bit = ofStatus(BIT, status, 0);
  return last.bit;
};

/** The bit of a status; 0 for whatever is none. */
export const bitOf = (status: JobStatus): number => (status === last.status ? last.bit : lookUp(status));

/** The bits of all nine statuses. */
export const ALL_STATUSES: number = (1 << JOB_STATUSES.length) - 1;

/** The set of some statuses, as bits. */
export const bitsOf = (statuses: readonly JobStatus[]): number =>
  statuses.reduce((bits, status) => bits | BIT[status], 0);

/** The statuses of a set of bits, in the wire's order. */
export const statusesOf = (bits: number): readonly JobStatus[] =>
  Object.freeze(JOB_STATUSES.filter((status) => (bits & BIT[status]) !== 0));
