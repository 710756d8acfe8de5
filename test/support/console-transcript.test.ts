import { describe, expect, it } from "vitest";
import { expectTranscript, matchesOutput, transcriptSteps } from "./console-transcript.ts";

describe("transcriptSteps", () => {
  it("tells commands, the status they state, and their output apart", () => {
    expect(
      transcriptSteps(["$ one", "out", "", "$ two --with \\", "> a --hand  # exit 2", "err", ""]),
    ).toEqual([
      { command: "one", status: 0, output: ["out"] },
      { command: "two --with a --hand", status: 2, output: ["err"] },
    ]);
  });

  it("refuses output that no command gave", () => {
    expect(() => transcriptSteps(["out"])).toThrow(SyntaxError);
  });
});

describe("matchesOutput", () => {
  it.each([
    { expected: ["a", "b"], seen: ["a", "b", ""], matches: true },
    { expected: ["a"], seen: ["a", "b"], matches: false },
    { expected: ["..."], seen: [], matches: true },
    { expected: ["a", "...", "d"], seen: ["a", "b", "c", "d"], matches: true },
    { expected: ["a", "..."], seen: ["b", "c"], matches: false },
    { expected: ["1.0 (x)"], seen: ["1.0 (x)"], matches: true },
    { expected: ["1.0"], seen: ["1x0"], matches: false },
  ])("says $matches for $expected and $seen", ({ expected, seen, matches }) => {
    expect(matchesOutput(expected, seen)).toBe(matches);
  });
});

describe("expectTranscript", () => {
  it("takes both streams and the exit status", async () => {
    await expectTranscript(["$ echo out; echo err >&2; (exit 3)  # exit 3", "out", "err"]);
  });

  it.each([[["$ echo other", "out"]], [["$ (exit 1)"]], [["$ true # exit 1"]], [["$ true", "out"]]])(
    "fails for %j",
    async (lines) => {
      await expect(expectTranscript(lines)).rejects.toThrow("to deeply equal");
    },
  );
});
