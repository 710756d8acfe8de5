import { type Severity, type Verdict } from "../../src/index.ts";

/** The codes of what was found with a severity, in the order in which it was found. */
export const codesIn = ({ jobs }: Verdict, ...severities: readonly Severity[]): readonly string[] =>
  jobs.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severities.includes(severity)).map(({ code }) => code),
  );
