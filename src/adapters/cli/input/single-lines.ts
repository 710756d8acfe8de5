import { foreignEncoding } from "./foreign-encoding.ts";
import { type Line, LONGEST_TEXT } from "./line-splitter.ts";
import { NOT_JSON, parsed } from "./parsed.ts";
import { type TextEnd } from "./syntax-problem.ts";
import { tellBroken } from "./tell-broken.ts";
import { type ValueSink } from "./value-sink.ts";

/** Takes lines for themselves, and keeps count of the empty ones between them. */
export interface SingleLines {
  /** Tells the value on a line, where there is a whole one; answers whether there is. */
  readonly tell: (line: Line) => boolean;
  /** Takes a line if it is empty; empty lines at the end of a file are never told of. */
  readonly skip: (line: Line) => boolean;
  /** Tells of the empty lines before the one of a number, if there are any. */
  readonly tellSkipped: (next: number) => void;
  /** Tells why a line cannot be read, which may be that it ends with its file or above others, and what is lost with it. */
  readonly refuse: (line: Line, end: TextEnd, lost?: string) => void;
  /** Whether the file is in no encoding that could be read, so that nothing more is worth saying. */
  readonly isForeign: () => boolean;
}

/** Whether there is nothing on a line. */
export const isBlank = ({ text, flaw }: Line): boolean => flaw === undefined && text.trim() === "";

/** The value of a line, or `NOT_JSON`. */
const lineValue = ({ text, flaw }: Line): unknown => (flaw === undefined ? parsed(text) : NOT_JSON);

/** Why a line is no text that could be read. */
const flawReason = (flaw: NonNullable<Line["flaw"]>, text: string): string =>
  flaw === "not-utf8"
    ? `it is not UTF-8 at column ${text.indexOf("\uFFFD") + 1}.`
    : `it is longer than ${LONGEST_TEXT} bytes, more than can be read at once.`;

/** Makes a taker of lines. */
export const singleLines = (sink: ValueSink): SingleLines => {
  let skipped = 0;
  let isForeign = false;
  const tellSkipped = (next: number): void => {
    if (skipped > 0) sink.blank(next - skipped, skipped);
    skipped = 0;
  };
  return {
    tellSkipped,
    isForeign: () => isForeign,
    tell: (line) => {
      const value = lineValue(line);
      if (value === NOT_JSON) return false;
      tellSkipped(line.number);
      sink.value(value, { text: line.text, firstLine: line.number, lines: 1 });
      return true;
    },
    skip: (line) => {
      if (!isBlank(line)) return false;
      skipped += 1;
      return true;
    },
    refuse: (line, end, lost) => {
      tellSkipped(line.number);
      const foreign = line.number === 1 ? foreignEncoding(line.text) : undefined;
      isForeign ||= foreign !== undefined;
      if (foreign !== undefined) sink.unreadable(null, foreign);
      else if (line.flaw === undefined)
        tellBroken(sink, { text: line.text, firstLine: line.number, end, lost });
      else sink.unreadable(line.number, [flawReason(line.flaw, line.text), lost].join(" ").trimEnd());
    },
  };
};
