import { createChecker } from "../../check/checker.ts";
import { type Verdict } from "../../check/verdict.ts";
import { type Finding } from "../../job/finding.ts";
import { SEVERITIES } from "../../job/severity.ts";
import { recordsOf } from "../../report/records.ts";
import { fileBytes, readInput } from "../cli/input/read-input.ts";

/** What was found in an example. */
export interface Outcome {
  readonly verdict: Verdict["verdict"];
  /** Every law that was broken, once each, the gravest first. */
  readonly broken: readonly Pick<Finding, "code" | "severity">[];
  /** Why it could not be read in whole, a sentence each. */
  readonly unreadable: readonly string[];
}

/** Judges the reports of a file as the command does without options. */
export const outcomeOf = async (path: string): Promise<Outcome> => {
  const checker = createChecker();
  let reports = 0;
  await readInput(fileBytes(path), {
    value: (value, { firstLine }) => {
      for (const record of recordsOf(value)) {
        reports += 1;
        checker.check(record, { file: path, line: firstLine, pointer: record.pointer });
      }
    },
    unreadable: (line, reason) => checker.unreadable({ file: path, line, reason }),
    blank: () => undefined,
  });
  const { verdict, jobs, unreadable } = checker.verdict();
  return {
    verdict,
    broken: brokenLaws(jobs.flatMap(({ findings }) => findings)),
    unreadable: [
      ...unreadable.map(({ line, reason }) => (line === null ? reason : `line ${line}: ${reason}`)),
      ...(reports === 0 ? ["it holds no report"] : []),
    ],
  };
};

const brokenLaws = (findings: readonly Finding[]): Outcome["broken"] =>
  SEVERITIES.flatMap((severity) => {
    const codes = findings.filter((finding) => finding.severity === severity).map(({ code }) => code);
    return [...new Set(codes)].map((code) => ({ code, severity }));
  });
