import type * as fc from "fast-check";
import { shown } from "../../job/shown.ts";
import {
  afterEvent,
  eventVerdict,
  type JobEvent,
  type JobSnapshot,
  startJob,
} from "../../lifecycle/index.ts";
import { follow, type Moves, placesUntil } from "./follow.ts";
import { type JobModel } from "./job-model.ts";
import { type JobService } from "./job-service.ts";

/** One command of a model-based test. */
export type JobCommand = fc.AsyncCommand<JobModel, JobService>;

/** What a service may leave out. */
export type Method = Exclude<keyof JobService, "create" | "report">;

/** What is asked of the service, and the event that it is to the statechart. */
export interface Asking {
  readonly method: Method;
  /** As a counterexample shows it. */
  readonly name: string;
  readonly event: (model: JobModel) => JobEvent;
  /** Asks the service, which has the method. */
  readonly ask: (service: JobService, event: JobEvent) => unknown;
}

/** How the commands are held against the service. */
export interface Terms {
  readonly moves: Moves;
  /** Whether commands that the statechart refuses are given, too. */
  readonly refusals: boolean;
}

/** Whether the service has a method; what stands in its place must be one. */
const has = (service: JobService, method: keyof JobService): boolean => {
  const found: unknown = service[method];
  if (found === undefined) return false;
  if (typeof found === "function") return true;
  throw new Error(`${method} of the service is ${shown(found)}; it must be a method, or be left out`);
};

/** What the service answered: one that forgets to answer would be held to nothing. */
const answerTo = async (method: keyof JobService, asked: unknown): Promise<boolean> => {
  const answer = await asked;
  if (typeof answer === "boolean") return answer;
  throw new Error(`${method} answered ${shown(answer)}; it must be true or false`);
};

const create = async (model: JobModel, service: JobService, moves: Moves): Promise<void> => {
  const begun = startJob(model.plan);
  if (!begun.ok) throw new Error(`the plan makes no sense: ${begun.error.message}`);
  for (const method of ["create", "report"] as const)
    if (!has(service, method)) throw new Error(`the service has no ${method}; it must have one`);
  if (!(await answerTo("create", service.create(model.plan)))) throw new Error("create was refused");
  follow(model, [begun.value], await service.report(), moves);
};

/** Where the job may be; it is created before the first thing that is asked of it. */
const placesOf = async (
  model: JobModel,
  service: JobService,
  moves: Moves,
): Promise<readonly JobSnapshot[]> => {
  if (model.snapshot === undefined) await create(model, service, moves);
  return model.places;
};

const refusal = (name: string, isAccepted: boolean, reason: string): Error =>
  new Error(`${name} was ${isAccepted ? "accepted" : "refused"}, though ${reason}`);

/** What was asked of the service, what it answered, and what it reported then. */
interface Answered {
  readonly name: string;
  readonly event: JobEvent;
  readonly isAccepted: boolean;
  readonly report: unknown;
}

/**
 * Where the job may be after the answer. That is held against every place where the job may have
 * been by then: one that moves by itself may have completed before it was cancelled.
 */
const judgeAnswer = (
  from: readonly JobSnapshot[],
  { name, event, isAccepted, report }: Answered,
  moves: Moves,
): readonly JobSnapshot[] => {
  const judged = from.flatMap((start) =>
    placesUntil(start, report, moves).map((place) => ({
      start,
      place,
      verdict: eventVerdict(place, event),
    })),
  );
  const fitting = judged.filter(({ verdict }) => verdict.allowed === isAccepted);
  if (fitting.length === 0) throw refusal(name, isAccepted, judged[0]?.verdict.reason ?? "");
  return fitting.map(({ start, place }) => (isAccepted ? afterEvent(place, event) : start));
};

/** Asks the service for something, of a job that is created first; one that has no such method is not asked. */
export const command = ({ method, name, event, ask }: Asking, { moves, refusals }: Terms): JobCommand => {
  const isGiven = (model: JobModel): boolean =>
    refusals || model.snapshot === undefined || eventVerdict(model.snapshot, event(model)).allowed;
  return {
    check: isGiven,
    run: async (model, service) => {
      const from = await placesOf(model, service, moves);
      if (!has(service, method) || !isGiven(model)) return;
      const asked = event(model);
      const isAccepted = await answerTo(method, ask(service, asked));
      const report = await service.report();
      follow(model, judgeAnswer(from, { name, event: asked, isAccepted, report }, moves), report, moves);
    },
    toString: () => name,
  };
};

/** Asks for nothing, and looks where the job is: one that moves by itself may be anywhere that it can go. */
export const look = ({ moves }: Terms): JobCommand => ({
  check: () => true,
  run: async (model, service) => {
    const from = await placesOf(model, service, moves);
    follow(model, from, await service.report(), moves);
  },
  toString: () => "look",
});
