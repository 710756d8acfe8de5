import { counted } from "../job/counted.ts";
import { type Finding } from "../job/finding.ts";
import { type Severity } from "../job/severity.ts";
import { printable } from "./printable.ts";
import { evidenceLines, reportText } from "./render-finding.ts";
import { type RenderStyle, shownFindings } from "./render-style.ts";
import { STANDARD_INPUT } from "./standard-input.ts";
import { type JobVerdict, type Unreadable, type Verdict, type VerdictStream } from "./verdict.ts";

/** The command of GitHub Actions that makes an annotation of a severity. */
const COMMANDS = {
  error: "error",
  warning: "warning",
  info: "notice",
} as const satisfies Readonly<Record<Severity, string>>;

const LONGEST_PLACE = 200;

/** What would end a command, or be taken for an escape; GitHub reads it back. Source: actions/toolkit, command.ts. */
const asData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const asProperty = (text: string): string => asData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** Where an annotation stands, and what it is called. */
interface Annotation {
  readonly command: (typeof COMMANDS)[Severity];
  readonly file: string | null;
  readonly line: number | null;
  readonly title: string;
  readonly lines: readonly string[];
}

const annotationText = ({ command, file, line, title, lines }: Annotation): string => {
  const isOnFile = file !== null && file !== STANDARD_INPUT;
  const properties = [
    ...(isOnFile ? [`file=${asProperty(printable(file))}`] : []),
    ...(isOnFile && line !== null ? [`line=${line}`] : []),
    `title=${asProperty(title)}`,
  ];
  return `::${command} ${properties.join(",")}::${asData(lines.join("\n"))}\n`;
};

const findingText = (finding: Finding, job: JobVerdict): string => {
  const { severity, code, file, line, path } = finding;
  const place = path === "" ? "" : `, at ${printable(path, LONGEST_PLACE)}`;
  return annotationText({
    command: COMMANDS[severity],
    file,
    line,
    title: code,
    lines: [
      printable(finding.message),
      reportText(finding, job.job) + place,
      ...evidenceLines(finding, job),
      `help: jobproof laws ${code}`,
    ],
  });
};

const unreadableText = ({ file, line, reason }: Unreadable): string =>
  annotationText({ command: "error", file, line, title: "unreadable input", lines: [printable(reason)] });

/** A verdict as workflow commands in pieces, for more jobs than one text can hold. */
export function* githubPieces(
  { jobs, unreadable }: VerdictStream,
  style: RenderStyle = {},
): Generator<string> {
  const sum = { lawful: 0, unlawful: 0 };
  for (const entry of unreadable) yield unreadableText(entry);
  for (const job of jobs) {
    sum[job.verdict] += 1;
    for (const finding of shownFindings(job, style)) yield findingText(finding, job);
  }
  // No name stands here, so that none can begin the line like a command.
  yield `jobproof: ${counted(sum.lawful + sum.unlawful, "job")}, ${sum.lawful} lawful, ${sum.unlawful} unlawful\n`;
}

/**
 * A verdict as workflow commands of GitHub Actions: an annotation for each finding and for what could
 * not be read, on its file and line, then one line that counts the jobs.
 */
export const renderGithub = (verdict: Verdict, style: RenderStyle = {}): string =>
  [...githubPieces(verdict, style)].join("");
