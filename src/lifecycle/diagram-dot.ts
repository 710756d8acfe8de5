import {
  type Arrow,
  arrowsFrom,
  childrenOf,
  identifier,
  innerEvents,
  title,
  withDescendants,
} from "./diagram-arrows.ts";
import { type JobNode, carriesTag, entered } from "./leaves.ts";
import { jobMachine } from "./machine.ts";
import type { StatusClass } from "./machine-setup.ts";

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

const attributes = (pairs: Readonly<Record<string, string>>): string =>
  `[${Object.entries(pairs)
    .map(([name, value]) => `${name}=${value.startsWith("<") ? value : quoted(value)}`)
    .join(", ")}]`;

/** The fill of a state, by the first of its classes named here. */
const FILLS: readonly (readonly [StatusClass, string])[] = [
  ["succeeded", "#d7f0dc"],
  ["terminal", "#f6dcd6"],
  ["indeterminate", "#e9e4f5"],
  ["waiting", "#eef1f5"],
  ["cancellable", "#dbe9fb"],
  ["active", "#fdeecb"],
];

const fill = (node: JobNode): string => FILLS.find(([tag]) => carriesTag(node, tag))?.[1] ?? "#ffffff";

const leaf = (node: JobNode): string => {
  const small = [...(node.meta === undefined ? [] : [node.meta.meaning]), ...innerEvents(node)];
  const lines = small.map((text) => `<br/><font point-size="10" color="#4a5560">${text}</font>`);
  const label = `<<b>${title(node)}</b>${lines.join("")}>`;
  const rims = node.type === "final" ? "2" : "1";
  const pen = carriesTag(node, "terminal") ? "2" : "1";
  return `${identifier(node)} ${attributes({ label, fillcolor: fill(node), peripheries: rims, penwidth: pen })}`;
};

const cluster = (node: JobNode): readonly string[] => [
  `subgraph cluster_${identifier(node)} {`,
  ...indented([`label=${quoted(title(node))}`, ...childrenOf(node).flatMap(state)]),
  "}",
];

const state = (node: JobNode): readonly string[] =>
  childrenOf(node).length === 0 ? [leaf(node)] : cluster(node);

const arrow = ({ source, target, label, grade }: Arrow): string => {
  const isTolerated = grade === "tolerated";
  const from = entered(source);
  const ends = {
    ...(from === source ? {} : { ltail: `cluster_${identifier(source)}` }),
    ...(entered(target) === target ? {} : { lhead: `cluster_${identifier(target)}` }),
  };
  return `${identifier(from)} -> ${identifier(entered(target))} ${attributes({ label, ...ends, ...(isTolerated ? { style: "dashed" } : {}) })}`;
};

export const dotDiagram = (): string =>
  [
    "digraph job {",
    ...indented([
      'graph [compound="true", rankdir="TB", fontname="Helvetica", fontsize="13", style="rounded", color="#8a94a0"]',
      'node [shape="box", style="rounded,filled", fontname="Helvetica", fontsize="13"]',
      'edge [fontname="Helvetica", fontsize="10"]',
      ...childrenOf(jobMachine.root).flatMap(state),
      ...withDescendants(jobMachine.root).flatMap(arrowsFrom).map(arrow),
    ]),
    "}",
    "",
  ].join("\n");
