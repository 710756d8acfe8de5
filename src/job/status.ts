/**
 * The nine statuses of a job, in the wire's order. The reference prints CANCELLING twice, which is
 * a misprint and no tenth value. Source: NVIDIA NeMo Customizer v1 reference, JobStatus.
 */
export const JOB_STATUSES = Object.freeze([
  "created",
  "pending",
  "running",
  "cancelled",
  "cancelling",
  "failed",
  "completed",
  "ready",
  "unknown",
] as const);

/** One of the nine statuses, spelled as services send it: in lower case. */
export type JobStatus = (typeof JOB_STATUSES)[number];

const SPELLINGS: ReadonlyMap<string, JobStatus> = new Map<string, JobStatus>([
  ...JOB_STATUSES.map((status) => [status, status] as const),
  ["canceled", "cancelled"],
  ["canceling", "cancelling"],
]);

/** Latin letters: a small letter may have other capitals too, as the Kelvin sign is one of k. */
const CAPITALS_OR_NOT = /^[A-Za-z]{5,10}$/u;

/** Whether a value is a status exactly as the wire spells it. */
export const isJobStatus = (value: unknown): value is JobStatus => {
  // Spelled out, for an engine compares with a literal by its address; a test holds it to the list.
  switch (value) {
    case "created":
    case "pending":
    case "running":
    case "cancelled":
    case "cancelling":
    case "failed":
    case "completed":
    case "ready":
    case "unknown":
      return true;
    default:
      return false;
  }
};

/**
 * Reads a status in any spelling in use: the wire's lower case, the reference's upper case, and the
 * single-l `canceled` and `canceling`. Gives `undefined` for a text that names none of the nine.
 */
export const statusFromText = (text: string): JobStatus | undefined =>
  SPELLINGS.get(text) ?? (CAPITALS_OR_NOT.test(text) ? SPELLINGS.get(text.toLowerCase()) : undefined);
