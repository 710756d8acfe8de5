import { describe, expect, it } from "vitest";
import type { JobStatus } from "../../src/job/status.ts";
import { JOB_EVENT_TYPES, type JobEvent, type JobEventType } from "../../src/lifecycle/events.ts";
import { advance, TWO_EPOCHS } from "../lifecycle/plans.ts";
import { EXPECTED, PLACES } from "./expected-statuses.ts";
import type { LifecycleImplementation, RunningJob } from "./lifecycle-implementation.ts";
import { LIVES } from "./lives.ts";

const sendAll = async (job: RunningJob, events: readonly JobEvent[]): Promise<void> => {
  // One after the other: a life has an order.
  for (const event of events) await job.send(event); // oxlint-disable-line no-await-in-loop
};

const withJob = async (
  implementation: LifecycleImplementation,
  use: (job: RunningJob) => Promise<void>,
): Promise<void> => {
  const job = await implementation.start(TWO_EPOCHS);
  try {
    await use(job);
  } finally {
    await job.stop();
  }
};

const anEvent = (type: JobEventType): JobEvent => (type === "training.advanced" ? advance(1) : { type });

/** The status after an event in a stage that is seen. */
const seenAfter = (stage: keyof typeof EXPECTED, type: JobEventType): JobStatus =>
  type === "job.lost" ? "unknown" : (EXPECTED[stage][type] ?? stage);

const CASES = PLACES.flatMap((place) => JOB_EVENT_TYPES.map((type) => ({ ...place, type })));

/** Holds an implementation to every event in every state, seen and unseen, and to whole lives. */
export const describeLifecycle = (implementation: LifecycleImplementation): void => {
  describe(`a job run by ${implementation.name}`, () => {
    it("begins in CREATED", async () => {
      await withJob(implementation, async (job) => {
        expect(await job.status()).toBe("created");
      });
    });

    it.each(CASES)("answers $type in $name", async ({ stage, events, type }) => {
      await withJob(implementation, async (job) => {
        await sendAll(job, events);
        expect(await job.status()).toBe(stage);
        await job.send(anEvent(type));
        expect(await job.status()).toBe(seenAfter(stage, type));
      });
    });

    it.each(CASES)("goes on unseen by $type in $name", async ({ stage, events, type }) => {
      await withJob(implementation, async (job) => {
        await sendAll(job, [...events, { type: "job.lost" }]);
        expect(await job.status()).toBe("unknown");
        await job.send(anEvent(type));
        expect(await job.status()).toBe(type === "job.found" ? stage : "unknown");
        await job.send({ type: "job.found" });
        expect(await job.status()).toBe(EXPECTED[stage][type] ?? stage);
      });
    });

    it("does not complete where the cancelled job had never started", async () => {
      await withJob(implementation, async (job) => {
        await sendAll(job, [
          { type: "job.scheduled" },
          { type: "job.cancel_requested" },
          { type: "job.completed" },
        ]);
        expect(await job.status()).toBe("cancelling");
        await job.send({ type: "job.cancelled" });
        expect(await job.status()).toBe("cancelled");
      });
    });

    describe.each(LIVES)("$name", ({ life }) => {
      it("shows each status in turn", async () => {
        await withJob(implementation, async (job) => {
          for (const { event, status } of life) {
            /* oxlint-disable no-await-in-loop -- a life has an order */
            await job.send(event);
            expect(await job.status()).toBe(status);
          }
        });
      });

      if (!implementation.counts) return;

      it("counts what was done", async () => {
        await withJob(implementation, async (job) => {
          for (const { event, steps } of life) {
            /* oxlint-disable no-await-in-loop -- a life has an order */
            await job.send(event);
            expect(await job.steps()).toBe(steps);
          }
        });
      });
    });
  });
};
