import { and, type SnapshotFrom } from "xstate";

import { firstContext } from "./job-context.ts";
import { type EdgeMeta, isLawfulAdvance, jobSetup } from "./machine-setup.ts";

const USUAL: EdgeMeta = { grade: "usual" };
const TOLERATED: EdgeMeta = { grade: "tolerated" };

const created = jobSetup.createStateConfig({
  id: "created",
  tags: ["waiting"],
  meta: { status: "created", meaning: "created, not yet scheduled" },
  on: {
    "job.scheduled": { target: "#pending", meta: USUAL },
    "job.started": { target: "#running", meta: TOLERATED },
  },
});

const pending = jobSetup.createStateConfig({
  id: "pending",
  tags: ["waiting"],
  meta: { status: "pending", meaning: "waiting for resources" },
  on: { "job.started": { target: "#running", meta: USUAL } },
});

/** At the end of training a job is still RUNNING: the model is being published, for minutes. */
const running = jobSetup.createStateConfig({
  id: "running",
  meta: { status: "running", meaning: "running: training, or publishing the trained model" },
  initial: "training",
  on: {
    "job.completed": { target: "#completed", meta: USUAL },
    "job.cancel_requested": { target: "#cancelling.underway", meta: USUAL },
  },
  states: {
    training: {
      description: "steps are being done",
      on: {
        "training.advanced": [
          {
            guard: and([isLawfulAdvance, "reachesTheEnd"]),
            description: "every step is done",
            target: "finishing",
            actions: "count",
          },
          { guard: isLawfulAdvance, actions: "count" },
        ],
        "training.stopped_early": { target: "finishing" },
        "training.time_limit_reached": { target: "finishing" },
      },
    },
    finishing: {
      description: "training is over: the model is being published",
      on: { "training.advanced": { guard: isLawfulAdvance, actions: "count" } },
    },
  },
});

const cancellable = jobSetup.createStateConfig({
  tags: ["cancellable"],
  initial: "created",
  on: {
    "job.cancel_requested": { target: "#cancelling.unstarted", meta: USUAL },
    "job.cancelled": { target: "#cancelled", meta: TOLERATED },
  },
  states: { created, pending, running },
});

/** Only a job whose training had started can still advance, or win the race and complete. */
const cancelling = jobSetup.createStateConfig({
  id: "cancelling",
  meta: { status: "cancelling", meaning: "being cancelled at the user's request" },
  initial: "unstarted",
  on: { "job.cancelled": { target: "#cancelled", meta: USUAL } },
  states: {
    unstarted: { description: "before it ever ran" },
    underway: {
      description: "after it had started",
      on: {
        "training.advanced": { guard: isLawfulAdvance, actions: "count" },
        "job.completed": { target: "#completed", meta: TOLERATED },
      },
    },
  },
});

const stage = jobSetup.createStateConfig({
  initial: "active",
  states: {
    active: {
      tags: ["active"],
      initial: "cancellable",
      on: { "job.failed": { target: "#failed", meta: USUAL, actions: "keepReason" } },
      states: { cancellable, cancelling },
    },
    completed: {
      id: "completed",
      tags: ["terminal", "succeeded"],
      meta: { status: "completed", meaning: "completed successfully: the model is trained" },
      on: { "job.published": { target: "#ready", meta: USUAL } },
    },
    ready: {
      id: "ready",
      type: "final",
      tags: ["terminal", "succeeded", "usable"],
      meta: { status: "ready", meaning: "ready to be used: the trained model can be used" },
    },
    cancelled: {
      id: "cancelled",
      type: "final",
      tags: ["terminal"],
      meta: { status: "cancelled", meaning: "cancelled by the user" },
    },
    failed: {
      id: "failed",
      type: "final",
      tags: ["terminal"],
      meta: { status: "failed", meaning: "failed and terminated" },
    },
  },
});

/** UNKNOWN is an observation, not a stage: the job goes on while it is not seen. */
const sight = jobSetup.createStateConfig({
  initial: "seen",
  states: {
    seen: { on: { "job.lost": { target: "lost" } } },
    lost: {
      id: "lost",
      tags: ["indeterminate"],
      meta: { status: "unknown", meaning: "the status is not known" },
      on: { "job.found": { target: "seen" } },
    },
  },
});

/**
 * The life of a fine-tuning job: the only place that says which status may follow which. It runs as
 * an ordinary actor, and never stops by itself: no final state stands at the top, so the end of a
 * life is `snapshot.hasTag("terminal")`, not `snapshot.status === "done"`.
 */
export const jobMachine = jobSetup.createMachine({
  id: "job",
  type: "parallel",
  context: ({ input }) => firstContext(input?.plan ?? null),
  states: { stage, sight },
});

/** The state of one job at one moment, as XState holds it. */
export type JobSnapshot = SnapshotFrom<typeof jobMachine>;
