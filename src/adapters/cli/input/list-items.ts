import { textEnd } from "./bracket-scan.ts";

/** Where an item of a list stands in the list's text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The items of a list as they are laid out, whether they are JSON or not. */
export interface ListItems {
  readonly spans: readonly Span[];
  /** Where a comma should stand, as one item ends and another begins. */
  readonly missingCommas: readonly number[];
  /** The brackets that close nothing. */
  readonly strayBrackets: readonly number[];
  /** Whether the list ends with its bracket, and not with the text. */
  readonly isClosed: boolean;
  /** Where more follows the list; undefined where nothing does. */
  readonly more: number | undefined;
}

/** What a scan of a list has come to. */
interface Scan {
  readonly text: string;
  /** Where the last character of the text stands that is no white space. */
  readonly end: number;
  readonly spans: Span[];
  readonly missingCommas: number[];
  readonly strayBrackets: number[];
  /** The brackets that are open in the list, the outermost first. */
  readonly open: string[];
  /** How many of them are braces: to look for one that is not there would take a walk through all. */
  braces: number;
  /** Where the item in hand begins; where it ends, if that is known before its comma. */
  from: number;
  to: number | undefined;
  /** The last character that is no white space; a line feed where it stands in a text that its line does not end. */
  last: string;
  isClosed: boolean;
}

const endItem = (scan: Scan, to: number, next: number): void => {
  scan.spans.push({ from: scan.from, to: scan.to ?? to });
  scan.from = next;
  scan.to = undefined;
};

/** Ends an item that does not end itself, where the next one begins. */
const breakOff = (scan: Scan, at: number): void => {
  endItem(scan, at, at);
  scan.open.length = 0;
  scan.braces = 0;
};

/** A bracket that opens right after another value, or in an object where a name must stand, begins the next item. */
const takeOpening = (scan: Scan, char: "{" | "[", at: number): void => {
  const isNameNext = char === "{" && scan.open.at(-1) === "{";
  if (scan.open.length === 0 && (scan.last === "}" || scan.last === "]")) {
    scan.missingCommas.push(at);
    endItem(scan, at, at);
  } else if (isNameNext && (scan.last === "," || scan.last === "\n")) breakOff(scan, at);
  scan.open.push(char);
  if (char === "{") scan.braces += 1;
};

/** Closes the innermost bracket of a kind, and those within it, which were never closed. */
const closeTo = (scan: Scan, bracket: "{" | "["): void => {
  for (let popped = scan.open.pop(); popped !== undefined; popped = scan.open.pop()) {
    if (popped === "{") scan.braces -= 1;
    if (popped === bracket) return;
  }
};

/** A bracket between items that closes nothing: an item before it ends there. */
const takeStray = (scan: Scan, at: number): void => {
  scan.strayBrackets.push(at);
  scan.to ??= at;
};

const takeBrace = (scan: Scan, at: number): void => {
  if (scan.braces > 0) closeTo(scan, "{");
  else if (scan.open.length === 0) takeStray(scan, at);
};

const GOING_ON = /\s*[,\]}]/uy;

/** Whether a list that ended at a place would go on as only a list does. */
const goesOn = ({ text }: Scan, at: number): boolean => {
  GOING_ON.lastIndex = at + 1;
  return GOING_ON.test(text);
};

/** A bracket that closes no list within the list closes the list, unless it stands in an item, or the list goes on. */
const takeBracket = (scan: Scan, at: number): void => {
  if (scan.open.length > scan.braces) closeTo(scan, "[");
  else if (at === scan.end || (scan.open.length === 0 && !goesOn(scan, at))) {
    endItem(scan, at, at + 1);
    scan.isClosed = true;
  } else if (scan.open.length === 0) takeStray(scan, at);
};

const takeComma = (scan: Scan, at: number): void => {
  if (scan.open.length === 0) endItem(scan, at, at + 1);
};

/** Takes a character that stands outside quotes. */
const take = (scan: Scan, char: string, at: number): void => {
  switch (char) {
    case "{":
    case "[":
      return takeOpening(scan, char, at);
    case "}":
      return takeBrace(scan, at);
    case "]":
      return takeBracket(scan, at);
    case ",":
      return takeComma(scan, at);
    default:
      return undefined;
  }
};

const isSpace = (char: string): boolean => char === " " || char === "\n" || char === "\r" || char === "\t";

const begun = (text: string, from: number): Scan => ({
  text,
  end: text.trimEnd().length - 1,
  spans: [],
  missingCommas: [],
  strayBrackets: [],
  open: [],
  braces: 0,
  from,
  to: undefined,
  last: "",
  isClosed: false,
});

/** The items of a text that begins as a list, by its brackets, its quotes and its commas alone; undefined where it does not. */
export const listItems = (text: string): ListItems | undefined => {
  if (!/^\s*\[/u.test(text)) return undefined;
  const scan = begun(text, text.indexOf("[") + 1);
  for (let at = scan.from; at < text.length && !scan.isClosed; at += 1) {
    const char = text[at] ?? "";
    if (char === '"') {
      at = textEnd(text, at + 1);
      scan.last = text[at] ?? "";
    } else if (!isSpace(char)) {
      take(scan, char, at);
      scan.last = char;
    }
  }
  if (!scan.isClosed) endItem(scan, text.length, text.length);
  const { spans, missingCommas, strayBrackets, isClosed, from, end } = scan;
  const more = from <= end ? from + text.slice(from).search(/\S/u) : undefined;
  return { spans, missingCommas, strayBrackets, isClosed, more };
};
