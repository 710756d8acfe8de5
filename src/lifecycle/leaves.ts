import { pathToStateValue, type StateNode, type StateValue } from "xstate";

import type { JobStatus } from "../job/status.ts";
import type { JobEvent } from "./events.ts";
import { jobMachine } from "./machine.ts";
import type { JobContext } from "./job-context.ts";
import type { EdgeMeta, StageMeta, StatusClass } from "./machine-setup.ts";

/** A state of the machine, typed as ours are. */
export type JobNode = StateNode<JobContext, JobEvent, StageMeta, EdgeMeta>;

/** A status that a job can really be in; UNKNOWN is none, as it only says that nobody looked. */
export type JobStage = Exclude<JobStatus, "unknown">;

/** An innermost state of the stage region. */
export interface Leaf {
  readonly node: JobNode;
  /** The status that it shows. */
  readonly status: JobStage;
  /** The status, with what it is divided into: `created`, `running.training`. */
  readonly name: string;
  /** The part of a snapshot's value that is there while a job is in this state. */
  readonly value: StateValue;
}

/** A state and all that it stands in, innermost first. */
export const lineage = (node: JobNode): readonly JobNode[] =>
  node.parent === undefined ? [node] : [node, ...lineage(node.parent)];

/** The innermost state that is entered when this one is, by following `initial` down. */
export const entered = (node: JobNode): JobNode => {
  const [first] = node.initial.target;
  return first === undefined ? node : entered(first);
};

/** What the machine says of the status that a state shows: its own words, or those of the nearest state around it. */
export const metaOf = (node: JobNode): StageMeta | undefined =>
  lineage(node).find((each) => each.meta !== undefined)?.meta;

/** Whether a state, or one that it stands in, carries a tag. */
export const carriesTag = (node: JobNode, tag: StatusClass): boolean =>
  lineage(node).some((each) => each.tags.includes(tag));

const innermost = (node: JobNode): readonly JobNode[] => {
  const children = Object.values(node.states);
  return children.length === 0 ? [node] : children.flatMap(innermost);
};

/** Every innermost state of the machine, of both regions, in the order in which it is written. */
export const ALL_LEAVES: readonly JobNode[] = Object.freeze(innermost(jobMachine.root));

const asLeaf = (node: JobNode): readonly Leaf[] => {
  const status = metaOf(node)?.status;
  if (status === undefined || status === "unknown") return [];
  const name = node.key === status ? status : `${status}.${node.key}`;
  return [Object.freeze({ node, status, name, value: pathToStateValue(node.path) })];
};

/** The innermost states of the stage region, in the order in which the machine is written. */
export const LEAVES: readonly Leaf[] = Object.freeze(ALL_LEAVES.flatMap(asLeaf));
