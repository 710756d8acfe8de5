import { checkTrace } from "../../src/check/check-trace.ts";
import { type JobVerdict } from "../../src/check/verdict.ts";
import { type FaultyRun, type Run } from "../../src/simulate/index.ts";

/** What a checker says of a run that is told the plan, and the convention only where it is none of the candidates. */
export const judged = (run: Run | FaultyRun): JobVerdict => {
  const { scenario, plan } = run;
  const reports: unknown[] = [];
  for (const { report } of run.reports) reports.push(report);
  const { jobs, unreadable } = checkTrace(reports, {
    plan,
    convention: scenario.convention === "platform" ? "platform" : "auto",
  });
  const [verdict] = jobs;
  if (verdict === undefined || unreadable.length > 0) throw new Error(JSON.stringify(unreadable));
  return verdict;
};

/** The codes of the errors and warnings among the findings, each once. */
export const graveCodes = ({ findings }: JobVerdict): readonly string[] => [
  ...new Set(findings.filter(({ severity }) => severity !== "info").map(({ code }) => code)),
];
