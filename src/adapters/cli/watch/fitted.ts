import stringWidth from "string-width";
import { type Glyphs } from "./glyphs.ts";

/** How many columns of a terminal a text takes. */
export const widthOfText = (text: string): number => stringWidth(text);

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** As many whole characters of a text as fit into so many columns. */
const beginning = (text: string, columns: number): string => {
  let kept = "";
  for (const { segment } of characters.segment(text)) {
    if (widthOfText(kept + segment) > columns) break;
    kept += segment;
  }
  return kept;
};

/** A text as it fits into so many columns, at least 1: what is longer is cut, and ends in an ellipsis. */
export const fitted = (text: string, columns: number, { ellipsis }: Pick<Glyphs, "ellipsis">): string =>
  widthOfText(text) <= columns ? text : beginning(text, columns - 1) + ellipsis;

/** Pieces one after another on as few lines as they fit on, in their order; one too long for a line is cut. */
export const flowed = (pieces: readonly string[], columns: number, glyphs: Glyphs): readonly string[] => {
  const lines: string[] = [];
  for (const piece of pieces.filter((text) => text !== "")) {
    const last = lines.at(-1);
    const together = last === undefined ? undefined : last + glyphs.between + piece;
    if (together !== undefined && widthOfText(together) <= columns) lines[lines.length - 1] = together;
    else lines.push(fitted(piece, columns, glyphs));
  }
  return lines;
};
