import { describe, expect, it } from "vitest";
import { dotDiagram, mermaidDiagram, svgDiagram } from "../../../../src/lifecycle/index.ts";
import { runInProcess } from "../run-in-process.ts";

const printed = async (...args: readonly string[]): Promise<string> =>
  (await runInProcess(["diagram", ...args])).stdout;

describe("jobproof diagram", () => {
  it("draws the statechart in each format, as Mermaid unless told", async () => {
    expect(await printed()).toBe(`${mermaidDiagram().trimEnd()}\n`);
    expect(await printed("--format", "mermaid")).toBe(await printed());
    expect(await printed("--format", "dot")).toBe(`${dotDiagram().trimEnd()}\n`);
    expect(await printed("--format", "svg")).toBe(`${(await svgDiagram()).trimEnd()}\n`);
  });

  it("refuses another format", async () => {
    expect(await runInProcess(["diagram", "--format", "png"])).toEqual({
      status: 2,
      stdout: "",
      stderr: ['jobproof: --format is "png"; it must be mermaid, dot or svg.'],
    });
  });
});
