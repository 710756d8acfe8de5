import { blockText, blockValue, type LineBlock } from "./line-blocks.ts";
import { type Line } from "./line-splitter.ts";
import { NOT_JSON } from "./parsed.ts";
import { isBlank, type SingleLines } from "./single-lines.ts";
import { type TextEnd } from "./syntax-problem.ts";
import { type ValueSink } from "./value-sink.ts";

/** Reads a block whose value takes several lines; answers whether there is one. */
const tellWhole = (sink: ValueSink, single: SingleLines, block: LineBlock): boolean => {
  const value = blockValue(block);
  if (value === NOT_JSON) return false;
  const firstLine = block.head.number;
  const text = blockText(block);
  single.tellSkipped(firstLine);
  sink.value(value, { text, firstLine, lines: text.split("\n").length });
  return true;
};

const lostText = (first: Line, last: Line): string =>
  first === last
    ? `Line ${first.number} seems to belong to it, and is skipped.`
    : `Lines ${first.number} to ${last.number} seem to belong to it, and are skipped.`;

/** Reads a block whose head is a value, or is lost with all that is laid out as a part of it. */
const readHead = (sink: ValueSink, single: SingleLines, { head, rest }: LineBlock, end: TextEnd): void => {
  const parts = rest.filter((line) => !isBlank(line));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) {
    if (!single.tell(head)) single.refuse(head, end);
  } else if (single.tell(head))
    sink.unreadable(first.number, "it seems to belong to what is broken above, and is skipped.");
  else single.refuse(head, "line", lostText(first, last));
};

/** Reads lines the first of which was cut short, block by block: no more is lost than the block that it begins. */
export const readBlocks = (
  sink: ValueSink,
  single: SingleLines,
  blocks: readonly LineBlock[],
  end: TextEnd,
): void => {
  for (const block of blocks) {
    const isOneLine = block.rest.every(isBlank);
    if (isOneLine || !tellWhole(sink, single, block))
      readHead(sink, single, block, block === blocks.at(-1) ? end : "line");
    const lastPart = block.rest.findLastIndex((line) => !isBlank(line));
    for (const line of block.rest.slice(lastPart + 1)) single.skip(line);
  }
};
