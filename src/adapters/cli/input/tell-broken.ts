import { mendedList } from "./mended-list.ts";
import { syntaxProblem, type TextEnd } from "./syntax-problem.ts";
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

/** Tells why a text is no JSON; of a list no more is lost than the items that are none. */
export const tellBroken = (sink: ValueSink, { text, firstLine, end, lost }: BrokenText): void => {
  const lines = text.split("\n").length;
  const mended = mendedList(text, end);
  if (mended !== undefined) sink.value(mended.items, { text: mended.text, firstLine, lines });
  const problems = mended?.problems ?? [syntaxProblem(text, end)];
  for (const { lineOffset, reason } of problems) {
    const sentences = lost === undefined ? reason : `${reason} ${lost}`;
    // A carriage return at the end of the text is not the end of a line.
    sink.unreadable(firstLine + Math.min(lineOffset, lines - 1), sentences);
  }
};
