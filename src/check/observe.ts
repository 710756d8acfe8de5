import { type Place } from "../job/finding.ts";
import { type Severity } from "../job/severity.ts";
import { shown } from "../job/shown.ts";
import { type ReportLaw } from "../laws/law.ts";
import { forgetEvidence } from "../laws/job-state.ts";
import { type Look } from "../laws/look.ts";
import { prepare } from "../laws/prepare.ts";
import { remember } from "../laws/remember.ts";
import { isIndeterminate } from "../lifecycle/index.ts";
import { placeKind, type ShapeProblem } from "../report/shape-problem.ts";
import { readInto } from "../report/read-into.ts";
import { COMPILED_LAWS, type CompiledLaw, LAWS_BESIDE_UNKNOWN } from "./compiled-law.ts";
import { candidateBits, noteExclusions } from "./exclusions.ts";
import { addFinding, type JobCase } from "./job-case.ts";
import { type SeverityOverride } from "./options.ts";
import { jsonOf } from "./json-of.ts";
import { planTerms } from "./plan-terms.ts";

/** What one stream of reports is judged with: one look for all of them, and the caller's severities. */
export interface Desk {
  readonly look: Look;
  readonly severities: ReadonlyMap<string, SeverityOverride>;
}

const severityOf = (desk: Desk, code: string, own: Severity): SeverityOverride =>
  desk.severities.get(code) ?? own;

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

const noteProblems = (desk: Desk, jobCase: JobCase, place: Place): void => {
  for (const { problem, count } of desk.look.reading.problems.values()) {
    const severity = severityOf(desk, problem.code, problem.severity);
    if (severity === "off") continue;
    addFinding(jobCase, `${problem.code} ${placeKind(problem.path)}`, count, () => ({
      code: problem.code,
      severity,
      file: place.file,
      line: place.line,
      report: jobCase.state.reports - 1,
      path: place.pointer + problem.path,
      message: shapeMessage(problem),
      seen: jsonOf(problem.seen),
      expected: problem.expected,
      allowed: [],
    }));
  }
};

const noteBroken = (desk: Desk, jobCase: JobCase, law: ReportLaw, place: Place): void => {
  const severity = severityOf(desk, law.code, law.severity);
  if (severity === "off") return;
  addFinding(jobCase, law.code, 1, () => {
    const { path, message, seen, expected, allowed = [] } = law.explain(desk.look);
    return {
      code: law.code,
      severity,
      file: place.file,
      line: place.line,
      report: jobCase.state.reports - 1,
      path: place.pointer + path,
      message,
      seen: jsonOf(seen),
      expected,
      allowed,
    };
  });
};

/** Whether a law has all that it reads, and none of it was found to be wrong. */
const canJudge = ({ facts, tainted }: Look, { needs, reads }: CompiledLaw): boolean =>
  (facts & needs) === needs && (tainted & reads) === 0;

/** What a broken law does to the rest of the judgement: nothing that rests on the same facts is believed. */
const silence = (look: Look, compiled: CompiledLaw): void => {
  look.tainted |= compiled.taints;
  look.state.marks |= compiled.leaves;
  if (compiled.doubtsEarlier) forgetEvidence(look.state, look.rules);
};

/** Asks every law in order; answers whether the report was set aside. */
const askLaws = (desk: Desk, jobCase: JobCase, place: Place): boolean => {
  const { look } = desk;
  const { status } = look.reading;
  const laws = status !== undefined && isIndeterminate(status) ? LAWS_BESIDE_UNKNOWN : COMPILED_LAWS;
  // By index: an iterator would be the only thing that judging allocates.
  for (let at = 0; at < laws.length; at += 1) {
    const compiled = laws[at];
    if (compiled === undefined || !canJudge(look, compiled)) continue;
    look.state.judged |= compiled.judgedBit;
    look.state.judgedBeyond |= compiled.judgedBeyondBit;
    if (!compiled.isBroken(look)) continue;
    noteBroken(desk, jobCase, compiled.law, place);
    silence(look, compiled);
    if (compiled.setsAside) return true;
  }
  return false;
};

/**
 * Judges one payload as the next report of a job. What is found, and what is remembered, goes into
 * the job's case; the payload is not changed.
 */
export const observe = (desk: Desk, jobCase: JobCase, payload: unknown, place: Place): void => {
  const { look } = desk;
  readInto(payload, look.reading);
  jobCase.state.reports += 1;
  if (look.reading.problems.size > 0) noteProblems(desk, jobCase, place);
  jobCase.terms = planTerms(jobCase.terms, look.reading.plan, look.stance);
  look.state = jobCase.state;
  look.terms = jobCase.terms;
  prepare(look);
  if (askLaws(desk, jobCase, place)) return;
  const before = candidateBits(look.state);
  remember(look);
  if (candidateBits(look.state) !== before) noteExclusions(jobCase, look, before, place);
};
