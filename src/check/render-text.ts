import { type Finding } from "../job/finding.ts";
import { counted } from "../job/counted.ts";
import { SEVERITIES } from "../job/severity.ts";
import { lacksText, unjudgedLaws } from "./lacks-text.ts";
import { printable } from "./printable.ts";
import { jobName, renderFinding } from "./render-finding.ts";
import { type RenderStyle, shownFindings } from "./render-style.ts";
import { type JobVerdict, type Verdict, type VerdictStream } from "./verdict.ts";

/** Past so many jobs, those of which nothing is shown are only counted. */
const MANY_JOBS = 20;

const tally = (findings: readonly Finding[]): string =>
  SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => (severity === "info" ? `${count} info` : counted(count, severity)))
    .join(", ");

const conventionsText = ({ conventions: { candidates, excluded, mixed } }: JobVerdict): string => {
  if (mixed) return "; it counts like no single convention";
  return excluded.length === 0 ? "" : `; it counts like ${candidates.join(" or ")}`;
};

/** So much of a reason fits beside the rest; its beginning says most. */
const LONGEST_REASON = 160;

const failureLines = ({ failure }: JobVerdict): readonly string[] => {
  if (failure === null) return [];
  const line = printable(failure.replaceAll(/\s+/gu, " "), failure.length);
  return [`why it failed: ${line.length <= LONGEST_REASON ? line : `${line.slice(0, LONGEST_REASON - 1)}…`}`];
};

/** What became of a job, and why if it failed; how many laws held, and what could not be judged for lack of what: a line each. */
export const renderJobSummary = (job: JobVerdict): string => {
  const { verdict, status, reports, findings, held } = job;
  const unjudged = unjudgedLaws(job);
  const inapplicable = job.unjudged.length - unjudged.length;
  const idle = inapplicable === 0 ? "" : `${inapplicable} did not apply, `;
  const found = findings.length === 0 ? "nothing found" : tally(findings);
  const stage = `${status ?? "status unknown"} after ${counted(reports, "report")}`;
  const lacks = unjudged.length === 0 ? "" : ` (${lacksText(job)})`;
  return [
    `${jobName(job.job)}: ${verdict}: ${stage}, ${found}${conventionsText(job)}`,
    ...failureLines(job),
    `${counted(held, "law")} held, ${idle}${unjudged.length} could not be judged${lacks}`,
  ].join("\n");
};

const sectionText = (job: JobVerdict, findings: readonly Finding[]): string =>
  [...findings.map((finding) => renderFinding(finding, job)), renderJobSummary(job)].join("\n\n");

/** How many jobs there are of either verdict. */
interface Sum {
  lawful: number;
  unlawful: number;
}

const sumText = ({ lawful, unlawful }: Sum): string =>
  `${counted(lawful + unlawful, "job")}: ${lawful} lawful, ${unlawful} unlawful`;

/** What is said of a job; nothing where there is nothing to show and jobs are only counted. */
const sectionOf = (job: JobVerdict, style: RenderStyle, isQuiet: boolean): readonly string[] => {
  const findings = shownFindings(job, style);
  return isQuiet && findings.length === 0 ? [] : [sectionText(job, findings)];
};

/** The sections of all jobs, held back until it is known whether there are many. */
function* sections(jobs: Iterable<JobVerdict>, style: RenderStyle, sum: Sum): Generator<string> {
  let first: JobVerdict[] | undefined = [];
  for (const job of jobs) {
    sum[job.verdict] += 1;
    first?.push(job);
    if (first === undefined) yield* sectionOf(job, style, true);
    else if (first.length > MANY_JOBS) {
      yield* first.flatMap((each) => sectionOf(each, style, true));
      first = undefined;
    }
  }
  yield* (first ?? []).flatMap((job) => sectionOf(job, style, false));
}

/** A verdict as text in pieces, a job each, for more jobs than one text can hold. */
export function* textPieces(
  { jobs }: Pick<VerdictStream, "jobs">,
  style: RenderStyle = {},
): Generator<string> {
  const sum: Sum = { lawful: 0, unlawful: 0 };
  let before = "";
  for (const section of sections(jobs, style, sum)) {
    yield `${before}${section}\n`;
    before = "\n";
  }
  if (sum.lawful + sum.unlawful > 1) yield `${before}${sumText(sum)}\n`;
}

/**
 * A verdict as a good compiler would print it: each finding with its place, what was seen, what was
 * expected and what helps; then, for each job, what became of it, how many laws held, and what could
 * not be judged for lack of what.
 */
export const renderText = (verdict: Verdict, style: RenderStyle = {}): string =>
  [...textPieces(verdict, style)].join("");
