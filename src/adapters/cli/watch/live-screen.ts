import { isColoured } from "../colour.ts";
import { type Output, type Streams } from "../streams.ts";
import { widthOfText } from "./fitted.ts";
import { type Canvas, type FrameLine, type Tone } from "./frame.ts";
import { type Glyphs } from "./glyphs.ts";

/** A part at the end of a terminal that is drawn again and again, below text that stays. */
export interface LiveScreen {
  /** On what to draw now: the terminal may have another size each time. */
  readonly canvas: () => Canvas;
  /** Draws lines in place of those drawn last. */
  readonly draw: (lines: readonly FrameLine[]) => void;
  /** Writes text that stays, above what is drawn. */
  readonly print: (text: string) => void;
  /** Leaves what was drawn last where it is: it is not drawn over again. */
  readonly leave: () => void;
}

const ESCAPE = "\u001B[";

const SGR: Readonly<Record<Tone, string>> = { title: "1", plain: "", good: "32", bad: "31", trouble: "33" };

const USUAL = { columns: 80, rows: 24 } as const;
const NARROWEST = 10;

const sizeOr = (size: number | undefined, usual: number): number =>
  size === undefined || size < 1 ? usual : size;

/** What a terminal of this size has room for: the last row is the cursor's, and some terminals wrap as soon as the last column is reached. */
const canvasOf = ({ columns, rows }: Output, glyphs: Glyphs): Canvas => ({
  columns: Math.max(NARROWEST, sizeOr(columns, USUAL.columns) - 1),
  rows: Math.max(1, sizeOr(rows, USUAL.rows) - 1),
  glyphs,
});

/** The rows that lines of such widths take on a terminal that may have become narrower since they were drawn. */
const rowsTaken = (widths: readonly number[], columns: number): number =>
  widths.reduce((rows, width) => rows + Math.max(1, Math.ceil(width / columns)), 0);

/** Goes back to where lines of such widths began, from the beginning of the row below them. */
const back = (widths: readonly number[], columns: number): string => {
  const up = rowsTaken(widths, columns);
  return `\r${up > 0 ? `${ESCAPE}${up}A` : ""}`;
};

/** Writes lines over what stood there, row by row: to clear it all first would fill the history of some terminals. */
const over = (lines: readonly string[]): string =>
  `${lines.map((line) => `${ESCAPE}K${line}\n`).join("")}${ESCAPE}J`;

const linesOf = (text: string): readonly string[] => text.replace(/\n$/u, "").split("\n");

/**
 * Draws on a terminal. Each change is written at once, so that nothing flickers. The cursor waits in
 * the row below, which is empty: terminals disagree where it goes in a line that they wrap anew. No
 * mode of the terminal is set that would have to be taken back.
 */
export const liveScreen = ({ stdout, env }: Pick<Streams, "stdout" | "env">, glyphs: Glyphs): LiveScreen => {
  const coloured = isColoured(stdout, env);
  let drawn: readonly FrameLine[] = [];
  const paint = ({ tone, text }: FrameLine): string =>
    coloured && SGR[tone] !== "" ? `${ESCAPE}${SGR[tone]}m${text}${ESCAPE}0m` : text;
  /** Writes text that stays, and below it the lines that are drawn now, over those drawn last. */
  const write = (above: readonly string[], lines: readonly FrameLine[]): void => {
    const widths = drawn.map(({ text }) => widthOfText(text));
    drawn = lines;
    stdout.write(back(widths, sizeOr(stdout.columns, USUAL.columns)) + over([...above, ...lines.map(paint)]));
  };
  return {
    canvas: () => canvasOf(stdout, glyphs),
    draw: (lines) => {
      write([], lines);
    },
    print: (text) => {
      write(linesOf(text), drawn);
    },
    leave: () => {
      drawn = [];
    },
  };
};
