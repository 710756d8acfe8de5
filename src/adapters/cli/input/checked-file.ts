import { type Checker } from "../../../check/checker.ts";
import { recordsOf } from "../../../report/records.ts";
import { say, type Streams } from "../streams.ts";
import { type PlaceLines } from "./place-lines.ts";
import { type Bytes, readInput } from "./read-input.ts";

/** A file that is to be checked, and with what. */
export interface FileToCheck {
  /** Its name, which is also that of the job whose reports carry none. */
  readonly file: string;
  readonly bytes: Bytes;
  readonly checker: Checker;
  readonly places: PlaceLines;
  readonly streams: Streams;
}

const blankSentence = (count: number): string =>
  count === 1 ? "an empty line; skipped." : `${count} empty lines; skipped.`;

/** Has every report of a file judged, and what cannot be read noted. */
export const checkedFile = async ({ file, bytes, checker, places, streams }: FileToCheck): Promise<void> => {
  let isEmpty = true;
  await readInput(bytes, {
    value: (value, text) => {
      for (const record of recordsOf(value)) {
        isEmpty = false;
        checker.check(record, places.place(file, record.pointer, text), file);
      }
    },
    unreadable: (line, reason) => {
      isEmpty = false;
      checker.unreadable({ file, line, reason });
    },
    blank: (line, count) => say(streams, `${file}:${line}: ${blankSentence(count)}`),
  });
  if (isEmpty) checker.unreadable({ file, line: null, reason: "it holds no report." });
};
