import { lineSplitter } from "../../../../src/adapters/cli/input/line-splitter.ts";
import { valueReader } from "../../../../src/adapters/cli/input/value-reader.ts";

/** What a text holds, each thing as the line where it begins and what it is. */
export const readingOf = (content: string | Uint8Array, longest?: number): readonly string[] => {
  const seen: string[] = [];
  const reader = valueReader(
    {
      value: (value, { firstLine }) => seen.push(`${firstLine} ${JSON.stringify(value)}`),
      unreadable: (line, reason) => seen.push(`${line ?? "-"} ! ${reason}`),
      blank: (line, count) => seen.push(`${line} blank ${count}`),
    },
    longest,
  );
  const splitter = lineSplitter(reader.line);
  splitter.push(Buffer.from(content));
  splitter.end();
  reader.end();
  return seen;
};

/** Why a text that ends too early is no JSON, where the file ends with it. */
export const CUT = (what: string): string => `it ends in the middle of ${what}: was the file cut off?`;

/** Why a line that ends too early is none, where others follow. */
export const UNENDED = (what: string): string => `the line ends in the middle of ${what}.`;
