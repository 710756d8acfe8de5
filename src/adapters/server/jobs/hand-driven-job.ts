import { instantFromText } from "../../../job/instant.ts";
import { instantText } from "../../../job/instant-text.ts";
import { type StatusLogEntry, type StatusReport } from "../../../job/status-report.ts";
import { type JobStatus } from "../../../job/status.ts";
import {
  afterEvent,
  eventsBetween,
  eventVerdict,
  type JobEvent,
  type JobSnapshot,
  startJob,
  statusOf,
} from "../../../lifecycle/index.ts";
import {
  CONVENTIONS,
  platformPercentage,
  stepsPercentageInDoubles,
  stepsPerEpoch,
  totalSteps,
} from "../../../progress/index.ts";
import { err, ok, type Result } from "../../../result.ts";
import { type ResolvedScenario, type SimulatedJob } from "../../../simulate/index.ts";
import { type JobParts } from "./run.ts";

/** A job to which nothing happens but what it is told. */
export interface HandDrivenJob {
  readonly status: JobStatus;
  readonly now: number;
  /** Lets time pass, by which nothing changes but the time of the next report. */
  readonly advanceTo: (seconds: number) => void;
  readonly report: () => StatusReport;
  readonly jobParts: () => JobParts;
  readonly send: (event: JobEvent) => Result<JobStatus, string>;
}

const MICROS_PER_SECOND = 1_000_000;

/** What an event leaves behind in `status_logs`. */
const LOGGED: Partial<Record<JobEvent["type"], string>> = {
  "job.scheduled": "TrainingJobPending",
  "job.started": "TrainingJobRunning",
  "job.completed": "EntityHandler_1_Completed",
  "job.failed": "TrainingJobFailed",
};

/** The machine's place where the script stands: out of sight it cannot be told. */
const placeOf = ({ scenario, status, report }: SimulatedJob): JobSnapshot | undefined => {
  const started = startJob(scenario.plan);
  const events = eventsBetween("created", status);
  if (!started.ok || events === undefined || status === "unknown") return undefined;
  const { steps_completed: steps, epochs_completed: epochs } = report();
  const counters: JobEvent = {
    type: "training.advanced",
    stepsCompleted: steps ?? 0,
    epochsCompleted: epochs ?? 0,
  };
  return events
    .flatMap((event) => (event.type === "job.started" ? [event, counters] : [event]))
    .reduce((place, event) => afterEvent(place, event), started.value);
};

const percentageOf = ({ plan, convention }: ResolvedScenario, { context }: JobSnapshot): number => {
  const { stepsCompleted, epochsCompleted } = context;
  const total = totalSteps(plan);
  const steps = total.ok && typeof total.value === "number" ? total.value : 0;
  switch (CONVENTIONS[convention].percentageRule) {
    case "epochs":
      return (100 * epochsCompleted) / plan.epochs;
    case "steps":
      return stepsPercentageInDoubles(stepsCompleted, steps) ?? 0;
    case "platform":
      return platformPercentage(stepsCompleted, steps) ?? 0;
  }
};

/** What the report says that the machine does not know. */
interface Ledger {
  now: number;
  updatedAt: string;
  logs: readonly StatusLogEntry[];
  steps: number | null | undefined;
}

const observedSteps = ({ plan }: ResolvedScenario): number | null => {
  const perEpoch = stepsPerEpoch(plan, "observed");
  return perEpoch.ok && typeof perEpoch.value === "number" ? perEpoch.value : null;
};

/** Notes in the ledger that something happened just now. */
const note = (ledger: Ledger, at: string, event: JobEvent): void => {
  const message = LOGGED[event.type];
  ledger.updatedAt = at;
  if (message === undefined) return;
  const detail = event.type === "job.failed" ? (event.reason ?? null) : null;
  ledger.logs = [...ledger.logs, { updated_at: at, message, detail }];
};

/** Everything about a job in hand that changes. */
interface Hand {
  readonly script: SimulatedJob;
  /** What the script reported when it was left. */
  readonly base: StatusReport;
  readonly createdAt: string;
  readonly ledger: Ledger;
  /** `undefined` where the job was out of sight. */
  place: JobSnapshot | undefined;
}

const reportOf = ({ base, ledger, place, script: { scenario } }: Hand): StatusReport => ({
  ...base,
  updated_at: ledger.updatedAt,
  ...(place !== undefined && {
    status: statusOf(place),
    steps_completed: place.context.stepsCompleted,
    epochs_completed: place.context.epochsCompleted,
    percentage_done: percentageOf(scenario, place),
  }),
  ...(scenario.habits.stepsPerEpoch === "reported" && { steps_per_epoch: ledger.steps ?? null }),
  ...(scenario.habits.elapsedTime.startsWith("wall") && { elapsed_time: ledger.now }),
  status_logs: ledger.logs,
});

const partsOf = (hand: Hand): JobParts => {
  const { status, ...details } = reportOf(hand);
  const stated = Object.entries(details).filter(([, value]) => value !== null);
  return {
    created_at: hand.createdAt,
    updated_at: hand.ledger.updatedAt,
    status,
    status_details: Object.fromEntries(stated),
  };
};

/** The time of the job, as the wire has it. */
const nowOf = ({ createdAt, ledger }: Hand): string =>
  instantText((instantFromText(createdAt) ?? 0) + Math.round(ledger.now * MICROS_PER_SECOND)).replace(
    "Z",
    "",
  );

const tell = (hand: Hand, event: JobEvent): Result<JobStatus, string> => {
  if (hand.place === undefined) return err("the job is out of sight; let time pass until it is found.");
  const verdict = eventVerdict(hand.place, event);
  if (!verdict.allowed) return err(verdict.reason);
  hand.place = afterEvent(hand.place, event);
  if (event.type === "job.started") hand.ledger.steps = observedSteps(hand.script.scenario);
  note(hand.ledger, nowOf(hand), event);
  return ok(statusOf(hand.place));
};

/**
 * Takes a job off its script, where it stands: what its reports say from then on is what it is told,
 * counted and refused by the lifecycle's own machine.
 */
export const takeInHand = (script: SimulatedJob): HandDrivenJob => {
  const base = script.report();
  const hand: Hand = {
    script,
    base,
    createdAt: script.jobObject().created_at,
    ledger: {
      now: script.now,
      updatedAt: base.updated_at ?? "",
      logs: base.status_logs ?? [],
      steps: base.steps_per_epoch,
    },
    place: placeOf(script),
  };
  return {
    get status() {
      return reportOf(hand).status;
    },
    get now() {
      return hand.ledger.now;
    },
    advanceTo: (seconds) => {
      if (Number.isFinite(seconds)) hand.ledger.now = Math.max(hand.ledger.now, seconds);
    },
    report: () => reportOf(hand),
    jobParts: () => partsOf(hand),
    send: (event) => tell(hand, event),
  };
};
