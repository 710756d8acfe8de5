import type * as fc from "fast-check";
import {
  afterEvent,
  eventVerdict,
  type JobEvent,
  type JobSnapshot,
  startJob,
} from "../../lifecycle/index.ts";
import { follow, type Moves } from "./follow.ts";
import { type JobModel } from "./job-model.ts";
import { type Answer, type JobService } from "./job-service.ts";

/** One command of a model-based test. */
export type JobCommand = fc.AsyncCommand<JobModel, JobService>;

/** What is asked of the service, and the event that it is to the statechart. */
export interface Asking {
  /** As a counterexample shows it. */
  readonly name: string;
  readonly event: (model: JobModel) => JobEvent;
  /** Asks the service; `undefined` where it has no such method. */
  readonly ask: (service: JobService, event: JobEvent) => Answer | undefined;
}

/** How the commands are held against the service. */
export interface Terms {
  readonly moves: Moves;
  /** Whether commands that the statechart refuses are given, too. */
  readonly refusals: boolean;
}

/** Creates the job, before the first thing that is asked of it. */
const created = async (model: JobModel, service: JobService, moves: Moves): Promise<JobSnapshot> => {
  const begun = startJob(model.plan);
  if (!begun.ok) throw new Error(`the plan makes no sense: ${begun.error.message}`);
  if (!(await service.create(model.plan))) throw new Error("create was refused");
  follow(model, begun.value, await service.report(), moves);
  return model.snapshot ?? begun.value;
};

const refusal = (name: string, isAccepted: boolean, reason: string): Error =>
  new Error(`${name} was ${isAccepted ? "accepted" : "refused"}, though ${reason}`);

const judgeAnswer = (
  snapshot: JobSnapshot,
  event: JobEvent,
  isAccepted: boolean,
  name: string,
): JobSnapshot => {
  const { allowed, reason } = eventVerdict(snapshot, event);
  if (isAccepted !== allowed) throw refusal(name, isAccepted, reason);
  return allowed ? afterEvent(snapshot, event) : snapshot;
};

/** Asks the service for something, of a job that is created first; one that has no such method is not asked. */
export const command = ({ name, event, ask }: Asking, { moves, refusals }: Terms): JobCommand => ({
  check: (model) =>
    refusals || model.snapshot === undefined || eventVerdict(model.snapshot, event(model)).allowed,
  run: async (model, service) => {
    const snapshot = model.snapshot ?? (await created(model, service, moves));
    const asked = event(model);
    if (!refusals && !eventVerdict(snapshot, asked).allowed) return;
    const answer = await ask(service, asked);
    if (answer === undefined) return;
    follow(model, judgeAnswer(snapshot, asked, answer, name), await service.report(), moves);
  },
  toString: () => name,
});
