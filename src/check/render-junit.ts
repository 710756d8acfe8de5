import { type Finding } from "../job/finding.ts";
import { type Severity } from "../job/severity.ts";
import { printable } from "./printable.ts";
import { renderFinding } from "./render-finding.ts";
import { isAsGraveAs } from "./render-style.ts";
import {
  type JobVerdict,
  type Unjudged,
  type Unreadable,
  type Verdict,
  type VerdictStream,
} from "./verdict.ts";
import { xmlAttributes, xmlText } from "./xml-text.ts";

/** How to write a verdict as JUnit XML. */
export interface JunitStyle {
  /** The mildest severity that makes a test fail; `error` unless told. */
  readonly failOn?: Severity | "never";
}

const LONGEST_NAME = 200;

/** One law and one job: what was found, or why it was not judged. */
interface TestCase {
  readonly law: string;
  readonly failures: readonly Finding[];
  readonly remarks: readonly Finding[];
  readonly unjudged: Unjudged | undefined;
}

const testCases = (
  { findings, unjudged }: JobVerdict,
  laws: readonly string[],
  failOn: Severity | "never",
): readonly TestCase[] => {
  const unjudgedOnes = new Map(unjudged.map((law) => [law.code, law]));
  const isFailure = ({ severity }: Finding): boolean => failOn !== "never" && isAsGraveAs(severity, failOn);
  return laws.map((law) => {
    const found = findings.filter(({ code }) => code === law);
    return {
      law,
      failures: found.filter(isFailure),
      remarks: found.filter((finding) => !isFailure(finding)),
      unjudged: unjudgedOnes.get(law),
    };
  });
};

const bodyOf = (findings: readonly Finding[], job: JobVerdict): string =>
  xmlText(findings.map((finding) => renderFinding(finding, job)).join("\n\n"));

const failureText = (failures: readonly Finding[], job: JobVerdict): string => {
  const [first] = failures;
  if (first === undefined) return "";
  const attributes = xmlAttributes({ message: first.message, type: first.severity });
  return `<failure${attributes}>${bodyOf(failures, job)}</failure>`;
};

const remarksText = (remarks: readonly Finding[], job: JobVerdict): string =>
  remarks.length === 0 ? "" : `<system-out>${bodyOf(remarks, job)}</system-out>`;

const reasonOf = ({ applies, lacks, silencedBy }: Unjudged): string => {
  if (silencedBy.length > 0)
    return `could not be judged on what was found wrong by: ${silencedBy.join(", ")}`;
  return `${applies ? "could not be judged for lack of" : "does not apply without"}: ${lacks.join(", ")}`;
};

const skippedText = (unjudged: Unjudged | undefined): string => {
  if (unjudged === undefined) return "";
  return `<skipped${xmlAttributes({ message: reasonOf(unjudged) })}/>`;
};

/** File and line as attributes show them. */
const placeOf = ({ file, line }: Pick<Unreadable, "file" | "line">) => ({
  file: file === null ? null : printable(file),
  line,
});

const testCaseText = ({ law, failures, remarks, unjudged }: TestCase, job: JobVerdict): string => {
  const place = placeOf(failures[0] ?? remarks[0] ?? { file: null, line: null });
  const family = law.replace(/\/.*/u, "");
  const attributes = xmlAttributes({ classname: `jobproof.${family}`, name: law, ...place });
  const content = failureText(failures, job) + skippedText(unjudged) + remarksText(remarks, job);
  return content === "" ? `<testcase${attributes}/>` : `<testcase${attributes}>${content}</testcase>`;
};

/** A suite of tests: its name, the elements of its tests, and how many of them did not just pass. */
interface Suite {
  readonly name: string;
  readonly tests: readonly string[];
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

function* suitePieces({ name, tests, ...counts }: Suite): Generator<string> {
  yield `<testsuite${xmlAttributes({ name, tests: tests.length, ...counts })}>\n`;
  for (const test of tests) yield `${test}\n`;
  yield "</testsuite>\n";
}

const jobSuite = (job: JobVerdict, laws: readonly string[], failOn: Severity | "never"): Suite => {
  const others = job.findings.map(({ code }) => code).filter((code) => !laws.includes(code));
  const cases = testCases(job, [...laws, ...new Set(others)], failOn);
  return {
    name: printable(job.job, LONGEST_NAME),
    tests: cases.map((testCase) => testCaseText(testCase, job)),
    failures: cases.filter(({ failures }) => failures.length > 0).length,
    errors: 0,
    skipped: cases.filter(({ unjudged }) => unjudged !== undefined).length,
  };
};

const unreadableText = ({ file, line, reason }: Unreadable): string => {
  const name = printable([file, line].filter((part) => part !== null).join(":") || "input", LONGEST_NAME);
  const attributes = xmlAttributes({ classname: "jobproof.input", name, ...placeOf({ file, line }) });
  const error = `<error${xmlAttributes({ message: reason, type: "unreadable" })}/>`;
  return `<testcase${attributes}>${error}</testcase>`;
};

const unreadableSuite = (unreadable: readonly Unreadable[]): Suite => ({
  name: "unreadable input",
  tests: unreadable.map(unreadableText),
  failures: 0,
  errors: unreadable.length,
  skipped: 0,
});

/** A verdict as JUnit XML in pieces, a job each, for more jobs than one text can hold. */
export function* junitPieces(
  { jobs, laws, unreadable }: VerdictStream,
  { failOn = "error" }: JunitStyle = {},
): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="jobproof">\n';
  if (unreadable.length > 0) yield* suitePieces(unreadableSuite(unreadable));
  for (const job of jobs) yield* suitePieces(jobSuite(job, laws, failOn));
  yield "</testsuites>\n";
}

/**
 * A verdict as JUnit XML: each job is a suite, each law in force a test of it. A law fails by findings
 * at least as grave as `failOn`, others stand beside it as its output; one that could not be judged is
 * skipped, and tells what it lacks. What could not be read is an error in a suite of its own.
 */
export const renderJunit = (verdict: Verdict, style: JunitStyle = {}): string =>
  [...junitPieces(verdict, style)].join("");
