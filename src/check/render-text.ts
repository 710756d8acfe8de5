import { counted } from "../job/counted.ts";
import { renderFinding } from "./render-finding.ts";
import { renderJobSummary } from "./render-job-summary.ts";
import { type RenderStyle, shownFindings } from "./render-style.ts";
import { countIn, countsText, noCounts, type SeverityCounts } from "./severity-counts.ts";
import { type JobVerdict, type Verdict, type VerdictStream } from "./verdict.ts";

/** Past so many jobs, those of which nothing is shown are only counted. */
const MANY_JOBS = 20;

/** What there is to say of all jobs together. */
interface Sum {
  lawful: number;
  unlawful: number;
  /** The jobs that are only counted. */
  unlisted: number;
  readonly findings: SeverityCounts;
}

const sumText = ({ lawful, unlawful, unlisted, findings }: Sum): string => {
  const found = countsText(findings);
  const sum = `${counted(lawful + unlawful, "job")}: ${lawful} lawful, ${unlawful} unlawful`;
  const left = `${counted(unlisted, "job")} of which there is nothing to show: --format json tells all`;
  return [found === "" ? sum : `${sum}; ${found}`, ...(unlisted === 0 ? [] : [left])].join("\n");
};

/** What is said of a job; nothing where there is nothing to show and jobs are only counted. */
const sectionOf = (job: JobVerdict, style: RenderStyle, sum: Sum, isQuiet: boolean): readonly string[] => {
  const findings = shownFindings(job, style);
  if (isQuiet && findings.length === 0) {
    sum.unlisted += 1;
    return [];
  }
  const found = findings.map((finding) => renderFinding(finding, job, style));
  return [[...found, renderJobSummary(job, style)].join("\n\n")];
};

/** The sections of all jobs, held back until it is known whether there are many. */
function* sections(jobs: Iterable<JobVerdict>, style: RenderStyle, sum: Sum): Generator<string> {
  let first: JobVerdict[] | undefined = [];
  for (const job of jobs) {
    sum[job.verdict] += 1;
    countIn(sum.findings, job.findings);
    first?.push(job);
    if (first === undefined) yield* sectionOf(job, style, sum, true);
    else if (first.length > MANY_JOBS) {
      yield* first.flatMap((each) => sectionOf(each, style, sum, true));
      first = undefined;
    }
  }
  yield* (first ?? []).flatMap((job) => sectionOf(job, style, sum, false));
}

/** A verdict as text in pieces, a job each, for more jobs than one text can hold. */
export function* textPieces(
  { jobs }: Pick<VerdictStream, "jobs">,
  style: RenderStyle = {},
): Generator<string> {
  const sum: Sum = { lawful: 0, unlawful: 0, unlisted: 0, findings: noCounts() };
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
 * not be judged for lack of what; at the end, where there are several, how many jobs there are.
 */
export const renderText = (verdict: Verdict, style: RenderStyle = {}): string =>
  [...textPieces(verdict, style)].join("");
