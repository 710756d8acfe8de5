import { instantFromText } from "../job/instant.ts";
import { type StatusLogEntry } from "../job/status-report.ts";
import { type JobStatus } from "../job/status.ts";
import { type TrainingPlan } from "../job/training-plan.ts";
import { type JobActor, type JobEvent, openJob, statusOf } from "../lifecycle/index.ts";
import {
  EARLY_STOPPING_START,
  earlyStopping,
  type EarlyStoppingState,
  trainingSplit,
  type ValidationCheck,
} from "../progress/index.ts";
import { chanceAt, keyOf } from "./chance.ts";
import { type Ending, type Stage } from "./endings.ts";
import { type Losses, makeLosses } from "./losses.ts";
import { type Course } from "./course.ts";
import { type ResolvedScenario } from "./scenario.ts";
import { microsOf, type Schedule } from "./schedule.ts";
import { type LossSeries, newLossSeries } from "./series.ts";
import { wireInstant } from "./wire-instant.ts";

/**
 * One thing that is going to happen. An `ending` is dropped where another one is wished for; `sight`
 * concerns even a job that has ended.
 */
export interface Milestone {
  /** Microseconds of virtual time. */
  readonly at: number;
  readonly kind: "stage" | "ending" | "kill" | "sight";
  readonly happen: (life: Life) => void;
}

/** What the report says beside the counters, as it was last written. */
export interface Account {
  /** Microseconds of virtual time: of the report, never before it was created, and of the job object around it. */
  updatedAt: number;
  jobUpdatedAt: number;
  /** The first of the two as the wire has it: most reports are looked at more often than they are written. */
  updatedText: string;
  status: JobStatus;
  /** Microseconds of virtual time at which the job began to run. */
  startedAt: number | null;
  percentageDone: number;
  stepsPerEpoch: number | null;
  bestEpoch: number | null;
  trainLoss: number | null;
  valLoss: number | null;
  readonly series: LossSeries;
  logs: readonly StatusLogEntry[];
}

/** How far the training is that is under way. */
export interface Trainer {
  /** Microseconds of virtual time at which training began. */
  readonly from: number;
  /** Steps that the counters have told of. */
  told: number;
  early: EarlyStoppingState;
  /** Validations that improve before the loss stands still. */
  improving: number;
  /** Microseconds of virtual time at which the time for training is up. */
  limitAt: number;
}

/** Where a stage lies in virtual time, in microseconds: its end is what it would be without an ending. */
export interface Stretch {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number;
}

/** One simulated job at one moment: everything about it that changes. */
export interface Life {
  readonly scenario: ResolvedScenario;
  readonly schedule: Schedule;
  readonly losses: Losses;
  /** Judges each validation, and so ends a training that no longer improves. */
  readonly judge: (state: EarlyStoppingState, check: ValidationCheck) => EarlyStoppingState;
  readonly actor: JobActor;
  /** Microseconds since 1970 at which the job was created. */
  readonly createdAt: number;
  /** When the report was created, as the wire has it. */
  readonly reportCreatedText: string;
  ending: Ending;
  /** Whether cancellation was requested and wins, however soon the job would complete. */
  isDoomed: boolean;
  /** Microseconds of virtual time up to which everything has happened. */
  now: number;
  stretch: Stretch;
  agenda: readonly Milestone[];
  trainer: Trainer | null;
  readonly account: Account;
}

/** The plan as the machine counts with it: the samples that the convention's own split trains on. */
const machinePlan = ({ plan, convention }: ResolvedScenario): TrainingPlan => {
  const split = trainingSplit(plan, convention === "platform" ? "platform" : "documented");
  const { epochs, batchSize, maxSteps = 0 } = plan;
  const trainingSamples = split.ok ? split.value.train : plan.trainingSamples;
  return { epochs, batchSize, maxSteps, trainingSamples, validation: "provided" };
};

const newAccount = (created: number, createdText: string): Account => ({
  updatedAt: created,
  jobUpdatedAt: 0,
  updatedText: createdText,
  status: "created",
  startedAt: null,
  percentageDone: 0,
  stepsPerEpoch: null,
  bestEpoch: null,
  trainLoss: null,
  valLoss: null,
  series: newLossSeries(),
  logs: [],
});

/** A job that was created just now, at virtual time 0, and to which nothing has happened yet. */
export const newLife = ({ scenario, schedule }: Course): Life => {
  const opened = openJob(machinePlan(scenario));
  const judge = earlyStopping(scenario.earlyStopping);
  if (!opened.ok || !judge.ok) throw new Error("a scenario that was not resolved");
  const createdAt = instantFromText(scenario.createdAt) ?? 0;
  const reportCreated = microsOf(scenario.reportDelaySeconds);
  const reportCreatedText = wireInstant(createdAt + reportCreated, scenario.habits.dateDivider);
  return {
    scenario,
    schedule,
    losses: makeLosses(scenario, schedule),
    judge: judge.value,
    actor: opened.value,
    createdAt,
    reportCreatedText,
    ending: scenario.ending,
    isDoomed: false,
    now: 0,
    stretch: { stage: "created", from: 0, to: 0 },
    agenda: [],
    trainer: null,
    account: newAccount(reportCreated, reportCreatedText),
  };
};

/** A trainer that begins just now. */
export const newTrainer = (from: number, improving: number, limitAt: number): Trainer => ({
  from,
  told: 0,
  early: EARLY_STOPPING_START,
  improving,
  limitAt,
});

/**
 * Puts a milestone where it belongs; of two at the same time, the one that was put first comes first.
 * An ending goes before all others: with the next stage it would be too late.
 */
export const plan = (life: Life, milestone: Milestone): void => {
  const isFirst = milestone.kind === "ending";
  const after = life.agenda.findIndex(({ at }) => at > milestone.at || (isFirst && at === milestone.at));
  const place = after === -1 ? life.agenda.length : after;
  life.agenda = life.agenda.toSpliced(place, 0, milestone);
};

/** Notes that the report was written now; `progress` moves its time under every habit. */
export const touch = (life: Life, what: "change" | "progress"): void => {
  const { account, scenario, now } = life;
  account.jobUpdatedAt = now;
  if (what === "change" && scenario.habits.updatedAt !== "every-change") return;
  account.updatedAt = Math.max(now, microsOf(scenario.reportDelaySeconds));
  account.updatedText = instantAt(life, account.updatedAt);
};

/** Lets an event happen to the job now, if the machine takes it. */
export const send = (life: Life, event: JobEvent): boolean => {
  const isTaken = life.actor.send(event);
  if (isTaken && event.type !== "training.advanced") life.account.status = statusOf(life.actor.snapshot);
  return isTaken;
};

/** An instant of virtual time, as the wire has it. */
export const instantAt = ({ createdAt, scenario }: Life, micros: number): string =>
  wireInstant(createdAt + micros, scenario.habits.dateDivider);

const WHOLE_SECOND = 1_000_000;

/** A time cut to whole seconds of the clock. */
const cutToSecond = ({ createdAt }: Life, micros: number): number =>
  Math.floor((createdAt + micros) / WHOLE_SECOND) * WHOLE_SECOND - createdAt;

/**
 * Adds an entry to status_logs. Those that the cluster writes have whole seconds, the service's own
 * microseconds; entries of the same second come in no particular order.
 */
export const log = (life: Life, message: string, detail: string | null = null): void => {
  const { account, now, scenario } = life;
  const time = message === "created" ? life.reportCreatedText : instantAt(life, cutToSecond(life, now));
  const entry = Object.freeze({ updated_at: time, message, detail });
  const second = entry.updated_at.slice(0, 19);
  const ties = account.logs.filter((other) => other.updated_at?.slice(0, 19) === second).length;
  const chance = chanceAt(keyOf(scenario.seed, "ties"), account.logs.length);
  const place = account.logs.length - Math.floor(chance * (ties + 1));
  account.logs = Object.freeze(account.logs.toSpliced(place, 0, entry));
};
