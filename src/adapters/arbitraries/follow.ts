import { isJsonObject } from "../../job/json.ts";
import { shown } from "../../job/shown.ts";
import { JOB_STATUSES, type JobStatus, statusFromText } from "../../job/status.ts";
import { afterEvent, eventsTowards, type JobSnapshot, statusOf } from "../../lifecycle/index.ts";
import { type JobModel } from "./job-model.ts";

/** Whether the service moves a job only when it is told to, or of its own accord as well. */
export const MOVES = ["when-told", "by-itself"] as const;

/** One of the ways in which a service moves its jobs. */
export type Moves = (typeof MOVES)[number];

const statusIn = (report: unknown): JobStatus => {
  const stated = isJsonObject(report) ? report.status : undefined;
  const status = typeof stated === "string" ? statusFromText(stated) : undefined;
  if (status !== undefined) return status;
  throw new Error(`the report's status is ${shown(stated)}; expected one of ${JOB_STATUSES.join(", ")}`);
};

const stepsIn = (report: unknown): number | undefined => {
  const details = isJsonObject(report) ? (report.status_details ?? report) : undefined;
  const steps = isJsonObject(details) ? details.steps_completed : undefined;
  return typeof steps === "number" ? steps : undefined;
};

/** Where the job is if the service shows this status, having been left in the snapshot's. */
const movedTo = (snapshot: JobSnapshot, status: JobStatus, moves: Moves): JobSnapshot | undefined => {
  const events = eventsTowards(snapshot, status);
  // A service may cancel at once what it was asked to cancel.
  const isAtOnce = statusOf(snapshot) === "cancelling" && status === "cancelled";
  if (events === undefined || (moves === "when-told" && events.length > 0 && !isAtOnce)) return undefined;
  return events.reduce(afterEvent, snapshot);
};

const withSteps = (snapshot: JobSnapshot, steps: number | undefined, moves: Moves): JobSnapshot => {
  const { stepsCompleted } = snapshot.context;
  if (steps === undefined || steps === stepsCompleted) return snapshot;
  if (moves === "by-itself")
    return afterEvent(snapshot, { type: "training.advanced", stepsCompleted: steps });
  throw new Error(`steps_completed is ${steps}, but ${stepsCompleted} were done`);
};

const holdToLaws = ({ monitor }: JobModel, report: unknown): void => {
  const errors = monitor.observe(report).filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join("\n"));
};

/**
 * Takes the model to where the service reports the job to be, given where the last command should
 * have left it. Throws, as a test fails, where the job cannot be there, or the report breaks a law.
 */
export const follow = (model: JobModel, snapshot: JobSnapshot, report: unknown, moves: Moves): void => {
  const status = statusIn(report);
  const moved = movedTo(snapshot, status, moves);
  if (moved === undefined) throw new Error(`the job is ${status}, but should be ${statusOf(snapshot)}`);
  model.snapshot = withSteps(moved, stepsIn(report), moves);
  holdToLaws(model, report);
};
