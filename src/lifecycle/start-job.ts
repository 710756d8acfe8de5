import { initialTransition } from "xstate";

import type { TrainingPlan } from "../job/training-plan.ts";
import { checkPlan } from "../progress/check-plan.ts";
import type { PlanFailure } from "../progress/plan-failure.ts";
import { type Result, ok } from "../result.ts";
import { jobMachine, type JobSnapshot } from "./machine.ts";

/**
 * The snapshot in which a job of this plan begins, CREATED and seen, or what is wrong with the plan.
 * Without a plan the counters have no bound above. An actor goes on from it by
 * `createActor(jobMachine, { snapshot, input: {} })`.
 */
export const startJob = (plan?: TrainingPlan): Result<JobSnapshot, PlanFailure> => {
  if (plan === undefined) return ok(initialTransition(jobMachine, {})[0]);
  const checked = checkPlan(plan);
  return checked.ok ? ok(initialTransition(jobMachine, { plan: checked.value })[0]) : checked;
};
