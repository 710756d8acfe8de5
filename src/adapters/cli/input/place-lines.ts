import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { type Finding, type Place } from "../../../job/finding.ts";
import { type Verdict } from "../../../check/verdict.ts";
import { type JsonText } from "./json-text.ts";

/** Makes the places of reports, and puts the findings of a verdict onto their lines. */
export interface PlaceLines {
  readonly place: (file: string, pointer: string, text: JsonText) => Place;
  /** The verdict, each finding of which names the line of the very value it is about. */
  readonly located: (verdict: Verdict) => Verdict;
}

interface KeptText extends JsonText {
  /** The text as a tree; `undefined` until it is asked for, `null` where it is too deep for one. */
  tree: Node | null | undefined;
}

const LINE_FEED = 10;

const treeOf = (text: string): Node | null => {
  try {
    return parseTree(text) ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const stepOf = (step: string): string | number =>
  /^\d+$/u.test(step) ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~");

/** The value at a JSON Pointer, or the innermost one around the place where it would be. */
const nodeAt = (root: Node, pointer: string): Node => {
  let node = root;
  for (const step of pointer.split("/").slice(1)) {
    const name = node.type === "array" ? stepOf(step) : String(stepOf(step));
    const next = findNodeAtLocation(node, [name]);
    if (next === undefined) return node;
    node = next;
  }
  return node;
};

const lineFeedsBefore = (text: string, offset: number): number => {
  let count = 0;
  for (let at = 0; at < offset; at += 1) if (text.charCodeAt(at) === LINE_FEED) count += 1;
  return count;
};

const lineOf = (kept: KeptText, pointer: string): number => {
  kept.tree ??= treeOf(kept.text);
  if (kept.tree === null) return kept.firstLine;
  return kept.firstLine + lineFeedsBefore(kept.text, nodeAt(kept.tree, pointer).offset);
};

/**
 * Makes places for the reports of a run. A report on a line of its own is there. One in a text over
 * many lines is on the line where the text begins until something is found in it: only then is the text
 * kept, to look up the line of the value.
 */
export const placeLines = (): PlaceLines => {
  const texts = new Map<string, Map<number, KeptText>>();
  const keep = (file: string, text: JsonText): void => {
    const ofFile = texts.get(file) ?? new Map<number, KeptText>();
    texts.set(file, ofFile);
    if (!ofFile.has(text.firstLine)) ofFile.set(text.firstLine, { ...text, tree: undefined });
  };
  const locatedFinding = (finding: Finding): Finding => {
    const { file, line, path } = finding;
    const kept = file === null || line === null ? undefined : texts.get(file)?.get(line);
    return kept === undefined ? finding : { ...finding, line: lineOf(kept, path) };
  };
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
    located: (verdict) =>
      texts.size === 0
        ? verdict
        : {
            ...verdict,
            jobs: verdict.jobs.map((job) => ({ ...job, findings: job.findings.map(locatedFinding) })),
          },
  };
};
