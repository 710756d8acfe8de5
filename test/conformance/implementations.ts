import { createActor } from "xstate";
import type { JobStatus } from "../../src/job/status.ts";
import { afterEvent } from "../../src/lifecycle/after-event.ts";
import type { JobEvent } from "../../src/lifecycle/events.ts";
import { HOPS } from "../../src/lifecycle/hops.ts";
import { LEAVES } from "../../src/lifecycle/leaves.ts";
import { jobMachine } from "../../src/lifecycle/machine.ts";
import { startJob } from "../../src/lifecycle/start-job.ts";
import { restoreJob, saveJob } from "../../src/lifecycle/saved-job.ts";
import { statusOf } from "../../src/lifecycle/status-of.ts";
import type { LifecycleImplementation } from "./lifecycle-implementation.ts";

/** XState's own pure functions, without an actor. */
export const pureFunction: LifecycleImplementation = {
  name: "the pure function",
  counts: true,
  start: (plan) => {
    const started = startJob(plan);
    if (!started.ok) throw new Error(started.error.message);
    let snapshot = started.value;
    return {
      send: (event) => {
        snapshot = afterEvent(snapshot, event);
      },
      status: () => statusOf(snapshot),
      steps: () => snapshot.context.stepsCompleted,
      stop: () => undefined,
    };
  },
};

/** An ordinary actor of the machine. */
export const actor: LifecycleImplementation = {
  name: "the actor",
  counts: true,
  start: (plan) => {
    const running = createActor(jobMachine, { input: { plan } }).start();
    return {
      send: (event) => {
        running.send(event);
      },
      status: () => statusOf(running.getSnapshot()),
      steps: () => running.getSnapshot().context.stepsCompleted,
      stop: () => {
        running.stop();
      },
    };
  },
};

/** The pure function, its state written as text and read again between any two events. */
export const savedJob: LifecycleImplementation = {
  name: "the saved job",
  counts: true,
  start: (plan) => {
    const started = startJob(plan);
    if (!started.ok) throw new Error(started.error.message);
    let text = JSON.stringify(saveJob(started.value));
    const restored = (): typeof started.value => {
      const job = restoreJob(JSON.parse(text));
      if (!job.ok) throw new Error(JSON.stringify(job.error));
      return job.value;
    };
    return {
      send: (event) => {
        text = JSON.stringify(saveJob(afterEvent(restored(), event)));
      },
      status: () => statusOf(restored()),
      steps: () => restored().context.stepsCompleted,
      stop: () => undefined,
    };
  },
};

/** The derived table of hops: it knows no counters, but every status. */
export const table: LifecycleImplementation = {
  name: "the table",
  counts: false,
  start: () => {
    let leaf = LEAVES.find(({ status }) => status === "created");
    let isSeen = true;
    const hop = (event: JobEvent): void => {
      leaf = HOPS.find(({ from, event: type }) => from === leaf && type === event.type)?.to ?? leaf;
    };
    return {
      send: (event) => {
        if (event.type === "job.lost") isSeen = false;
        if (event.type === "job.found") isSeen = true;
        hop(event);
      },
      status: (): JobStatus => (isSeen && leaf !== undefined ? leaf.status : "unknown"),
      steps: () => undefined,
      stop: () => undefined,
    };
  },
};
