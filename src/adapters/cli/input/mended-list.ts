import { counted } from "../../../job/counted.ts";
import { isJsonObject } from "../../../job/json.ts";
import { shown } from "../../../job/shown.ts";
import { type ListItems, listItems, type Span } from "./list-items.ts";
import { NOT_JSON, parsed } from "./parsed.ts";
import { startOf, syntaxProblem, type SyntaxProblem, type TextEnd } from "./syntax-problem.ts";
import { type TextPlace, textPlaces } from "./text-places.ts";

/** What is left of a list that is no JSON, without the items that are none. */
export interface MendedList {
  /** The other items, each at its place: where one is broken there is a gap, which no walk through the list stops at. */
  readonly items: readonly unknown[];
  /** The text with `null` in place of each gap, line by line as it was. */
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
}

/** So many items are named one by one. */
const MOST_NAMED = 100;

/** A text that is read as a list, how it is laid out, and what it ends with. */
interface BrokenList extends ListItems {
  readonly text: string;
  readonly end: TextEnd;
  /** Must be asked for places in their order. */
  readonly placeOf: (at: number) => TextPlace;
}

/** What is wrong at a place, and what is lost by it. */
type Flaw = readonly [at: number, problem: () => SyntaxProblem];

/** Why an item is no JSON, and where in the text of its list. */
const itemFlaw = (list: BrokenList, { from, to }: Span, number: number): Flaw => {
  const isLast = number === list.spans.length;
  const lost = `Item ${number} of the list${isLast ? ", the last that can be told apart," : ""}`;
  return [
    from,
    () => {
      const { line, before } = list.placeOf(from);
      const end = isLast && !list.isClosed ? list.end : "item";
      const { lineOffset, reason } = syntaxProblem(list.text.slice(from, to).trimEnd(), end, before);
      return { lineOffset: line + lineOffset, reason: `${reason} ${lost} is skipped.` };
    },
  ];
};

/** A flaw between items, by which none is lost. */
const flawAt = (list: BrokenList, at: number, tell: (column: number) => string): Flaw => [
  at,
  () => {
    const { line, before } = list.placeOf(at);
    return { lineOffset: line, reason: tell(before + 1) };
  },
];

const tellTooMany = (column: number): string => `a comma too many stands before column ${column}.`;
const tellMissing = (column: number): string => `a comma was expected at column ${column}.`;
const tellStray = (bracket: string) => (column: number) =>
  `the ${bracket} at column ${column} closes nothing that was opened.`;

const tellMore = (more: string) => (column: number) =>
  `the list ends before column ${column}, yet ${shown(startOf(more))} follows.`;

const isBlank = ({ text }: BrokenList, { from, to }: Span): boolean => text.slice(from, to).trim() === "";

/** What is wrong with the items that are no JSON, but for one that is not there because the list was cut off. */
const brokenFlaws = (list: BrokenList, values: readonly unknown[]): readonly Flaw[] =>
  list.spans.flatMap((span, at) => {
    if (values[at] !== NOT_JSON) return [];
    if (!isBlank(list, span)) return [itemFlaw(list, span, at + 1)];
    return at < list.spans.length - 1 || list.isClosed ? [flawAt(list, span.to, tellTooMany)] : [];
  });

/** All that is wrong with a list, in its order; where nothing is, it was cut off between two items. */
const problemsOf = (list: BrokenList, values: readonly unknown[]): readonly SyntaxProblem[] => {
  const flaws = [
    ...brokenFlaws(list, values),
    ...list.missingCommas.map((at) => flawAt(list, at, tellMissing)),
    ...list.strayBrackets.map((at) => flawAt(list, at, tellStray(list.text.charAt(at)))),
    ...(list.more === undefined
      ? []
      : [flawAt(list, list.more, tellMore(list.text.slice(list.more, list.more + 80)))]),
  ].toSorted(([one], [other]) => one - other);
  if (flaws.length === 0) return [syntaxProblem(list.text, list.end)];
  const named = flaws.slice(0, MOST_NAMED).map(([, problem]) => problem());
  const [first] = flaws.slice(MOST_NAMED);
  if (first === undefined) return named;
  const more = counted(flaws.length - MOST_NAMED, "more place");
  const reason = `the list is broken in ${more} from here on; what is no JSON is skipped.`;
  return [...named, { lineOffset: list.placeOf(first[0]).line, reason }];
};

/** Some text without what stands on its lines. */
const lineEnds = (text: string): string => text.replaceAll(/[^\n]/gu, "");

/** The list's text with `null` in place of each broken item, and nothing between items but commas and the ends of lines. */
const mendedText = ({ text, spans }: BrokenList, values: readonly unknown[]): string => {
  let written = 0;
  const pieces = spans.map(({ from, to }, at) => {
    const piece = text.slice(from, to);
    const between = lineEnds(text.slice(written, from));
    written = to;
    return between + (values[at] === NOT_JSON ? `null${lineEnds(piece)}` : piece);
  });
  return `[${pieces.join(",")}${lineEnds(text.slice(written))}]`;
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
  const values = found?.spans.map(({ from, to }) => parsed(text.slice(from, to))) ?? [];
  if (found === undefined || !values.some((value) => isJsonObject(value))) return undefined;
  const list: BrokenList = { ...found, text, end, placeOf: textPlaces(text) };
  return { items: withGaps(values), text: mendedText(list, values), problems: problemsOf(list, values) };
};
