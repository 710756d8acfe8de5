import { type Finding, type Place } from "../job/finding.ts";
import { JOB_STATUSES } from "../job/status.ts";
import { touched } from "../job/touched.ts";
import { type Explanation } from "../laws/law.ts";
import { type Look } from "../laws/look.ts";
import { shapeMessage } from "../report/shape-message.ts";
import { placeKind, type ShapeProblem } from "../report/shape-problem.ts";
import { type AskedLaw } from "./compiled-law.ts";
import { type Desk } from "./desk.ts";
import { type JobCase } from "./job-case.ts";
import { jsonOf } from "./json-of.ts";
import { severityIn } from "./law-book.ts";

/** So many findings are told apart for one job: a stream of ever new odd fields must not fill the memory. */
const MOST_FINDINGS = 200;

/** What makes two findings of shape the same: code and kind of place; where there are too many, code and severity. */
const shapeKey = ({ findings }: JobCase, { code, severity, path }: ShapeProblem): string => {
  const key = `${code} ${placeKind(path)}`;
  const isTold = findings === undefined || findings.size < MOST_FINDINGS || findings.has(key);
  return isTold ? key : `${code} ${severity}`;
};

/** Counts a finding that was made before; answers whether it was. */
const isCountedAgain = ({ findings }: JobCase, key: string, count: number): boolean => {
  const known = findings?.get(key);
  if (known !== undefined) findings?.set(key, counted(known, count));
  return known !== undefined;
};

/** A finding that was found so many times more. */
const counted = (finding: Finding, times: number): Finding =>
  Object.freeze({ ...finding, count: Math.min(finding.count + times, Number.MAX_SAFE_INTEGER) });

/** A finding that nobody changes: verdicts and states of different times share it. */
export const frozenFinding = (finding: Finding): Finding => {
  Object.freeze(finding.allowed);
  return Object.freeze(finding);
};

const addFinding = ({ fresh }: Desk, jobCase: JobCase, key: string, finding: Finding): void => {
  jobCase.findings ??= new Map();
  const frozen = frozenFinding(finding);
  jobCase.findings.set(key, frozen);
  fresh.push(frozen);
};

/** What would have been allowed, where a law of shape leaves but a few values. */
const allowedBy = (code: ShapeProblem["code"]): readonly string[] =>
  code === "shape/unknown-status" ? JOB_STATUSES : [];

/** Notes what the reader found wrong with a payload. */
export const noteProblems = (desk: Desk, jobCase: JobCase, { file, line, pointer }: Place): void => {
  for (const { problem, count } of desk.look.reading.problems.values()) {
    const { code, seen, expected } = problem;
    const severity = severityIn(desk.book, code, problem.severity);
    const key = shapeKey(jobCase, problem);
    if (severity === "off" || isCountedAgain(jobCase, key, count)) continue;
    const where = { file, line, report: jobCase.state.reports - 1, path: pointer + problem.path };
    const why = { message: shapeMessage(problem), seen: jsonOf(seen), expected, allowed: allowedBy(code) };
    addFinding(desk, jobCase, key, { code, severity, ...where, ...why, count });
  }
};

/** Why a report breaks a law; its statement where the payload throws as it is read once more. */
const explanationOf = (law: AskedLaw, look: Look): Explanation => {
  const explained = touched(() => law.explain(look));
  if (explained.ok) return explained.value;
  const message = `it could not be read again to tell more: it threw ${explained.error}`;
  return { path: look.reading.base, message, seen: null, expected: law.statement };
};

/** Notes that a report breaks a law; only the first time is worth an explanation. */
export const noteBroken = (desk: Desk, jobCase: JobCase, law: AskedLaw, place: Place): void => {
  const { code } = law;
  const severity = severityIn(desk.book, code, law.severity);
  if (severity === "off" || isCountedAgain(jobCase, code, 1)) return;
  const { path, message, seen, expected, allowed = [] } = explanationOf(law, desk.look);
  const { file, line, pointer } = place;
  const where = { file, line, report: jobCase.state.reports - 1, path: pointer + path };
  const why = { message, seen: jsonOf(seen), expected, allowed: [...allowed] };
  addFinding(desk, jobCase, code, { code, severity, ...where, ...why, count: 1 });
};
