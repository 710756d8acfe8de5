import { printable } from "../../../check/printable.ts";
import { type Finding } from "../../../job/finding.ts";
import { SEVERITIES } from "../../../job/severity.ts";
import { type JobProgress, type ReportEvent } from "../../client/index.ts";
import { durationText, roughDurationText } from "./duration-text.ts";

const LONGEST_MESSAGE = 60;

/** What the status says, and where the job is on its way where that says more. */
export const statusPiece = ({ progress: { status }, stage, job }: ReportEvent): string => {
  if (status === null) return `no known status${job.status === null ? "" : ` (last: ${job.status})`}`;
  if (status === "unknown") return `unknown${job.status === null ? "" : ` (last: ${job.status})`}`;
  return status === "running" && stage !== null ? `running: ${stage}` : status;
};

/**
 * How far a job is, from 0 to 1: by its steps, where it is known how many there are, else by the
 * percentage that is reported; null where neither tells. It is never moved to the end by force: a job
 * that stopped early stays where it stopped.
 */
export const fractionDone = ({ steps, totalSteps, percentage }: JobProgress): number | null => {
  if (steps !== null && totalSteps !== null) return Math.min(1, steps / totalSteps);
  return percentage === null ? null : Math.min(1, Math.max(0, percentage / 100));
};

/** A fraction as a percentage to one decimal, cut off: what is below 1 is never shown as 100. */
export const percentText = (fraction: number): string => `${(Math.floor(fraction * 1000) / 10).toFixed(1)} %`;

const ofTotal = (count: number, total: number | null, noun: string): string =>
  total === null ? `${count} ${noun}` : `${count} of ${total} ${noun}`;

/** The percentage as it is reported, where the steps tell another: of epochs, of one epoch, or none at all. */
const reportedPercentage = (progress: JobProgress): string => {
  const { percentage } = progress;
  const fraction = fractionDone(progress);
  if (percentage === null || fraction === null) return "";
  return Math.abs(percentage - fraction * 100) < 1 ? "" : `percentage_done ${percentage}`;
};

/** How many steps and epochs are done. */
export const countPieces = (progress: JobProgress): readonly string[] => {
  const { steps, totalSteps, epochs, totalEpochs } = progress;
  return [
    steps === null ? "" : ofTotal(steps, totalSteps, "steps"),
    epochs === null ? "" : ofTotal(epochs, totalEpochs, "epochs"),
    reportedPercentage(progress),
  ].filter((piece) => piece !== "");
};

/** A loss or an accuracy, in four digits. */
export const valueText = (value: number): string => String(Number(value.toPrecision(4)));

/** How long the job goes on, as far as that can be told. */
export const remainingPiece = ({ stage, remaining: { training } }: ReportEvent): string => {
  if (stage !== "training" || training === null) return "";
  return training < 1 ? "" : `${roughDurationText(training)} of training left`;
};

/** Silence that is shorter than this is none: counters are flushed in bursts. */
const QUIET = 60;

/** How long nothing moved; in a queue, how long the job has been waiting, which is all that moves there. */
export const quietPiece = ({ stage, inStageFor, quietFor }: ReportEvent, since: number): string => {
  if (stage === "queued") return `in the queue for ${durationText(inStageFor + since)}`;
  if (stage === "finishing" || stage === "cancelling")
    return `${stage} for ${durationText(inStageFor + since)}`;
  return quietFor + since < QUIET ? "" : `nothing has moved for ${durationText(quietFor + since)}`;
};

/** The newest message of a job's log while it lasts, and then why it failed. */
export const logPiece = ({ stage, progress: { failure, lastMessage } }: ReportEvent): string => {
  if (failure !== null) return `failed: ${printable(failure, LONGEST_MESSAGE * 2)}`;
  return lastMessage === null || stage === "ended" ? "" : printable(lastMessage, LONGEST_MESSAGE);
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const foundPieces = (findings: readonly Finding[]): readonly string[] =>
  SEVERITIES.filter((severity) => severity !== "info")
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => counted(count, severity));

/** What the reports came to so far. */
export const verdictPieces = ({ job: { verdict, reports, findings } }: ReportEvent): readonly string[] => [
  `${verdict} so far`,
  counted(reports, "report"),
  ...foundPieces(findings),
];
