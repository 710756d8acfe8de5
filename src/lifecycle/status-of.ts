import { matchesState } from "xstate";

import type { JobStatus } from "../job/status.ts";
import { type JobStage, LEAVES, type Leaf } from "./leaves.ts";
import type { JobSnapshot } from "./machine.ts";

/** The innermost state of the stage region in which a job is, whether or not it is seen. */
export const leafOf = (snapshot: JobSnapshot): Leaf => {
  const leaf = LEAVES.find(({ value }) => matchesState(value, snapshot.value));
  if (leaf === undefined) throw new Error("a snapshot of another machine");
  return leaf;
};

/** The status that a job is really in, also while it is not seen. */
export const stageOf = (snapshot: JobSnapshot): JobStage => leafOf(snapshot).status;

/** The status that a job shows: UNKNOWN while it is not seen, else its stage. */
export const statusOf = (snapshot: JobSnapshot): JobStatus =>
  snapshot.hasTag("indeterminate") ? "unknown" : stageOf(snapshot);
