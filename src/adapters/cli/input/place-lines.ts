import { type Finding, type Place } from "../../../job/finding.ts";
import { type JobVerdict, type Verdict } from "../../../check/verdict.ts";
import { type JsonText } from "./json-text.ts";
import { pointerLines } from "./pointer-lines.ts";

/** Makes the places of reports, and puts the findings of a verdict onto their lines. */
export interface PlaceLines {
  readonly place: (file: string, pointer: string, text: JsonText) => Place;
  /** The verdict, each finding of which names the line of the very value it is about. */
  readonly located: (verdict: Verdict) => Verdict;
}

/** A text in which something was found, and the lines of the values that it was found in. */
interface KeptText extends JsonText {
  readonly lineOf: Map<string, number>;
}

const findLines = (kept: KeptText): void => {
  const pointers = [...kept.lineOf.keys()];
  const lines = pointerLines(kept.text, pointers);
  for (const [at, pointer] of pointers.entries()) kept.lineOf.set(pointer, kept.firstLine + (lines[at] ?? 0));
};

/**
 * Makes places for the reports of a run. A report on a line of its own is there. One in a text over
 * many lines is on the line where the text begins until something is found in it: only then is the text
 * kept, to look up the lines of all that was found in it at once.
 */
export const placeLines = (): PlaceLines => {
  const texts = new Map<string, Map<number, KeptText>>();
  const keep = (file: string, text: JsonText): void => {
    const ofFile = texts.get(file) ?? new Map<number, KeptText>();
    texts.set(file, ofFile);
    if (!ofFile.has(text.firstLine)) ofFile.set(text.firstLine, { ...text, lineOf: new Map() });
  };
  const textOf = ({ file, line }: Finding): KeptText | undefined =>
    file === null || line === null ? undefined : texts.get(file)?.get(line);
  const locatedFinding = (finding: Finding): Finding => ({
    ...finding,
    line: textOf(finding)?.lineOf.get(finding.path) ?? finding.line,
  });
  const locatedJob = (job: JobVerdict): JobVerdict => ({
    ...job,
    findings: job.findings.map(locatedFinding),
  });
  return {
    place: (file, pointer, text) => {
      if (text.lines === 1) return { file, line: text.firstLine, pointer };
      return {
        file,
        pointer,
        get line() {
          keep(file, text);
          return text.firstLine;
        },
      };
    },
    located: (verdict) => {
      if (texts.size === 0) return verdict;
      for (const finding of verdict.jobs.flatMap(({ findings }) => findings))
        textOf(finding)?.lineOf.set(finding.path, finding.line ?? 0);
      for (const ofFile of texts.values()) for (const kept of ofFile.values()) findLines(kept);
      return { ...verdict, jobs: verdict.jobs.map(locatedJob) };
    },
  };
};
