import { bracketScan, type BracketScan } from "./bracket-scan.ts";
import { type Line } from "./line-splitter.ts";

/** A value that began on a line which did not end it. */
export interface BegunValue {
  /** The number of its first line. */
  readonly firstLine: number;
  /** The texts of its lines so far; only the first where they are too long to be held. */
  readonly texts: string[];
  /** Those of its lines whose text is not what the file holds. */
  readonly flawed: Line[];
  readonly brackets: BracketScan;
  /** The characters of its lines, joined. */
  length: number;
}

/** Begins a value on a line, unless that line cannot be how one begins that goes on below. */
export const begunValue = (line: Line): BegunValue | undefined => {
  const brackets = bracketScan();
  brackets.scan(line.text);
  const goesOn = /^\s*[[{]/u.test(line.text) && brackets.open.length > 0 && !brackets.inText;
  if (!goesOn) return undefined;
  const [firstLine, length] = [line.number, line.text.length];
  const flawed = line.flaw === undefined ? [] : [line];
  return { firstLine, texts: [line.text], flawed, brackets, length };
};

/** Whether a line begins, in the first column, with an object or a list. */
const beginsAnew = ({ text }: Line): boolean => /^[[{]/u.test(text);

/** Whether an object may stand where the value has got to. */
const hasRoom = ({ brackets: { last, open } }: BegunValue): boolean =>
  last === "[" || last === ":" || (last === "," && open.at(-1) === "[");

/** Whether it is a list that was begun, and its last line ends with a comma: an item that is broken may have left something open. */
const awaitsItem = ({ brackets: { last, open } }: BegunValue): boolean => last === "," && open[0] === "[";

/** Whether a line begins like a value of its own, and can be no part of the value begun, even if that is a list with a broken item. */
export const isMisfit = (begun: BegunValue, line: Line): boolean =>
  beginsAnew(line) && !hasRoom(begun) && !awaitsItem(begun);

/** Takes the next line into a value; answers whether that closes it. */
export const extend = (begun: BegunValue, line: Line, longest: number): boolean => {
  begun.brackets.scan(line.text);
  begun.length += line.text.length + 1;
  if (begun.length > longest) begun.texts.length = 1;
  else begun.texts.push(line.text);
  if (line.flaw !== undefined) begun.flawed.push(line);
  return begun.brackets.open.length === 0;
};

/** The lines of a value, as they came. */
export const linesOf = ({ firstLine, texts, flawed }: BegunValue): readonly Line[] => {
  const byNumber = new Map(flawed.map((line) => [line.number, line]));
  return texts.map((text, at) => {
    const number = firstLine + at;
    return byNumber.get(number) ?? { text, number, flaw: undefined };
  });
};
