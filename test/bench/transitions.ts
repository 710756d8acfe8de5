import { JOB_STATUSES, type JobStatus } from "jobproof";
import {
  afterEvent,
  canTransition,
  eventsTowards,
  JOB_EVENT_TYPES,
  type JobEvent,
  jobMachine,
  type JobSnapshot,
  startJob,
} from "jobproof/lifecycle";
import { transition } from "xstate";
import { type Contender } from "./contest.ts";

const PAIRS: readonly (readonly [JobStatus, JobStatus])[] = JOB_STATUSES.flatMap((from) =>
  JOB_STATUSES.map((to) => [from, to] as const),
);

/** The events that may change a status; the training's counters are no question of transitions. */
const EVENTS: readonly JobEvent[] = JOB_EVENT_TYPES.filter(
  (type) =>
    type !== "training.advanced" &&
    type !== "training.stopped_early" &&
    type !== "training.time_limit_reached",
).map((type): JobEvent => ({ type }));

const snapshotIn = (status: JobStatus): readonly JobSnapshot[] => {
  const started = startJob();
  if (!started.ok) return [];
  const events = eventsTowards(started.value, status) ?? [];
  return [events.reduce((snapshot, event) => afterEvent(snapshot, event), started.value)];
};

/** A job in every status, with every event that may or may not come next. */
const OCCASIONS = JOB_STATUSES.flatMap(snapshotIn).flatMap((snapshot) =>
  EVENTS.map((event) => ({ snapshot, event })),
);

/** Asks of every pair of statuses in turn whether one may follow the other. */
export const ourTransitions: Contender = {
  name: "canTransition",
  run: (times) => {
    let allowed = 0;
    for (let at = 0, pair = 0; at < times; at += 1, pair += 1) {
      if (pair === PAIRS.length) pair = 0;
      const statuses = PAIRS[pair];
      if (statuses !== undefined && canTransition(statuses[0], statuses[1])) allowed += 1;
    }
    return allowed;
  },
};

/** Asks XState of every status and event in turn whether the event changes anything. */
export const theirTransitions: Contender = {
  name: "XState's transition()",
  run: (times) => {
    let changed = 0;
    for (let at = 0; at < times; at += 1) {
      const occasion = OCCASIONS[at % OCCASIONS.length];
      if (occasion === undefined) continue;
      const [next] = transition(jobMachine, occasion.snapshot, occasion.event);
      if (next !== occasion.snapshot) changed += 1;
    }
    return changed;
  },
};
