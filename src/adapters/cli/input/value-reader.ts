import {
  begunValue,
  type BegunValue,
  extend,
  isLaidOut,
  isMisfit,
  isRatherLines,
  linesOf,
} from "./begun-value.ts";
import { type Line, LONGEST_TEXT } from "./line-splitter.ts";
import { NOT_JSON, parsed } from "./parsed.ts";
import { lineValue, type SingleLines, singleLines } from "./single-lines.ts";
import { syntaxProblem } from "./syntax-problem.ts";
import { type ValueSink } from "./value-sink.ts";

/** Takes a file's lines, and tells the JSON values on them. */
export interface ValueReader {
  readonly line: (line: Line) => void;
  readonly end: () => void;
}

const BYTE_ORDER_MARK = "\uFEFF";

/** Reads lines for themselves: the first, which was cut short, those that may be its rest, and the others. */
const readEach = (single: SingleLines, [first, ...others]: readonly Line[]): void => {
  if (first !== undefined) single.refuse(first);
  for (const line of others) {
    if (isLaidOut(line)) single.tellSkipped(line.number);
    else if (!single.skip(line) && !single.tell(line)) single.refuse(line);
  }
};

/** Tells a value over many lines that has come to its end, or in one sentence why it is none. */
const tellEnded = (sink: ValueSink, single: SingleLines, ended: BegunValue, longest: number): void => {
  const { firstLine, texts, flawed, length } = ended;
  if (length > longest) {
    const reason = `a value of more than ${longest} characters begins here, too long to be read.`;
    sink.unreadable(firstLine, reason);
    return;
  }
  const text = texts.join("\n");
  const value = flawed.length === 0 ? parsed(text) : NOT_JSON;
  if (value !== NOT_JSON) sink.value(value, { text, firstLine, lines: texts.length });
  else if (isRatherLines(ended)) readEach(single, linesOf(ended));
  else if (flawed[0] === undefined) {
    const { lineOffset, reason } = syntaxProblem(text);
    sink.unreadable(firstLine + lineOffset, reason);
  } else single.refuse(flawed[0]);
};

/**
 * Makes a reader that recognises what a file holds: a value a line, or values over many lines, such as
 * a pretty-printed document or many of them. A value that begins with a bracket and is not closed on
 * its line goes on below, until its brackets are closed. But where a line that is a whole value comes
 * where the value begun has no room for one, what was begun was a line cut short: then each line is
 * read for itself, and no more than that line is lost. Values longer than `longest` are not held.
 */
export const valueReader = (sink: ValueSink, longest = LONGEST_TEXT): ValueReader => {
  const single = singleLines(sink);
  let begun: BegunValue | undefined;

  const start = (line: Line): void => {
    if (single.tell(line)) return;
    if (line.text.startsWith(BYTE_ORDER_MARK)) {
      start({ ...line, text: line.text.slice(1) });
      return;
    }
    if (single.skip(line)) return;
    single.tellSkipped(line.number);
    begun = begunValue(line);
    if (begun === undefined) single.refuse(line);
  };
  const finish = (ended: BegunValue): void => {
    begun = undefined;
    tellEnded(sink, single, ended, longest);
  };
  return {
    line: (line) => {
      if (single.isForeign()) return;
      if (begun === undefined) start(line);
      else if (isMisfit(begun, line) && lineValue(line) !== NOT_JSON) {
        const cut = begun;
        begun = undefined;
        readEach(single, linesOf(cut));
        start(line);
      } else if (extend(begun, line, longest)) finish(begun);
    },
    end: () => {
      if (begun !== undefined) finish(begun);
    },
  };
};
