import { createActor } from "xstate";

import type { TrainingPlan } from "../job/training-plan.ts";
import type { PlanFailure } from "../progress/plan-failure.ts";
import { type Result, ok } from "../result.ts";
import { eventFrom } from "./event-from.ts";
import type { JobEvent } from "./events.ts";
import { jobMachine, type JobSnapshot } from "./machine.ts";
import { startJob } from "./start-job.ts";

/** One job that lives: the machine's actor, reduced to what a driver of it needs. */
export interface JobActor {
  /** Where the job is now. */
  readonly snapshot: JobSnapshot;
  /** Lets an event happen; answers whether the machine took it. `eventVerdict` says why it did not. */
  readonly send: (event: JobEvent) => boolean;
}

/** Brings a job of this plan to life, CREATED and seen, or says what is wrong with the plan. */
export const openJob = (plan: TrainingPlan): Result<JobActor, PlanFailure> => {
  const started = startJob(plan);
  if (!started.ok) return started;
  const actor = createActor(jobMachine, { snapshot: started.value, input: {} }).start();
  return ok({
    get snapshot() {
      return actor.getSnapshot();
    },
    send: (event) => {
      const told = eventFrom(event);
      if (told === undefined) return false;
      const before = actor.getSnapshot();
      actor.send(told);
      return actor.getSnapshot() !== before;
    },
  });
};
