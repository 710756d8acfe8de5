import { type Checker } from "../../../check/checker.ts";
import { type Unreadable } from "../../../check/verdict.ts";
import { counted } from "../../../job/counted.ts";
import { type Finding } from "../../../job/finding.ts";
import { recordsOf } from "../../../report/records.ts";
import { say, type Streams } from "../streams.ts";
import { calledFile, fewSentences, type FewSentences } from "./few-sentences.ts";
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

const moreBroken = (file: string, count: number): string =>
  `and ${counted(count, "more place")} in ${calledFile(file)} that ${count === 1 ? "is" : "are"} no JSON.`;

const moreBlank = (file: string, count: number): string =>
  `and empty lines in ${counted(count, "more place")} of ${calledFile(file)}; skipped.`;

const moreUnsaid = (file: string | null, count: number): string =>
  `and ${counted(count, "more sentence")} like these${file === null ? "" : ` on ${calledFile(file)}`}.`;

/** Says of unreadable input what was not said yet, the first of each file: what the checker itself noted. */
export const sayUnsaid = (
  streams: Streams,
  unreadable: readonly Unreadable[],
  said: ReadonlySet<string>,
): void => {
  const ofFiles = new Map<string | null, FewSentences>();
  for (const entry of unreadable) {
    const { file } = entry;
    const sentence = unreadableSentence(entry);
    if (said.has(sentence)) continue;
    const ofFile = ofFiles.get(file) ?? fewSentences(streams, (count) => moreUnsaid(file, count));
    ofFiles.set(file, ofFile);
    ofFile.say(sentence);
  }
  for (const ofFile of ofFiles.values()) ofFile.end();
};

/** Has every report of a file judged, and what cannot be read noted, the first of it said at once. */
export const checkedFile = async ({
  file,
  bytes,
  checker,
  places,
  streams,
  said,
}: FileToCheck): Promise<void> => {
  const broken = fewSentences(streams, (count) => moreBroken(file, count));
  const blank = fewSentences(streams, (count) => moreBlank(file, count));
  let isEmpty = true;
  const refuse = (line: number | null, reason: string): void => {
    isEmpty = false;
    const entry: Unreadable = { file, line, reason };
    const sentence = unreadableSentence(entry);
    checker.unreadable(entry);
    said.add(sentence);
    if (line === null) say(streams, sentence);
    else broken.say(sentence);
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
    blank: (line, count) => blank.say(`${file}:${line}: ${blankSentence(count)}`),
  });
  broken.end();
  blank.end();
  if (isEmpty) refuse(null, "it holds no report.");
};
