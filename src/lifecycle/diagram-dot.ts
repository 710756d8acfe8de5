import {
  type Arrow,
  ARROWS,
  beginning,
  childrenOf,
  identifier,
  indented,
  innerEvents,
  REGIONS,
  title,
} from "./diagram-arrows.ts";
import { coloursOf } from "./diagram-colours.ts";
import { carriesTag, entered, type JobNode } from "./leaves.ts";

/** An attribute's value is text, but for what begins with `<`, which Graphviz reads as markup. */
const attributes = (pairs: Readonly<Record<string, string | number>>): string =>
  `[${Object.entries(pairs)
    .map(([name, value]) => `${name}=${String(value).startsWith("<") ? value : JSON.stringify(value)}`)
    .join(", ")}]`;

const small = (text: string): string => `<br/><font point-size="10" color="#4a5560">${text}</font>`;

const labelOf = (node: JobNode): string => {
  const said = [
    node.meta?.meaning ?? node.description ?? [],
    ...innerEvents(node).map((event) => `↻ ${event}`),
  ].flat();
  return `<<b>${title(node)}</b>${said.map(small).join("")}>`;
};

const atomic = (node: JobNode): string => {
  const { fill, line } = coloursOf(node);
  const rim = { peripheries: node.type === "final" ? 2 : 1, penwidth: carriesTag(node, "terminal") ? 2 : 1 };
  return `${identifier(node)} ${attributes({ label: labelOf(node), fillcolor: fill, color: line, ...rim })}`;
};

const markOf = (node: JobNode): string => `${identifier(node)}_begin`;

/** A dot, as statecharts mark where a composite state begins; only the innermost of nested ones is marked. */
const mark = (node: JobNode): readonly string[] => {
  const first = beginning(node);
  if (first === undefined || entered(first) !== first) return [];
  const dot = markOf(node);
  return [
    `${dot} ${attributes({ shape: "point", width: 0.1, label: "" })}`,
    `${dot} -> ${identifier(first)} ${attributes({ arrowsize: 0.7 })}`,
  ];
};

const composite = (node: JobNode): readonly string[] => {
  const isStatus = node.meta !== undefined;
  const look = isStatus
    ? { label: `<<b>${title(node)}</b>>`, color: coloursOf(node).line, style: "rounded" }
    : {
        label: title(node),
        color: "#9aa4ae",
        style: node.parent?.type === "parallel" ? "rounded,dotted" : "rounded",
      };
  return [
    `subgraph cluster_${identifier(node)} {`,
    ...indented([`graph ${attributes(look)}`, ...mark(node), ...childrenOf(node).flatMap(drawn)]),
    "}",
  ];
};

const drawn = (node: JobNode): readonly string[] =>
  childrenOf(node).length === 0 ? [atomic(node)] : composite(node);

const lastWithin = (node: JobNode): JobNode => {
  const last = childrenOf(node).at(-1);
  return last === undefined ? node : lastWithin(last);
};

/**
 * Graphviz joins innermost nodes only: an arrow from a composite state begins in its last child and
 * one to it ends in the mark of its beginning, and both are cut off at its rim.
 */
const arrow = ({ source, target, label, grade }: Arrow): string => {
  const tail = lastWithin(source);
  const head = beginning(target) === undefined ? identifier(target) : markOf(target);
  const { line } = coloursOf(target);
  return `${identifier(tail)} -> ${head} ${attributes({
    label: `  ${label}  `,
    color: line,
    fontcolor: line,
    ...(tail === source ? {} : { ltail: `cluster_${identifier(source)}` }),
    ...(head === identifier(target) ? {} : { lhead: `cluster_${identifier(target)}` }),
    ...(grade === "tolerated" ? { style: "dashed" } : {}),
  })}`;
};

const LEGEND: readonly string[] = [
  "subgraph cluster_legend {",
  ...indented([
    `graph ${attributes({ label: "how to read it", color: "#d5dae0" })}`,
    `legend_terminal ${attributes({ label: "terminal", fillcolor: "#ffffff", penwidth: 2 })}`,
    `legend_final ${attributes({ label: "never left", fillcolor: "#ffffff", penwidth: 2, peripheries: 2 })}`,
    `legend_usual ${attributes({ label: "usual", shape: "plaintext", style: "" })}`,
    `legend_tolerated ${attributes({ label: "tolerated", shape: "plaintext", style: "" })}`,
    `job_sight_lost -> legend_terminal ${attributes({ style: "invis" })}`,
    "legend_terminal -> legend_usual",
    `legend_final -> legend_tolerated ${attributes({ style: "dashed" })}`,
  ]),
  "}",
];

/**
 * The statechart in Graphviz's DOT language, generated from the machine: parents as clusters,
 * tolerated edges dashed, terminal statuses with a bold rim, and the final ones with two.
 */
export const dotDiagram = (): string => {
  const lines = [
    `graph ${attributes({ compound: "true", fontname: "Arial", fontsize: 13, nodesep: 0.4, ranksep: 0.45 })}`,
    `node ${attributes({ shape: "box", style: "rounded,filled", fontname: "Arial", fontsize: 13, margin: "0.24,0.1" })}`,
    `edge ${attributes({ fontname: "Arial", fontsize: 10.5, color: "#4a5560" })}`,
    ...REGIONS.flatMap(drawn),
    ...ARROWS.map(arrow),
    ...LEGEND,
  ];
  return `${["digraph job {", ...indented(lines), "}"].join("\n")}\n`;
};
