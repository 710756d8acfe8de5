import type { JobEventType } from "./events.ts";
import { JOB_EVENT_TYPES } from "./events.ts";
import { entered, type JobNode, type JobStage, LEAVES, type Leaf, lineage, metaOf } from "./leaves.ts";
import type { EdgeGrade } from "./machine-setup.ts";

/** The events that may change the status; an advance never does. */
export type HopEventType = Exclude<JobEventType, "training.advanced">;

/** One change of status that the machine allows in some context: where, by which event, to where. */
export interface Hop {
  readonly from: Leaf;
  readonly to: Leaf;
  readonly event: HopEventType;
  readonly grade: EdgeGrade;
}

/** The transitions that an event selects in a leaf: its own, else those of the nearest state around it. */
const selected = (leaf: Leaf, event: JobEventType) =>
  lineage(leaf.node)
    .map((node) => node.transitions.get(event))
    .find((transitions) => transitions !== undefined);

const leafOf = (node: JobNode): Leaf => {
  const leaf = LEAVES.find((each) => each.node === node);
  if (leaf === undefined) throw new Error(`${node.id} shows no status`);
  return leaf;
};

const hopsBy = (from: Leaf, event: JobEventType): readonly Hop[] =>
  selected(from, event)?.flatMap((transition) => {
    const target = transition.target?.[0];
    if (target === undefined || metaOf(target)?.status === from.status) return [];
    const grade = transition.meta?.grade;
    if (grade === undefined || event === "training.advanced")
      throw new Error(`${from.node.id} says no grade for ${event}`);
    return [Object.freeze({ from, to: leafOf(entered(target)), event, grade })];
  }) ?? [];

/**
 * Every change of status, derived from the machine by walking each leaf: its own handlers first,
 * then those of the states around it, each event type once. Guards are ignored, since a hop is
 * there if some context allows it.
 */
export const HOPS: readonly Hop[] = Object.freeze(
  LEAVES.flatMap((leaf) => JOB_EVENT_TYPES.flatMap((event) => hopsBy(leaf, event))),
);

/** A pair of statuses of which the second may follow the first, and how that is known. */
export interface Edge {
  readonly from: JobStage;
  readonly to: JobStage;
  readonly grade: EdgeGrade;
}

const sameEnds = (one: Edge, other: Edge): boolean => one.from === other.from && one.to === other.to;

/** The edges between statuses: 17, of which 5 are tolerated, each once. */
export const EDGES: readonly Edge[] = Object.freeze(
  HOPS.map(({ from, to, grade }): Edge => Object.freeze({ from: from.status, to: to.status, grade })).filter(
    (edge, at, all) => all.findIndex((other) => sameEnds(edge, other)) === at,
  ),
);
