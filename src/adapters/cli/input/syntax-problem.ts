import { type JSONVisitor, printParseErrorCode, visit } from "jsonc-parser";
import { shown } from "../../../job/shown.ts";
import { bracketScan } from "./bracket-scan.ts";
import { textPlaces } from "./text-places.ts";

/** Where and why a text is no JSON. */
export interface SyntaxProblem {
  /** How many lines below the first one of the text, from 0. */
  readonly lineOffset: number;
  /** One sentence. */
  readonly reason: string;
}

type ErrorArguments = Parameters<NonNullable<JSONVisitor["onError"]>>;

interface SyntaxSpot {
  readonly code: ReturnType<typeof printParseErrorCode>;
  /** From 0, in the text. */
  readonly offset: number;
  readonly length: number;
  readonly lineOffset: number;
  /** From 1, in the line. */
  readonly column: number;
}

/**
 * The first place where a text stops being JSON; its first line goes on from `before` characters. `JSON.parse` knows it too, but says it in words that
 * differ from one release of Node to the next.
 */
const firstSpot = (text: string, before: number): SyntaxSpot | undefined => {
  let first: SyntaxSpot | undefined;
  const onError = (...[error, offset, length]: ErrorArguments): void => {
    if (first !== undefined) return;
    const place = textPlaces(text)(offset);
    const column = place.before + 1 + (place.line === 0 ? before : 0);
    first = { code: printParseErrorCode(error), offset, length, lineOffset: place.line, column };
  };
  try {
    visit(text, { onError }, { disallowComments: true });
  } catch (error) {
    // The library descends by calling itself; what is nested too deep for that has no known place.
    if (!(error instanceof RangeError)) throw error;
  }
  return first;
};

/** What a text ends in the middle of; `undefined` where all that it opens is closed. */
const unended = (text: string): string | undefined => {
  const brackets = bracketScan();
  for (const line of text.trimEnd().split("\n")) brackets.scan(line);
  if (brackets.inText) return "a text";
  const innermost = brackets.open.at(-1);
  if (innermost === undefined) return undefined;
  return innermost === "{" ? "an object" : "a list";
};

/** What a text is the end of: of its file, which may have been cut off, of a line above others, or of an item of a list. */
export type TextEnd = "file" | "line" | "item";

const endReason = (within: string, end: TextEnd): string =>
  end === "file"
    ? `it ends in the middle of ${within}: was the file cut off?`
    : `the ${end} ends in the middle of ${within}.`;

const FOREIGN_NUMBER = /^-?(?:NaN|Infinity)\b/u;
const PYTHON_WORD = /^(?:None|True|False)\b/u;
const JSON_WORDS: Readonly<Record<string, string>> = { None: "null", True: "true", False: "false" };

const foreignNumber = (number: string, column: number): string =>
  `${number} at column ${column} is how Python writes it; JSON has no such number.`;

/** What a symbol that JSON does not know is likely to be. */
const symbolReason = (text: string, { offset, length, column }: SyntaxSpot, isItem: boolean): string => {
  const rest = text.slice(offset, offset + 80);
  const number = FOREIGN_NUMBER.exec(rest)?.[0];
  if (number !== undefined) return foreignNumber(number, column);
  const word = PYTHON_WORD.exec(rest)?.[0];
  if (word !== undefined)
    return `${word} at column ${column} is how Python writes ${JSON_WORDS[word] ?? word}: is it a Python dump? JSON comes from json.dumps.`;
  if (rest.startsWith("'"))
    return `the single quote at column ${column} begins no JSON text: is it a Python dump? JSON comes from json.dumps.`;
  if (!isItem && text.slice(0, offset).trim() === "")
    return `it is no JSON: it begins with ${shown(startOf(rest))}.`;
  return `${shown(text.slice(offset, offset + length))} at column ${column} is nothing that JSON knows.`;
};

/** The beginning of the first line of a text, for a sentence. */
export const startOf = (text: string): string => (text.split(/[\r\n]/u)[0] ?? "").slice(0, 40);

const isClosing = (text: string, { offset }: SyntaxSpot): boolean => /[}\]]/u.test(text.charAt(offset));

const isAfterComma = (text: string, spot: SyntaxSpot): boolean =>
  isClosing(text, spot) && text.slice(0, spot.offset).trimEnd().endsWith(",");

const trailingReason = (text: string, { offset, column }: SyntaxSpot): string => {
  const next = text.slice(offset, offset + 1);
  if (next === "}" || next === "]") return `the ${next} at column ${column} closes nothing that was opened.`;
  if (next === "{" || next === "[")
    return `a second value begins at column ${column}; each must begin on a line of its own.`;
  return `the value ends before column ${column}, yet ${shown(startOf(text.slice(offset, offset + 80)))} follows.`;
};

const reasonOf = (text: string, spot: SyntaxSpot, isItem: boolean): string => {
  const { column } = spot;
  switch (spot.code) {
    case "InvalidSymbol":
      return symbolReason(text, spot, isItem);
    case "PropertyNameExpected":
    case "ValueExpected":
      if (isAfterComma(text, spot)) return `a comma too many stands before column ${column}.`;
      return spot.code === "ValueExpected"
        ? `a value was expected at column ${column}.`
        : `a name in double quotes was expected at column ${column}.`;
    case "ColonExpected":
      return `a colon was expected at column ${column}.`;
    case "CommaExpected":
      return isClosing(text, spot)
        ? `the ${text.charAt(spot.offset)} at column ${column} does not match the bracket that is open.`
        : `a comma was expected at column ${column}.`;
    case "CloseBraceExpected":
      return `a } was expected at column ${column}.`;
    case "CloseBracketExpected":
      return `a ] was expected at column ${column}.`;
    case "EndOfFileExpected":
      return trailingReason(text, spot);
    case "InvalidCommentToken":
    case "UnexpectedEndOfComment":
      return `the comment at column ${column} is no JSON.`;
    case "UnexpectedEndOfString":
      return `the text that begins at column ${column} does not end on its line.`;
    case "InvalidNumberFormat":
    case "UnexpectedEndOfNumber":
      return `the number at column ${column} is unfinished.`;
    case "InvalidUnicode":
    case "InvalidEscapeCharacter":
      return `the text at column ${column} has an escape that JSON does not know.`;
    case "InvalidCharacter":
      return `the text at column ${column} has a bare control character; JSON escapes them.`;
    case "<unknown ParseErrorCode>":
      return `it is no JSON from column ${column} on.`;
  }
};

const isWord = (text: string, { offset }: SyntaxSpot): boolean =>
  FOREIGN_NUMBER.test(text.slice(offset, offset + 10)) || PYTHON_WORD.test(text.slice(offset, offset + 6));

/** Whether a place holds what is no part of any JSON word, so that it is wrong however it goes on. */
const isNonsense = (text: string, { code, offset, length }: SyntaxSpot): boolean =>
  code === "InvalidSymbol" &&
  !Object.values(JSON_WORDS).some((word) => word.startsWith(text.slice(offset, offset + length)));

/** Whether nothing follows a place, so that what is missing there may have been cut off. */
const endsThere = (text: string, spot: SyntaxSpot): boolean =>
  text.slice(spot.offset + spot.length).trim() === "" && !isClosing(text, spot);

/** Whether nothing is wrong with a text but that it ends. */
const mayBeCut = (text: string, spot: SyntaxSpot): boolean =>
  endsThere(text, spot) && !isWord(text, spot) && !isNonsense(text, spot);

/** What a text ends in the middle of, where that may be all that is wrong; an item that is cut off ends in its list. */
const cutWithin = (
  text: string,
  spot: SyntaxSpot | undefined,
  around: string | undefined,
): string | undefined => (spot === undefined || mayBeCut(text, spot) ? (unended(text) ?? around) : undefined);

/**
 * Says why a text that `JSON.parse` refused is no JSON, and where. That of an item of a list stands after
 * so many characters of its line.
 */
export const syntaxProblem = (text: string, end: TextEnd = "file", before?: number): SyntaxProblem => {
  const isItem = before !== undefined;
  const spot = firstSpot(text, before ?? 0);
  const lineOffset = spot?.lineOffset ?? 0;
  const within = cutWithin(text, spot, isItem && end !== "item" ? "a list" : undefined);
  if (within !== undefined) return { lineOffset, reason: endReason(within, end) };
  return { lineOffset, reason: spot === undefined ? "it is no JSON." : reasonOf(text, spot, isItem) };
};
