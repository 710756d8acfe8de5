import { maybeMeant } from "../job/nearest.ts";
import { shown } from "../job/shown.ts";
import { JOB_STATUSES } from "../job/status.ts";
import { type ShapeProblem } from "./shape-problem.ts";

const isHuge = (value: unknown): boolean => typeof value === "number" && value > Number.MAX_SAFE_INTEGER;

const NONE: ReadonlySet<string> = new Set();

/** What is wrong with a payload's shape, as one sentence without its full stop. */
export const shapeMessage = ({ code, name, seen, thrown, expected, known = NONE }: ShapeProblem): string => {
  if (thrown !== undefined) return `${name} cannot be read: it threw ${thrown}; expected ${expected}`;
  switch (code) {
    case "shape/missing-field":
      return `${name} is missing; expected ${expected}`;
    case "shape/unknown-field":
      return `${shown(name)}${maybeMeant(name, [...known])} is a field that no report is known to have`;
    case "shape/status-spelling":
      return `${name} is spelled ${shown(seen)}, not as on the wire`;
    case "shape/unsafe-integer":
      // What was written may have been another number: JSON.parse makes the nearest double of it.
      return `${name} is ${shown(seen)}${isHuge(seen) ? ", above 2^53 − 1, where a double may stand for another number" : ""}; expected ${expected}`;
    case "shape/unknown-status":
      return `${name} is ${shown(seen)}${typeof seen === "string" ? maybeMeant(seen, JOB_STATUSES) : ""}; expected ${expected}`;
    case "shape/not-an-object":
    case "shape/wrong-type":
    case "shape/not-finite":
    case "shape/negative-count":
    case "shape/not-an-instant":
      return `${name} is ${shown(seen)}; expected ${expected}`;
  }
};
