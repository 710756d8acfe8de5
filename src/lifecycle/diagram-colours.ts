import { carriesTag, type JobNode } from "./leaves.ts";
import type { StatusClass } from "./machine-setup.ts";

/** What a state is filled with, and what its rim and the arrows to it are drawn in. */
export interface Colours {
  readonly fill: string;
  readonly line: string;
}

const PLAIN: Colours = { fill: "#ffffff", line: "#4a5560" };

/** The first class that a state belongs to decides. */
const BY_CLASS: readonly (readonly [StatusClass, Colours])[] = [
  ["succeeded", { fill: "#dcf2e1", line: "#23753a" }],
  ["terminal", { fill: "#f8e0db", line: "#a63a24" }],
  ["indeterminate", { fill: "#ebe6f6", line: "#6247a0" }],
  ["waiting", { fill: "#eef1f5", line: "#4a5560" }],
  ["cancellable", { fill: "#dceafb", line: "#24588f" }],
  ["active", { fill: "#fdf0d0", line: "#946200" }],
];

/** The colours of a state, by the classes of the status that it shows. */
export const coloursOf = (node: JobNode): Colours =>
  BY_CLASS.find(([tag]) => carriesTag(node, tag))?.[1] ?? PLAIN;
