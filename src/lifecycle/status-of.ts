import { matchesState } from "xstate";

import type { JobStatus } from "../job/status.ts";
import { touched } from "../job/touched.ts";
import { type JobStage, LEAVES, type Leaf } from "./leaves.ts";
import type { JobSnapshot } from "./machine.ts";

const leafIn = ({ value: at }: JobSnapshot): Leaf | undefined =>
  LEAVES.find(({ value }) => matchesState(value, at));

/** Whether a value is a snapshot of the job machine, and nothing else that was handed in for one. */
export const isSnapshot = (value: JobSnapshot): boolean => {
  const isOurs = touched(
    () =>
      leafIn(value) !== undefined &&
      typeof value.hasTag === "function" &&
      typeof value.context === "object" &&
      value.machine.id === "job",
  );
  return isOurs.ok && isOurs.value;
};

/** The innermost state of the stage region in which a job is, whether or not it is seen. */
export const leafOf = (snapshot: JobSnapshot): Leaf => {
  const leaf = isSnapshot(snapshot) ? leafIn(snapshot) : undefined;
  if (leaf === undefined) throw new TypeError("what was given is no snapshot of the job machine");
  return leaf;
};

/** The status that a job is really in, also while it is not seen. Throws for what is no snapshot. */
export const stageOf = (snapshot: JobSnapshot): JobStage => leafOf(snapshot).status;

/** The status that a job shows: UNKNOWN while it is not seen, and for what is no snapshot; else its stage. */
export const statusOf = (snapshot: JobSnapshot): JobStatus =>
  !isSnapshot(snapshot) || snapshot.hasTag("indeterminate") ? "unknown" : stageOf(snapshot);
