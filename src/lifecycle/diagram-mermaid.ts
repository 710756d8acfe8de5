import {
  type Arrow,
  arrowsFrom,
  childrenOf,
  identifier,
  innerEvents,
  title,
  withDescendants,
} from "./diagram-arrows.ts";
import { type JobNode, carriesTag } from "./leaves.ts";
import { jobMachine } from "./machine.ts";

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const describe = (node: JobNode): string => {
  const inner = innerEvents(node).map((event) => `<br/>${event}`);
  return `state "${title(node)}${inner.join("")}" as ${identifier(node)}`;
};

/** The children of a composite state: concurrent regions are parted by `--`. */
const body = (node: JobNode): readonly string[] => {
  if (node.type === "parallel")
    return childrenOf(node).flatMap((child, at) => (at === 0 ? state(child) : ["--", ...state(child)]));
  const [first] = node.initial.target;
  const start = first === undefined ? [] : [`[*] --> ${identifier(first)}`];
  return [...start, ...childrenOf(node).flatMap(state)];
};

const state = (node: JobNode): readonly string[] => {
  if (node.type === "final") return [describe(node), `${identifier(node)} --> [*]`];
  if (childrenOf(node).length === 0) return [describe(node)];
  return [`${describe(node)} {`, ...indented(body(node)), "}"];
};

const arrow = ({ source, target, label, grade }: Arrow): string =>
  `${identifier(source)} --> ${identifier(target)} : ${label}${grade === "tolerated" ? " (tolerated)" : ""}`;

const ENDS = "classDef terminal stroke-width:3px";

/**
 * The statechart as Mermaid's `stateDiagram-v2`, generated from the machine. Mermaid cannot draw
 * dashed arrows between states, so that tolerated edges say so in words.
 */
export const mermaidDiagram = (): string => {
  const nodes = withDescendants(jobMachine.root);
  const terminal = nodes.filter((node) => node.meta !== undefined && carriesTag(node, "terminal"));
  return [
    "stateDiagram-v2",
    ...indented([
      ...state(jobMachine.root),
      ...nodes.flatMap(arrowsFrom).map(arrow),
      ENDS,
      `class ${terminal.map(identifier).join(",")} terminal`,
    ]),
    "",
  ].join("\n");
};
