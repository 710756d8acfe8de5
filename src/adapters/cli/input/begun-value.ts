import { bracketScan, type BracketScan } from "./bracket-scan.ts";
import { type Line } from "./line-splitter.ts";
import { NOT_JSON } from "./parsed.ts";
import { isBlank, lineValue } from "./single-lines.ts";

/** A value that began on a line which did not end it. */
export interface BegunValue {
  /** Its lines so far; only the first where they are too long to be held. */
  readonly lines: Line[];
  readonly brackets: BracketScan;
  /** The characters of all its lines. */
  length: number;
  /** Whether a line begins like a value of its own where none may stand. */
  misfits: boolean;
}

/** Begins a value on a line, unless that line cannot be how one begins that goes on below. */
export const begunValue = (line: Line): BegunValue | undefined => {
  const brackets = bracketScan();
  brackets.scan(line.text);
  const goesOn = /^\s*[[{]/u.test(line.text) && brackets.open.length > 0 && !brackets.inText;
  return goesOn ? { lines: [line], brackets, length: line.text.length, misfits: false } : undefined;
};

/** Whether a line begins as reports in NDJSON do: in the first column, with an object or a list of such. */
const beginsAnew = ({ text }: Line): boolean => /^(?:\[\s*)?\{\s*"/u.test(text);

/** Whether an object may stand where the value has got to. */
const hasRoom = ({ brackets: { last, open } }: BegunValue): boolean =>
  last === "[" || last === ":" || (last === "," && open.at(-1) === "[");

/** Whether a line begins like a value of its own where the value begun has no room for one. */
export const isMisfit = (begun: BegunValue, line: Line): boolean => beginsAnew(line) && !hasRoom(begun);

/** Takes the next line into a value; answers whether that closes it. */
export const extend = (begun: BegunValue, line: Line, longest: number): boolean => {
  begun.misfits ||= isMisfit(begun, line);
  begun.brackets.scan(line.text);
  begun.length += line.text.length + 1;
  if (begun.length > longest) begun.lines.length = 1;
  else begun.lines.push(line);
  return begun.brackets.open.length === 0;
};

/** Whether what was begun and is no value is rather a line cut short, followed by values on lines of their own. */
export const isRatherLines = ({ misfits, lines }: BegunValue): boolean => {
  const filled = lines.slice(1).filter((line) => !isBlank(line));
  const areAllWhole = filled.every((line) => beginsAnew(line) && lineValue(line) !== NOT_JSON);
  return misfits || (filled.length > 0 && areAllWhole);
};

/** Whether a further line is laid out as a part of what was begun: indented, a name, or a closing bracket. */
export const isLaidOut = (line: Line): boolean => /^[\s"}\]]/u.test(line.text) && !isBlank(line);
