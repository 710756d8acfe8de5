import { type Line } from "./line-splitter.ts";
import { NOT_JSON, parsed } from "./parsed.ts";
import { isBlank } from "./single-lines.ts";

/** A line with those below it that are laid out as its parts, and the empty ones between them. */
export interface LineBlock {
  readonly head: Line;
  readonly rest: readonly Line[];
}

/** Whether a line is laid out as a part of what stands above it: indented, a name, a closing bracket, or empty. */
const isLaidOut = (line: Line): boolean => isBlank(line) || /^[\s"}\]]/u.test(line.text);

/** Lines in blocks: each begins in the first column, with what is no part of the block above it. */
export const blocksOf = (lines: readonly Line[]): readonly LineBlock[] => {
  const blocks: { readonly head: Line; readonly rest: Line[] }[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block !== undefined && isLaidOut(line)) block.rest.push(line);
    else blocks.push({ head: line, rest: [] });
  }
  return blocks;
};

/** The text of a block, without the empty lines that end it. */
export const blockText = ({ head, rest }: LineBlock): string =>
  [head, ...rest]
    .map(({ text }) => text)
    .join("\n")
    .trimEnd();

/** The value of a block, or `NOT_JSON`. */
export const blockValue = (block: LineBlock): unknown =>
  [block.head, ...block.rest].every(({ flaw }) => flaw === undefined) ? parsed(blockText(block)) : NOT_JSON;

/** Whether what is no value is rather a line cut short, followed by values of their own. */
export const areRatherValues = ([cut, ...others]: readonly LineBlock[]): boolean =>
  cut?.rest.every(isBlank) === true && others.every((block) => blockValue(block) !== NOT_JSON);
