import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ARROWS, beginning, identifier, STATUS_NODES, title } from "../../src/lifecycle/diagram-arrows.ts";
import { dotDiagram } from "../../src/lifecycle/diagram-dot.ts";
import { mermaidDiagram } from "../../src/lifecycle/diagram-mermaid.ts";
import { svgDiagram } from "../../src/lifecycle/diagram-svg.ts";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { HOPS } from "../../src/lifecycle/hops.ts";
import { ALL_LEAVES, entered, lineage } from "../../src/lifecycle/leaves.ts";

const matches = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern), ([, found]) => found ?? "");

describe("ARROWS", () => {
  it("draw every hop, from its leaf or from a state around it", () => {
    for (const { from, to, event } of HOPS) {
      const drawn = ARROWS.filter(
        ({ source, target, label }) =>
          label === event && lineage(from.node).includes(source) && entered(target) === to.node,
      );
      expect(drawn.length, `${from.name} ${event}`).toBeGreaterThan(0);
    }
  });

  it("draw each handler once", () => {
    const drawn = ARROWS.map(({ source, target, label }) => `${source.id} ${target.id} ${label}`);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(ARROWS.filter(({ grade }) => grade === "tolerated")).toHaveLength(3);
  });
});

describe("STATUS_NODES", () => {
  it("are the states that show each status by themselves, once", () => {
    expect(STATUS_NODES.map(title).toSorted()).toEqual(
      JOB_STATUSES.map((status) => status.toUpperCase()).toSorted(),
    );
  });
});

describe("beginning", () => {
  it("is said of what is entered by itself, and so not of CANCELLING", () => {
    const composites = new Set(ALL_LEAVES.flatMap(lineage).filter((node) => beginning(node) !== undefined));
    expect(Array.from(composites, ({ key }) => key)).toEqual([
      "cancellable",
      "active",
      "stage",
      "running",
      "sight",
    ]);
  });
});

/** The whole of a diagram, kept to be read when it changes. */
const drawing = (name: string): string => join(import.meta.dirname, "__snapshots__", name);

describe("mermaidDiagram", () => {
  const text = mermaidDiagram();

  it("is the drawing that is kept", async () => {
    await expect(text).toMatchFileSnapshot(drawing("job.mmd"));
  });

  const declared = matches(text, /^ *state "[^"]+" as (\w+)/gmu);

  it("declares each state once, and names no other", () => {
    const ends = matches(text, /(\w+) -->/gu).concat(matches(text, /--> (\w+)/gu));
    expect(new Set(declared).size).toBe(declared.length);
    expect(ends.filter((end) => !declared.includes(end))).toEqual([]);
    expect(ALL_LEAVES.map(identifier).filter((leaf) => !declared.includes(leaf))).toEqual([]);
  });

  it("opens what it closes", () => {
    expect(text.split("{").length).toBe(text.split("}").length);
    expect(text.startsWith("stateDiagram-v2\n")).toBe(true);
  });

  it.each(JOB_STATUSES)("shows %s", (status) => {
    expect(text).toContain(`state "${status.toUpperCase()}`);
  });

  it("says which edges are tolerated, and which statuses are terminal", () => {
    expect(matches(text, /: (.*) \(tolerated\)$/gmu)).toEqual([
      "job.cancelled",
      "job.started",
      "job.completed",
    ]);
    expect(text).toContain(
      "class job_stage_completed,job_stage_ready,job_stage_cancelled,job_stage_failed terminal",
    );
    expect(matches(text, /(\w+) --> \[\*\]/gu)).toEqual([
      "job_stage_ready",
      "job_stage_cancelled",
      "job_stage_failed",
    ]);
  });
});

describe("dotDiagram", () => {
  const text = dotDiagram();

  it("is the drawing that is kept", async () => {
    await expect(text).toMatchFileSnapshot(drawing("job.dot"));
  });

  it("draws both regions and every parent as a cluster", () => {
    expect(matches(text, /subgraph cluster_(\w+) \{/gu)).toEqual([
      "job_stage",
      "job_stage_active",
      "job_stage_active_cancellable",
      "job_stage_active_cancellable_running",
      "job_stage_active_cancelling",
      "job_sight",
      "legend",
    ]);
  });

  it("dashes tolerated edges, and one in the legend", () => {
    expect(text.match(/style="dashed"/gu)).toHaveLength(4);
  });

  it("rims the final statuses twice", () => {
    expect(text.match(/peripheries=2/gu)).toHaveLength(4);
  });
});

describe("svgDiagram", () => {
  it("is a picture of every status and every event that moves one", async () => {
    const svg = await svgDiagram();
    expect(svg).toMatch(/<svg [^>]*width="\d+pt"/u);
    for (const status of JOB_STATUSES) expect(svg).toContain(`>${status.toUpperCase()}<`);
    for (const { label } of ARROWS)
      expect(svg).toMatch(new RegExp(`>[^<]*${label.replaceAll(/[[\]]/gu, "\\$&")}`, "u"));
    expect(svg.match(/stroke-dasharray="5,2"/gu)).toHaveLength(4);
  });

  it("is the same each time", async () => {
    expect(await svgDiagram()).toBe(await svgDiagram());
  });
});
