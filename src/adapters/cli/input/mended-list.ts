import { isJsonObject } from "../../../job/json.ts";
import { type ListItems, listItems, type Span } from "./list-items.ts";
import { NOT_JSON, parsed } from "./parsed.ts";
import { syntaxProblem, type SyntaxProblem, type TextEnd } from "./syntax-problem.ts";

/** What is left of a list that is no JSON, without the items that are none. */
export interface MendedList {
  /** The other items, each at its place: where one is broken there is a gap, which no walk through the list stops at. */
  readonly items: readonly unknown[];
  /** The text with `null` in place of each gap, line by line as it was. */
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
}

/** A list of which more is broken is taken for no list at all. */
const MOST_BROKEN = 100;

const linesBefore = (text: string, at: number): number => text.slice(0, at).split("\n").length - 1;

const columnOf = (text: string, at: number): number => at - text.lastIndexOf("\n", at - 1);

/** Why an item is no JSON, and where in the text of its list. */
const itemProblem = (text: string, { from, to }: Span, at: number, end: TextEnd): SyntaxProblem => {
  const line = text.lastIndexOf("\n", from - 1) + 1;
  const { lineOffset, reason } = syntaxProblem(" ".repeat(from - line) + text.slice(from, to), end);
  return {
    lineOffset: linesBefore(text, from) + lineOffset,
    reason: `${reason} Item ${at + 1} of the list is skipped.`,
  };
};

const missingProblem = (text: string, { to }: Span): SyntaxProblem => ({
  lineOffset: linesBefore(text, to),
  reason: `a comma too many stands before column ${columnOf(text, to)}.`,
});

/** What is wrong with an item that is no JSON: it is broken, or it is not there. */
const problemOf = (text: string, { spans, isClosed }: ListItems, span: Span, end: TextEnd): SyntaxProblem => {
  const isCut = span === spans.at(-1) && !isClosed;
  if (text.slice(span.from, span.to).trim() !== "")
    return itemProblem(text, span, spans.indexOf(span), isCut ? end : "item");
  return isCut ? syntaxProblem(text, end) : missingProblem(text, span);
};

/** Some text as blanks, line by line, with `null` before them. */
const blanked = (text: string): string => `null${text.replaceAll(/[^\n]/gu, " ")}`;

/** The list's text with another text in place of each broken item. */
const mendedText = (text: string, { spans, isClosed }: ListItems, broken: ReadonlySet<Span>): string => {
  const pieces = spans.map((span) => {
    const piece = text.slice(span.from, span.to);
    return broken.has(span) ? blanked(piece) : piece;
  });
  const [first, last] = [spans[0]?.from ?? 0, spans.at(-1)?.to ?? 0];
  return text.slice(0, first) + pieces.join(",") + (isClosed ? text.slice(last) : "]");
};

/** The items of a list, with a gap for each that is no JSON. */
const withGaps = (values: readonly unknown[]): readonly unknown[] => {
  const items: unknown[] = [];
  items.length = values.length;
  for (const [at, value] of values.entries()) if (value !== NOT_JSON) items[at] = value;
  return items;
};

/**
 * What is left of a text that `JSON.parse` refused, where it is a list: the items that are JSON, if any
 * is an object, and what is wrong with the others. Undefined where nothing is left of it.
 */
export const mendedList = (text: string, end: TextEnd): MendedList | undefined => {
  const found = listItems(text);
  if (found === undefined) return undefined;
  const values = found.spans.map(({ from, to }) => parsed(text.slice(from, to)));
  const broken = found.spans.filter((_, at) => values[at] === NOT_JSON);
  if (!values.some((value) => isJsonObject(value)) || broken.length > MOST_BROKEN) return undefined;
  const problems = broken.map((span) => problemOf(text, found, span, end));
  // Where no item is broken, it is the list that is.
  return {
    items: withGaps(values),
    text: mendedText(text, found, new Set(broken)),
    problems: problems.length === 0 ? [syntaxProblem(text, end)] : problems,
  };
};
