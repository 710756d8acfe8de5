import type { TrainingPlan } from "../../src/job/training-plan.ts";
import type { JobStatus } from "../../src/job/status.ts";
import { CONTROL, JOBS, startService } from "../adapters/server/test-service.ts";
import type { LifecycleImplementation } from "./lifecycle-implementation.ts";

const statusIn = (text: string): JobStatus => text as JobStatus;

const requestOf = ({ epochs, batchSize, trainingSamples, validation }: TrainingPlan) => ({
  hyperparameters: { epochs, batch_size: batchSize },
  custom_fields: { "jobproof.trainingSamples": String(trainingSamples), "jobproof.validation": validation },
});

/** A job of the stand-in for the service, told by its control what happens, and seen by its routes. */
export const standIn: LifecycleImplementation = {
  name: "the server",
  counts: true,
  start: async (plan) => {
    const { create, get, post } = startService({ progress: "manual" });
    const id = await create(requestOf(plan));
    const report = async () => (await get(`${JOBS}/${id}/status`)).body;
    return {
      send: async (event) => {
        await post(`${CONTROL}/jobs/${id}/events`, event);
      },
      status: async () => statusIn((await report()).status),
      steps: async () => Number((await report())["steps_completed"]),
      stop: () => undefined,
    };
  },
};
