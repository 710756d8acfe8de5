import xterm from "@xterm/headless";
import { describe, expect, it } from "vitest";
import { type FrameLine } from "../../../../src/adapters/cli/watch/frame.ts";
import { glyphsFor } from "../../../../src/adapters/cli/watch/glyphs.ts";
import { liveScreen } from "../../../../src/adapters/cli/watch/live-screen.ts";

const plain = (...texts: readonly string[]): readonly FrameLine[] =>
  texts.map((text) => ({ tone: "plain", text }));

/** A terminal of a size, the screen that is drawn on it, and what a person would see. */
const terminal = (cols: number, rows: number, env: Readonly<Record<string, string>> = { NO_COLOR: "1" }) => {
  const term = new xterm.Terminal({ cols, rows, allowProposedApi: true, convertEol: true });
  let written = "";
  const stdout = {
    isTTY: true,
    get columns() {
      return term.cols;
    },
    get rows() {
      return term.rows;
    },
    write: (text: string) => {
      written += text;
      term.write(text);
    },
  };
  /** Everything on the screen and above it, without blank lines at the end. */
  const seen = async (): Promise<readonly string[]> => {
    await new Promise<void>((resolve) => {
      term.write("", resolve);
    });
    const buffer = term.buffer.active;
    const lines = Array.from(
      { length: buffer.length },
      (_, at) => buffer.getLine(at)?.translateToString(true) ?? "",
    );
    return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
  };
  return { term, seen, screen: liveScreen({ stdout, env }, glyphsFor({})), written: () => written };
};

describe("liveScreen", () => {
  it("draws lines in place of those before, however many they were", async () => {
    const { screen, seen } = terminal(40, 10);
    screen.draw(plain("one", "two", "three and more"));
    expect(await seen()).toEqual(["one", "two", "three and more"]);
    screen.draw(plain("1", "2"));
    expect(await seen()).toEqual(["1", "2"]);
    screen.draw(plain("1", "2", "3", "4"));
    expect(await seen()).toEqual(["1", "2", "3", "4"]);
    screen.draw([]);
    expect(await seen()).toEqual([]);
    screen.draw(plain("again"));
    expect(await seen()).toEqual(["again"]);
  });

  it("keeps what was printed above what is drawn, wrapped or not", async () => {
    const { screen, seen } = terminal(20, 10);
    screen.draw(plain("frame", "of two"));
    screen.print("error[a]: it is long enough to wrap\n  --> here\n");
    screen.draw(plain("frame 2", "of two"));
    screen.print("warning");
    expect(await seen()).toEqual([
      "error[a]: it is long",
      " enough to wrap",
      "  --> here",
      "warning",
      "frame 2",
      "of two",
    ]);
  });

  it("stays at the end of a terminal that is full, and fills no history with old frames", async () => {
    const { screen, seen } = terminal(20, 4);
    for (let at = 0; at < 6; at += 1) {
      screen.draw(plain(`frame ${at}`, "of two"));
      screen.print(`line ${at}`);
    }
    screen.draw(plain("frame", "of two"));
    expect(await seen()).toEqual([
      "line 0",
      "line 1",
      "line 2",
      "line 3",
      "line 4",
      "line 5",
      "frame",
      "of two",
    ]);
  });

  it("begins below what stands on the terminal already", async () => {
    const { term, screen, seen } = terminal(20, 6);
    term.write("$ jobproof watch\n");
    screen.draw(plain("one", "two"));
    screen.draw(plain("three"));
    expect(await seen()).toEqual(["$ jobproof watch", "three"]);
  });

  it("leaves the last frame where it is, and the cursor below it", async () => {
    const { term, screen, seen } = terminal(20, 6);
    screen.draw(plain("one", "two"));
    screen.leave();
    term.write("$ ");
    expect(await seen()).toEqual(["one", "two", "$ "]);
  });

  it("finds its lines again after the terminal became narrower, and wider", async () => {
    const { term, screen, seen } = terminal(60, 12);
    screen.print("above");
    screen.draw(plain("x".repeat(50), "short", "y".repeat(59)));
    await seen();
    term.resize(25, 12);
    screen.draw(plain("narrow", "frame"));
    expect(await seen()).toEqual(["above", "narrow", "frame"]);
    term.resize(80, 12);
    screen.draw(plain("wide"));
    expect(await seen()).toEqual(["above", "wide"]);
  });

  it("has as much room as the terminal, but for a column and a row", () => {
    expect(terminal(40, 10).screen.canvas()).toMatchObject({ columns: 39, rows: 9 });
    const unknown = liveScreen({ stdout: { write: () => {}, columns: 0 }, env: {} }, glyphsFor({}));
    expect(unknown.canvas()).toMatchObject({ columns: 79, rows: 23 });
  });

  it("colours its lines where colours are wanted, and sets no mode of the terminal", () => {
    const lines = [{ tone: "bad", text: "unlawful" } as const];
    const coloured = terminal(40, 10, {});
    coloured.screen.draw(lines);
    expect(coloured.written()).toContain("\u001B[31munlawful\u001B[0m");
    const black = terminal(40, 10, { NO_COLOR: "1" });
    black.screen.draw(lines);
    expect(black.written()).not.toContain("[31m");
    expect(coloured.written() + black.written()).not.toContain("\u001B[?");
  });
});
