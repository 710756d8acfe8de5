import { dotDiagram } from "./diagram-dot.ts";

/** The statechart as an SVG picture, laid out by Graphviz, which is loaded (5 MB) when it is first asked for. */
export const svgDiagram = async (): Promise<string> => {
  const { instance } = await import("@viz-js/viz");
  const graphviz = await instance();
  return graphviz.renderString(dotDiagram(), { format: "svg" });
};
