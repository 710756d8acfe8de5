import { type Checker } from "../../../check/checker.ts";
import { type Unreadable } from "../../../check/verdict.ts";
import { type Finding } from "../../../job/finding.ts";
import { recordsOf } from "../../../report/records.ts";
import { say, type Streams } from "../streams.ts";
import { type PlaceLines } from "./place-lines.ts";
import { type Bytes, readInput } from "./read-input.ts";

/** A file that is to be checked, and with what. */
export interface FileToCheck {
  /** Its name, which is also that of the job whose reports carry none. */
  readonly file: string;
  readonly bytes: Bytes;
  readonly checker: Pick<Checker, "check" | "unreadable">;
  readonly places: PlaceLines;
  readonly streams: Streams;
  /** What was said of unreadable input; the checker may have more to say. */
  readonly said: Set<string>;
}

/** What could not be read and where, in one sentence. */
const unreadableSentence = ({ file, line, reason }: Unreadable): string =>
  [...[file, line].filter((part) => part !== null), ` ${reason}`].join(":").trimStart();

const blankSentence = (count: number): string =>
  count === 1 ? "an empty line; skipped." : `${count} empty lines; skipped.`;

/** Says of unreadable input what was not said yet: what the checker itself noted. */
export const sayUnsaid = (
  streams: Streams,
  unreadable: readonly Unreadable[],
  said: ReadonlySet<string>,
): void => {
  for (const sentence of unreadable.map(unreadableSentence)) if (!said.has(sentence)) say(streams, sentence);
};

/** Has every report of a file judged, and what cannot be read noted, and said at once. */
export const checkedFile = async ({
  file,
  bytes,
  checker,
  places,
  streams,
  said,
}: FileToCheck): Promise<void> => {
  let isEmpty = true;
  const refuse = (line: number | null, reason: string): void => {
    isEmpty = false;
    const entry: Unreadable = { file, line, reason };
    const sentence = unreadableSentence(entry);
    checker.unreadable(entry);
    said.add(sentence);
    say(streams, sentence);
  };
  await readInput(bytes, {
    value: (value, text) => {
      const found: Finding[] = [];
      for (const record of recordsOf(value)) {
        isEmpty = false;
        found.push(...checker.check(record, { file, line: text.firstLine, pointer: record.pointer }, file));
      }
      places.note(file, text, found);
    },
    unreadable: refuse,
    blank: (line, count) => say(streams, `${file}:${line}: ${blankSentence(count)}`),
  });
  if (isEmpty) refuse(null, "it holds no report.");
};
