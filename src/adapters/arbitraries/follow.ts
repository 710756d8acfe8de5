import { isJsonObject } from "../../job/json.ts";
import { orList } from "../../job/listed.ts";
import { shown } from "../../job/shown.ts";
import { JOB_STATUSES, type JobStatus, statusFromText } from "../../job/status.ts";
import {
  afterEvent,
  eventsTowards,
  type JobEvent,
  type JobSnapshot,
  statusOf,
} from "../../lifecycle/index.ts";
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

/** The places that a job passes as these events happen to it, the first of them where it was. */
const along = (from: JobSnapshot, events: readonly JobEvent[]): readonly JobSnapshot[] => [
  from,
  ...events.map((_, at) => events.slice(0, at + 1).reduce(afterEvent, from)),
];

/** A job that is being cancelled may complete if it had started: by itself it may have, between two looks. */
const startedBefore = (from: JobSnapshot, status: JobStatus): readonly (readonly JobEvent[])[] => {
  const starting = status === "cancelling" ? eventsTowards(from, "running") : undefined;
  return starting === undefined || starting.length === 0
    ? []
    : [[...starting, { type: "job.cancel_requested" }]];
};

/** The ways on which the job may have come to show this status; none where it cannot have. */
const waysTo = (from: JobSnapshot, status: JobStatus, moves: Moves): readonly (readonly JobSnapshot[])[] => {
  const events = eventsTowards(from, status);
  if (events === undefined) return [];
  if (moves === "by-itself") return [events, ...startedBefore(from, status)].map((way) => along(from, way));
  // A service may cancel at once what it was asked to cancel.
  const isAtOnce = statusOf(from) === "cancelling" && status === "cancelled";
  return events.length === 0 || isAtOnce ? [along(from, events)] : [];
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
 * Where the job may have been when it was asked for something, given where the last look left it and
 * what is reported now: there alone, unless it moves by itself.
 */
export const placesUntil = (from: JobSnapshot, report: unknown, moves: Moves): readonly JobSnapshot[] => {
  if (moves === "when-told") return [from];
  const ways = waysTo(from, statusIn(report), moves);
  const ends = ways.flatMap((way) => way.slice(-1)).map((end) => withSteps(end, stepsIn(report), moves));
  return [from, ...ways.flat(), ...ends];
};

const keyOf = ({ value, context }: JobSnapshot): string => JSON.stringify([value, context.stepsCompleted]);

/** Each place once. */
const distinct = (places: readonly JobSnapshot[]): readonly JobSnapshot[] => [
  ...new Map(places.map((place) => [keyOf(place), place])).values(),
];

/**
 * Takes the model to where the service reports the job to be, given where the last command may have
 * left it. Throws, as a test fails, where the job cannot be there, or the report breaks a law.
 */
export const follow = (
  model: JobModel,
  from: readonly JobSnapshot[],
  report: unknown,
  moves: Moves,
): void => {
  const status = statusIn(report);
  const ends = from.flatMap((place) => waysTo(place, status, moves)).flatMap((way) => way.slice(-1));
  if (ends.length === 0) {
    const expected = [...new Set(from.map((place) => statusOf(place)))];
    throw new Error(`the job is ${status}, but should be ${orList(expected)}`);
  }
  model.places = distinct(ends.map((end) => withSteps(end, stepsIn(report), moves)));
  [model.snapshot] = model.places;
  holdToLaws(model, report);
};
