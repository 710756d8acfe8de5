import { type Finding } from "../job/finding.ts";
import { placeKind } from "../report/shape-problem.ts";
import { fingerprint } from "./fingerprint.ts";
import { joinedPieces } from "./joined-pieces.ts";
import { printable } from "./printable.ts";
import { evidenceLines, reportText } from "./render-finding.ts";
import { type RenderStyle, shownFindings } from "./render-style.ts";
import { type LawOptions, SARIF_LEVELS, sarifRule } from "./sarif-rules.ts";
import { sarifLocation } from "./sarif-location.ts";
import { type JobVerdict, type Unreadable, type Verdict, type VerdictStream } from "./verdict.ts";

/**
 * How to write a verdict as SARIF. A verdict names its laws by code alone: with the `severities` and
 * `laws` that were its options, the rules have the severities in force, and tell what own laws say.
 */
export interface SarifStyle extends RenderStyle, LawOptions {
  /** The version of jobproof, which only its package knows. */
  readonly version?: string;
}

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const LONGEST_NAME = 200;

/** A plain text message: braces would mark what is put in, and `](` the target of a link. */
const message = (...sentences: readonly string[]): { readonly text: string } => ({
  text: sentences
    .join("\n")
    .replaceAll(/[{}]/gu, (brace) => brace + brace)
    .replaceAll("](", "] ("),
});

/** What is the same about a finding however often the file is checked: not its line, nor which report it was. */
const identity = ({ code, path }: Finding, job: string): string =>
  fingerprint([code, placeKind(path), job].join("\n"));

const result = (finding: Finding, job: JobVerdict, ruleIndex: number): string => {
  const { code, severity, report, seen, expected, allowed, count } = finding;
  return JSON.stringify({
    ruleId: code,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: SARIF_LEVELS[severity],
    message: message(
      `${finding.message}.`,
      `${reportText(finding, job.job)}.`,
      ...evidenceLines(finding, job),
    ),
    locations: [sarifLocation(finding)],
    partialFingerprints: { "jobproof/v1": identity(finding, job.job) },
    properties: {
      job: printable(job.job, LONGEST_NAME),
      report,
      pointer: finding.path,
      seen,
      expected,
      allowed,
      count,
    },
  });
};

function* results({ jobs, laws }: VerdictStream, style: RenderStyle): Generator<string> {
  const indexes = new Map(laws.map((code, at) => [code, at]));
  for (const job of jobs)
    for (const finding of shownFindings(job, style))
      yield result(finding, job, indexes.get(finding.code) ?? -1);
}

const notification = ({ file, line, reason }: Unreadable): string =>
  JSON.stringify({
    level: "error",
    message: message(reason),
    ...(file !== null && { locations: [sarifLocation({ file, line, path: "" })] }),
  });

function* notifications(unreadable: readonly Unreadable[]): Generator<string> {
  for (const entry of unreadable) yield notification(entry);
}

const toolOf = (laws: readonly string[], { version, ...options }: SarifStyle): string =>
  JSON.stringify({
    driver: {
      name: "jobproof",
      ...(version !== undefined && { version }),
      shortDescription: { text: "Can what a fine-tuning job reports about itself be true?" },
      rules: laws.map((code) => sarifRule(code, options)),
    },
  });

/** A verdict as SARIF in pieces, a finding each, for more jobs than one text can hold. */
export function* sarifPieces(verdict: VerdictStream, style: SarifStyle = {}): Generator<string> {
  const { laws, unreadable, assumptions } = verdict;
  yield `{"$schema": ${JSON.stringify(SCHEMA)},\n"version": "2.1.0",\n"runs": [{\n`;
  yield `"tool": ${toolOf(laws, style)},\n`;
  yield `"invocations": [{"executionSuccessful": ${unreadable.length === 0}, "toolExecutionNotifications": [`;
  yield* joinedPieces(notifications(unreadable), ",\n");
  yield `]}],\n"results": [`;
  yield* joinedPieces(results(verdict, style), ",\n");
  yield `],\n"properties": ${JSON.stringify({ verdict: verdict.verdict, assumptions })}\n}]}\n`;
}

/**
 * A verdict as SARIF 2.1.0, for code scanning and editors: each law in force is a rule, each finding a
 * result on its file and line, and what could not be read a notification of the run.
 */
export const renderSarif = (verdict: Verdict, style: SarifStyle = {}): string =>
  [...sarifPieces(verdict, style)].join("");
