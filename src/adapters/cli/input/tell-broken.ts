import { mendedList } from "./mended-list.ts";
import { syntaxProblem, type SyntaxProblem, type TextEnd } from "./syntax-problem.ts";
import { type ValueSink } from "./value-sink.ts";

/** A text that is no JSON, and where it stands. */
export interface BrokenText {
  readonly text: string;
  /** The line on which it begins. */
  readonly firstLine: number;
  readonly end: TextEnd;
  /** What else is lost with it, in a sentence. */
  readonly lost?: string | undefined;
}

const tellProblems = (
  sink: ValueSink,
  { firstLine, lost }: BrokenText,
  problems: readonly SyntaxProblem[],
): void => {
  for (const { lineOffset, reason } of problems)
    sink.unreadable(firstLine + lineOffset, lost === undefined ? reason : `${reason} ${lost}`);
};

/** Tells what is left of a list that is no JSON, and why the rest is none; answers whether anything is left. */
export const tellMended = (sink: ValueSink, broken: BrokenText): boolean => {
  const mended = mendedList(broken.text, broken.end);
  if (mended === undefined) return false;
  const { items, text, problems } = mended;
  sink.value(items, { text, firstLine: broken.firstLine, lines: text.split("\n").length });
  tellProblems(sink, broken, problems);
  return true;
};

/** Tells why a text is no JSON; of a list no more is lost than the items that are none. */
export const tellBroken = (sink: ValueSink, broken: BrokenText): void => {
  if (!tellMended(sink, broken)) tellProblems(sink, broken, [syntaxProblem(broken.text, broken.end)]);
};
