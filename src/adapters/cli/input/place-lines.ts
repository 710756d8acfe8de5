import { type Finding } from "../../../job/finding.ts";
import { type JobVerdict, type VerdictStream } from "../../../check/verdict.ts";
import { type JsonText } from "./json-text.ts";
import { pointerLines } from "./pointer-lines.ts";

/** Puts findings onto the lines of the very values that they are about. */
export interface PlaceLines {
  /** Looks up the lines of what was found in a text, which is not kept. */
  readonly note: (file: string, text: JsonText, found: readonly Finding[]) => void;
  /** The verdict, with its findings on the lines that were looked up. */
  readonly located: (verdict: VerdictStream) => VerdictStream;
}

/** The lines of some values of one text, by their places in it. */
type LineOf = ReadonlyMap<string, number>;

const linesIn = ({ text, firstLine }: JsonText, found: readonly Finding[]): LineOf => {
  const pointers = found.map(({ path }) => path);
  const lines = pointerLines(text, pointers);
  return new Map(pointers.map((pointer, at) => [pointer, firstLine + (lines[at] ?? 0)]));
};

/**
 * Makes a register of lines. A report on a line of its own is there, and so is all that is found in it.
 * What is found in a text over many lines is given the line where the text begins, until its own is
 * looked up: once for all that a text is the first to show.
 */
export const placeLines = (): PlaceLines => {
  const files = new Map<string, Map<number, LineOf>>();
  const lineOf = ({ file, line, path }: Finding): number | null =>
    file === null || line === null ? line : (files.get(file)?.get(line)?.get(path) ?? line);
  const locatedJob = (job: JobVerdict): JobVerdict => ({
    ...job,
    findings: job.findings.map((finding) => ({ ...finding, line: lineOf(finding) })),
  });
  return {
    note: (file, text, found) => {
      if (text.lines === 1 || found.length === 0) return;
      const ofFile = files.get(file) ?? new Map<number, LineOf>();
      files.set(file, ofFile.set(text.firstLine, linesIn(text, found)));
    },
    located: ({ jobs, ...verdict }) => ({
      ...verdict,
      jobs: {
        *[Symbol.iterator]() {
          for (const job of jobs) yield files.size === 0 ? job : locatedJob(job);
        },
      },
    }),
  };
};
