import { type Finding } from "../job/finding.ts";
import { shown } from "../job/shown.ts";
import { printable } from "./printable.ts";
import { type RenderStyle } from "./render-style.ts";
import { questionOf } from "./split-question.ts";
import { type Exclusion, type JobVerdict } from "./verdict.ts";

const LONGEST_NAME = 250;
const LONGEST_PLACE = 200;

/** So much of a job's name fits on a line of a terminal, beside what is said of the job. */
export const NAME_ON_A_LINE = 60;

/** A job's name as text shows it: so many of its last characters. */
export const jobName = (job: string, longest = LONGEST_NAME): string => printable(job, longest);

/** Which report of its job, counted from 1 as people do: 1st, 2nd, 3rd, 4th. */
const ordinal = (report: number): string => {
  const count = report + 1;
  const ending = count % 100 >= 11 && count % 100 <= 13 ? undefined : ["st", "nd", "rd"][(count % 10) - 1];
  return `${count}${ending ?? "th"}`;
};

const placeText = ({ file, line, path }: Finding): string => {
  const where = [file, line].filter((part) => part !== null).join(":");
  return printable([where, path].filter((part) => part !== "").join(" ") || "the report", LONGEST_PLACE);
};

const timesText = ({ count }: Finding): string => {
  if (count === 1) return "";
  return count === 2 ? ", and once more" : `, and ${count - 1} more times`;
};

const exclusionText = ({ convention, by, seen, report }: Exclusion): string =>
  `ruled out before: ${convention}, by ${by} ${shown(seen)} in the ${ordinal(report)} report`;

/** Why the conventions that a mismatch no longer lists as possible are out. */
const ruledOut = (finding: Finding, { conventions }: JobVerdict): readonly string[] =>
  conventions.excluded.filter(({ report }) => report < finding.report).map(exclusionText);

/** Whose report it was found in, and how often: "job cust-1, 2nd report, and once more". */
export const reportText = (finding: Finding, job: string, { longestName }: RenderStyle = {}): string =>
  `job ${jobName(job, longestName)}, ${ordinal(finding.report)} report${timesText(finding)}`;

/** What stands behind a finding, a line each; a finding of shape says all of it in its sentence. */
export const evidenceLines = (finding: Finding, job: JobVerdict): readonly string[] => {
  const { code, seen, expected, allowed } = finding;
  if (code.startsWith("shape/")) return [];
  const isMismatch = code === "progress/percentage-mismatch";
  const claims = isMismatch ? [...allowed, ...ruledOut(finding, job)] : [`expected: ${expected}`];
  return [`seen: ${shown(seen)}`, ...claims.map((claim) => printable(claim))];
};

const helpLines = (finding: Finding, job: JobVerdict): readonly string[] => {
  const question = questionOf(finding, job);
  return [
    ...(question === undefined ? [] : [`   =  help: ${question}`]),
    `   =  help: jobproof laws ${finding.code}`,
  ];
};

/** A finding as a good compiler prints it: the law, the place, what was seen, what was expected, and where help is. */
export const renderFinding = (finding: Finding, job: JobVerdict, style: RenderStyle = {}): string =>
  [
    `${finding.severity}[${finding.code}]: ${printable(finding.message)}`,
    `  --> ${placeText(finding)}`,
    `   |  ${reportText(finding, job.job, style)}`,
    ...evidenceLines(finding, job).map((line) => `   =  ${line}`),
    ...helpLines(finding, job),
  ].join("\n");
