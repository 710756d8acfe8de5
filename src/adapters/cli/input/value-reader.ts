import { begunValue, type BegunValue, extend, isMisfit, linesOf } from "./begun-value.ts";
import { areRatherValues, blocksOf } from "./line-blocks.ts";
import { type Line, LONGEST_TEXT } from "./line-splitter.ts";
import { NOT_JSON, parsed } from "./parsed.ts";
import { readBlocks } from "./read-blocks.ts";
import { type SingleLines, singleLines } from "./single-lines.ts";
import { tellBroken, tellMended } from "./tell-broken.ts";
import { type TextEnd } from "./syntax-problem.ts";
import { type ValueSink } from "./value-sink.ts";

/** Takes a file's lines, and tells the JSON values on them. */
export interface ValueReader {
  readonly line: (line: Line) => void;
  readonly end: () => void;
}

const BYTE_ORDER_MARK = "\uFEFF";

/** Tells a value over many lines that has come to its end, or in one sentence why it is none. */
const tellEnded = (sink: ValueSink, single: SingleLines, ended: BegunValue, end: TextEnd): void => {
  const { firstLine, texts, flawed } = ended;
  const text = texts.join("\n");
  const value = flawed.length === 0 ? parsed(text) : NOT_JSON;
  if (value !== NOT_JSON) {
    sink.value(value, { text, firstLine, lines: texts.length });
    return;
  }
  const blocks = blocksOf(linesOf(ended));
  if (areRatherValues(blocks)) readBlocks(sink, single, blocks, end);
  else if (flawed[0] === undefined) tellBroken(sink, { text, firstLine, end });
  else single.refuse(flawed[0], end);
};

/** Tells of a value that was cut short: what is left of a list, or else block by block. */
const tellCut = (sink: ValueSink, single: SingleLines, ended: BegunValue): void => {
  const { texts, firstLine, flawed } = ended;
  const isMended =
    flawed.length === 0 && tellMended(sink, { text: texts.join("\n"), firstLine, end: "line" });
  if (!isMended) readBlocks(sink, single, blocksOf(linesOf(ended)), "line");
};

/**
 * Makes a reader that recognises what a file holds: a value a line, or values over many lines, such as
 * a pretty-printed document or many of them. A value that begins with a bracket and is not closed on
 * its line goes on below, until its brackets are closed. But where a line begins like a value of its
 * own and the value begun has no room for one, what was begun was cut short: then nothing is lost but
 * that and what is laid out as a part of it. Of a list nothing is lost but the items that are no JSON.
 * Values longer than `longest` are not held.
 */
export const valueReader = (sink: ValueSink, longest = LONGEST_TEXT): ValueReader => {
  const single = singleLines(sink);
  let begun: BegunValue | undefined;
  /** A line that is no value: why depends on whether others follow. */
  let broken: Line | undefined;

  const start = (line: Line): void => {
    if (single.tell(line)) return;
    if (line.text.startsWith(BYTE_ORDER_MARK)) {
      start({ ...line, text: line.text.slice(1) });
      return;
    }
    if (single.skip(line)) return;
    single.tellSkipped(line.number);
    begun = begunValue(line);
    if (begun === undefined) broken = line;
  };
  const refuseBroken = (end: TextEnd): void => {
    if (broken !== undefined) single.refuse(broken, end);
    broken = undefined;
  };
  const finish = (how: (ended: BegunValue) => void): void => {
    if (begun === undefined) return;
    const ended = begun;
    begun = undefined;
    if (ended.length <= longest) how(ended);
    else {
      const reason = `a value of more than ${longest} characters begins here, too long to be read.`;
      sink.unreadable(ended.firstLine, reason);
    }
  };
  const tell =
    (end: TextEnd) =>
    (ended: BegunValue): void =>
      tellEnded(sink, single, ended, end);
  return {
    line: (line) => {
      refuseBroken("line");
      if (single.isForeign()) return;
      if (begun !== undefined && isMisfit(begun, line)) finish((ended) => tellCut(sink, single, ended));
      if (begun === undefined) start(line);
      else if (extend(begun, line, longest)) finish(tell("line"));
    },
    end: () => {
      refuseBroken("file");
      finish(tell("file"));
    },
  };
};
