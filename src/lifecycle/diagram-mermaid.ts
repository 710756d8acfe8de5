import {
  type Arrow,
  ARROWS,
  beginning,
  childrenOf,
  identifier,
  indented,
  innerEvents,
  REGIONS,
  STATUS_NODES,
  title,
} from "./diagram-arrows.ts";
import { carriesTag, type JobNode } from "./leaves.ts";

const declared = (node: JobNode): string => {
  const inner = innerEvents(node).map((event) => `<br/>${event}`);
  return `state "${title(node)}${inner.join("")}" as ${identifier(node)}`;
};

const begun = (node: JobNode): readonly string[] => {
  const first = beginning(node);
  return first === undefined ? [] : [`[*] --> ${identifier(first)}`];
};

const drawn = (node: JobNode): readonly string[] => {
  if (node.type === "final") return [declared(node), `${identifier(node)} --> [*]`];
  if (node.type === "atomic") return [declared(node)];
  return [`${declared(node)} {`, ...indented([...begun(node), ...childrenOf(node).flatMap(drawn)]), "}"];
};

const arrow = ({ source, target, label, grade }: Arrow): string =>
  `${identifier(source)} --> ${identifier(target)} : ${label}${grade === "tolerated" ? " (tolerated)" : ""}`;

/**
 * The statechart as Mermaid's `stateDiagram-v2`, generated from the machine. Terminal statuses have a
 * bold rim. Mermaid has no dashed arrows between states, so that tolerated edges say so in words; and
 * it lays out no composite states inside concurrent regions, so that the regions stand side by side.
 */
export const mermaidDiagram = (): string => {
  const terminal = STATUS_NODES.filter((node) => carriesTag(node, "terminal"));
  const lines = [
    ...REGIONS.flatMap(drawn),
    ...ARROWS.map(arrow),
    "classDef terminal stroke-width:3px",
    `class ${terminal.map(identifier).join(",")} terminal`,
  ];
  return `${["stateDiagram-v2", ...indented(lines)].join("\n")}\n`;
};
