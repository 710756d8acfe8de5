import { type JsonText } from "./json-text.ts";

/** Who is told what a file holds, in its order. */
export interface ValueSink {
  readonly value: (value: unknown, where: JsonText) => void;
  /** What could not be read; `line` is null where it is the file as a whole. */
  readonly unreadable: (line: number | null, reason: string) => void;
  /** Empty lines between values, of which `line` is the first. */
  readonly blank: (line: number, count: number) => void;
}
