import type { JobEventType } from "./events.ts";
import { JOB_EVENT_TYPES } from "./events.ts";
import type { JobNode } from "./leaves.ts";
import type { EdgeGrade } from "./machine-setup.ts";

/** One transition as a diagram draws it: from the state that has the handler, which may be a parent. */
export interface Arrow {
  readonly source: JobNode;
  readonly target: JobNode;
  /** The event, and in brackets the condition where there is one worth saying. */
  readonly label: string;
  /** `undefined` where the status stays the same. */
  readonly grade: EdgeGrade | undefined;
}

const arrowsBy = (source: JobNode, event: JobEventType): readonly Arrow[] =>
  (source.transitions.get(event) ?? []).flatMap(({ target, description, meta }) =>
    (target ?? []).map((each) => ({
      source,
      target: each,
      label: description === undefined ? event : `${event} [${description}]`,
      grade: meta?.grade,
    })),
  );

/** The transitions that a state itself has, in the order of a life; those of its parents and children are theirs. */
export const arrowsFrom = (node: JobNode): readonly Arrow[] =>
  JOB_EVENT_TYPES.flatMap((event) => arrowsBy(node, event));

/** The events that a state answers to without being left, in the order of a life. */
export const innerEvents = (node: JobNode): readonly JobEventType[] =>
  JOB_EVENT_TYPES.filter((event) => node.transitions.get(event)?.some(({ target }) => target === undefined));

/** The states directly inside a state, in the order in which the machine is written. */
export const childrenOf = (node: JobNode): readonly JobNode[] => Object.values(node.states);

/** A state and every state inside it, outermost first. */
export const withDescendants = (node: JobNode): readonly JobNode[] => [
  node,
  ...childrenOf(node).flatMap(withDescendants),
];

/** A name for a state that is an identifier in Mermaid and in DOT, and no keyword of either. */
export const identifier = (node: JobNode): string => ["job", ...node.path].join("_");

/** What a diagram calls a state: its status in capitals, as the reference prints it, or its own name. */
export const title = (node: JobNode): string =>
  node.meta === undefined ? node.key : node.meta.status.toUpperCase();
