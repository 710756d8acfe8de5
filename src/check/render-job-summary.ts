import { counted } from "../job/counted.ts";
import { lacksText, unjudgedLaws } from "./lacks-text.ts";
import { printable } from "./printable.ts";
import { jobName } from "./render-finding.ts";
import { type RenderStyle, shownFindings } from "./render-style.ts";
import { countIn, countsText, noCounts } from "./severity-counts.ts";
import { type JobVerdict } from "./verdict.ts";

const conventionsText = ({ conventions: { candidates, excluded, mixed } }: JobVerdict): string => {
  if (mixed) return "; it counts like no single convention";
  return excluded.length === 0 || candidates.length === 0
    ? ""
    : `; it counts like ${candidates.join(" or ")}`;
};

/** What was found, and how to see what is counted but not shown. */
const foundText = (job: JobVerdict, style: RenderStyle): string => {
  const { findings } = job;
  if (findings.length === 0) return "nothing found";
  const isAllShown = shownFindings(job, style).length === findings.length;
  return countsText(countIn(noCounts(), findings)) + (isAllShown ? "" : " (--show info shows all)");
};

/** So much of a reason fits beside the rest; its beginning says most. */
const LONGEST_REASON = 160;

const failureLines = ({ failure }: JobVerdict): readonly string[] => {
  if (failure === null) return [];
  const line = printable(failure.replaceAll(/\s+/gu, " "));
  return [`why it failed: ${line.length <= LONGEST_REASON ? line : `${line.slice(0, LONGEST_REASON - 1)}…`}`];
};

/**
 * What became of a job, and why if it failed; how many laws held, and what could not be judged for lack
 * of what: a line each. Findings that the style leaves out are counted, too.
 */
export const renderJobSummary = (job: JobVerdict, style: RenderStyle = { show: "info" }): string => {
  const { verdict, status, reports, held } = job;
  const unjudged = unjudgedLaws(job);
  const inapplicable = job.unjudged.length - unjudged.length;
  const idle = inapplicable === 0 ? "" : `${inapplicable} did not apply, `;
  const stage = `${status ?? "no known status"} after ${counted(reports, "report")}`;
  const lacks = unjudged.length === 0 ? "" : ` (${lacksText(job)})`;
  return [
    `${jobName(job.job, style.longestName)}: ${verdict}: ${stage}, ${foundText(job, style)}${conventionsText(job)}`,
    ...failureLines(job),
    `${counted(held, "law")} held, ${idle}${unjudged.length} could not be judged${lacks}`,
  ].join("\n");
};
