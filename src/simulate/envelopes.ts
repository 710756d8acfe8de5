import { type StatusReport } from "../job/status-report.ts";
import { type TrainingPlan } from "../job/training-plan.ts";
import { type Run } from "./simulate.ts";

/** One report with its job, its time and its plan, as `jobproof check` reads it. */
export interface Envelope {
  readonly job: string;
  /** Seconds since the job was created. */
  readonly elapsed_seconds: number;
  readonly plan: TrainingPlan;
  readonly report: StatusReport;
}

/** The reports of a run in envelopes, each of which can be judged by itself. */
export function* envelopesOf({ job, plan, reports }: Run): Generator<Envelope> {
  for (const { at, report } of reports) yield { job, elapsed_seconds: at, plan, report };
}

/** The reports of a run as lines of NDJSON, each ended by a newline. */
export function* ndjsonOf(run: Run): Generator<string> {
  for (const envelope of envelopesOf(run)) yield `${JSON.stringify(envelope)}\n`;
}
