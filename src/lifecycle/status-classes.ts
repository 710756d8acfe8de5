import { JOB_STATUSES, type JobStatus } from "../job/status.ts";
import { ALL_LEAVES, carriesTag, type JobNode, metaOf } from "./leaves.ts";
import type { StatusClass } from "./machine-setup.ts";
import { bitOf, bitsOf } from "./status-table.ts";

const shows = (leaf: JobNode, status: JobStatus): boolean => metaOf(leaf)?.status === status;

/** The statuses that the machine puts into a class, as bits. */
const tagged = (tag: StatusClass): number =>
  bitsOf(
    JOB_STATUSES.filter((status) => ALL_LEAVES.some((leaf) => shows(leaf, status) && carriesTag(leaf, tag))),
  );

const ACTIVE = tagged("active");
const WAITING = tagged("waiting");
const CANCELLABLE = tagged("cancellable");
const TERMINAL = tagged("terminal");
const SUCCEEDED = tagged("succeeded");
const USABLE = tagged("usable");
const INDETERMINATE = tagged("indeterminate");

/** Whether the job is not at its end: CREATED, PENDING, RUNNING or CANCELLING. */
export const isActive = (status: JobStatus): boolean => (ACTIVE & bitOf(status)) !== 0;

/** Whether the job has not begun to run: CREATED or PENDING. */
export const isWaiting = (status: JobStatus): boolean => (WAITING & bitOf(status)) !== 0;

/** Whether a request to cancel can still be made: CREATED, PENDING or RUNNING. */
export const isCancellable = (status: JobStatus): boolean => (CANCELLABLE & bitOf(status)) !== 0;

/** Whether the job is at its end: COMPLETED, READY, CANCELLED or FAILED. Only COMPLETED is ever left, for READY. */
export const isTerminal = (status: JobStatus): boolean => (TERMINAL & bitOf(status)) !== 0;

/** Whether the job came to a good end: COMPLETED or READY. */
export const isSucceeded = (status: JobStatus): boolean => (SUCCEEDED & bitOf(status)) !== 0;

/** Whether the trained model can be used: READY. Trained and usable are two facts. */
export const isUsable = (status: JobStatus): boolean => (USABLE & bitOf(status)) !== 0;

/** Whether the status says nothing about the job: UNKNOWN. */
export const isIndeterminate = (status: JobStatus): boolean => (INDETERMINATE & bitOf(status)) !== 0;
