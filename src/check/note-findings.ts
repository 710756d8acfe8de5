import { type Finding, type Place } from "../job/finding.ts";
import { shown } from "../job/shown.ts";
import { placeKind, type ShapeProblem } from "../report/shape-problem.ts";
import { type AskedLaw } from "./compiled-law.ts";
import { type Desk } from "./desk.ts";
import { type JobCase } from "./job-case.ts";
import { jsonOf } from "./json-of.ts";
import { severityIn } from "./law-book.ts";

/** Adds a finding: the first of its code and kind of place is kept, the others are counted. */
const addFinding = (
  { fresh }: Desk,
  jobCase: JobCase,
  key: string,
  { count, find }: { readonly count: number; readonly find: () => Omit<Finding, "count"> },
): void => {
  jobCase.findings ??= new Map();
  const known = jobCase.findings.get(key);
  if (known !== undefined) {
    jobCase.findings.set(key, { ...known, count: known.count + count });
    return;
  }
  const finding: Finding = { ...find(), count };
  jobCase.findings.set(key, finding);
  fresh.push(finding);
};

/** The key under which a finding is kept: its code, and for shape the kind of its place. */
export const findingKey = (code: string, path: string): string =>
  code.startsWith("shape/") ? `${code} ${placeKind(path)}` : code;

const shapeMessage = ({ code, name, seen, expected }: ShapeProblem): string => {
  switch (code) {
    case "shape/missing-field":
      return `${name} is missing; expected ${expected}`;
    case "shape/unknown-field":
      return `${shown(name)} is a field that no report is known to have`;
    case "shape/status-spelling":
      return `${name} is spelled ${shown(seen)}, not as on the wire`;
    case "shape/not-an-object":
    case "shape/wrong-type":
    case "shape/not-finite":
    case "shape/negative-count":
    case "shape/unsafe-integer":
    case "shape/unknown-status":
    case "shape/not-an-instant":
      return `${name} is ${shown(seen)}; expected ${expected}`;
  }
};

/** Notes what the reader found wrong with a payload. */
export const noteProblems = (desk: Desk, jobCase: JobCase, { file, line, pointer }: Place): void => {
  for (const { problem, count } of desk.look.reading.problems.values()) {
    const { code, seen, expected } = problem;
    const severity = severityIn(desk.book, code, problem.severity);
    if (severity === "off") continue;
    const path = pointer + problem.path;
    const where = { file, line, report: jobCase.state.reports - 1, path };
    const why = { message: shapeMessage(problem), seen: jsonOf(seen), expected, allowed: [] };
    addFinding(desk, jobCase, findingKey(code, path), {
      count,
      find: () => ({ code, severity, ...where, ...why }),
    });
  }
};

/** Notes that a report breaks a law. */
export const noteBroken = (desk: Desk, jobCase: JobCase, law: AskedLaw, place: Place): void => {
  const { code } = law;
  const severity = severityIn(desk.book, code, law.severity);
  if (severity === "off") return;
  const find = (): Omit<Finding, "count"> => {
    const { path, message, seen, expected, allowed = [] } = law.explain(desk.look);
    const { file, line, pointer } = place;
    const where = { file, line, report: jobCase.state.reports - 1, path: pointer + path };
    return { code, severity, ...where, message, seen: jsonOf(seen), expected, allowed };
  };
  addFinding(desk, jobCase, findingKey(code, ""), { count: 1, find });
};
