import { isJsonObject } from "../job/json.ts";
import { type PartialPlan } from "../job/training-plan.ts";

/** One report with its job, its time and its plan, as `jobproof check` reads it. */
export interface Envelope<Report = unknown> {
  readonly job: string;
  /** Seconds since the job was created. */
  readonly elapsed_seconds: number;
  readonly plan: PartialPlan;
  readonly report: Report;
}

/** The reports of one job with their times: a run, lawful or with a fault. */
export interface TimedReports<Report> {
  readonly job: string;
  readonly plan: PartialPlan;
  readonly reports: Iterable<{ readonly at: number; readonly report: Report }>;
}

/** The reports of a run in envelopes, each of which can be judged by itself. */
export function* envelopesOf<Report>({
  job,
  plan,
  reports,
}: TimedReports<Report>): Generator<Envelope<Report>, void> {
  for (const { at, report } of reports) yield { job, elapsed_seconds: at, plan, report };
}

/** Stands for infinity until the text is made: no text of JSON has such characters unescaped. */
const INFINITE = "\u{1F}infinite\u{1F}";
const WRITTEN = JSON.stringify(INFINITE);

/** A number that is read as infinity everywhere, for JSON has no name for it. */
const TOO_LARGE = "1e999";

const marked = (_key: string, value: unknown): unknown =>
  value === Number.POSITIVE_INFINITY ? INFINITE : value;

/** Whether a number of the report is infinite: to ask of every value in it would take longer than to write it. */
const isOverflowing = (report: unknown): boolean =>
  isJsonObject(report) && Object.values(report).includes(Number.POSITIVE_INFINITY);

/** One envelope as a line of NDJSON, ended by a newline. A number of the report that is infinite is written so that it is read so again. */
export const ndjsonLine = ({ job, elapsed_seconds, plan, report }: Envelope): string => {
  const envelope = { job, elapsed_seconds, plan, report };
  if (!isOverflowing(report)) return `${JSON.stringify(envelope)}\n`;
  return `${JSON.stringify(envelope, marked).replaceAll(WRITTEN, TOO_LARGE)}\n`;
};

/** The reports of a run as lines of NDJSON, each ended by a newline. */
export function* ndjsonOf(run: TimedReports<unknown>): Generator<string, void> {
  for (const envelope of envelopesOf(run)) yield ndjsonLine(envelope);
}
