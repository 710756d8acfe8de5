import { JOB_EVENT_TYPES, type JobEventType } from "./events.ts";
import type { JobNode } from "./leaves.ts";
import type { EdgeGrade } from "./machine-setup.ts";
import { jobMachine } from "./machine.ts";

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
  source.transitions.get(event)?.flatMap(({ target, description, meta }) =>
    (target ?? []).map((each) => ({
      source,
      target: each,
      label: description === undefined ? event : `${event} [${description}]`,
      grade: meta?.grade,
    })),
  ) ?? [];

/** The states directly inside a state, in the order in which the machine is written. */
export const childrenOf = (node: JobNode): readonly JobNode[] => Object.values(node.states);

const withDescendants = (node: JobNode): readonly JobNode[] => [
  node,
  ...childrenOf(node).flatMap(withDescendants),
];

/** The regions of the machine, which run side by side. */
export const REGIONS: readonly JobNode[] = Object.freeze(childrenOf(jobMachine.root));

/** Every transition that leads to a state, as it is written: those of a parent are not repeated for its children. */
export const ARROWS: readonly Arrow[] = Object.freeze(
  withDescendants(jobMachine.root).flatMap((node) =>
    JOB_EVENT_TYPES.flatMap((event) => arrowsBy(node, event)),
  ),
);

/** Every state that shows a status by itself, and so has a meaning. */
export const STATUS_NODES: readonly JobNode[] = Object.freeze(
  withDescendants(jobMachine.root).filter((node) => node.meta !== undefined),
);

/** The events that a state answers to without being left, in the order of a life. */
export const innerEvents = (node: JobNode): readonly JobEventType[] =>
  JOB_EVENT_TYPES.filter((event) => node.transitions.get(event)?.some(({ target }) => target === undefined));

/**
 * The child in which a composite state begins; `undefined` where it is never entered but by an arrow
 * to one of its children, so that a mark of its beginning would say nothing.
 */
export const beginning = (node: JobNode): JobNode | undefined => {
  const isMet = ARROWS.some(({ target }) => target === node);
  const isBegunWith =
    node.parent !== undefined && (node.parent.type === "parallel" || beginning(node.parent) === node);
  return isMet || isBegunWith ? node.initial.target[0] : undefined;
};

/** A name for a state that is an identifier in Mermaid and in DOT, and a keyword of neither. */
export const identifier = (node: JobNode): string => ["job", ...node.path].join("_");

/** What a diagram calls a state: its status in capitals, as the reference prints it, or its own name. */
export const title = (node: JobNode): string =>
  node.meta === undefined ? node.key : node.meta.status.toUpperCase();

/** Lines, each set two spaces in. */
export const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);
