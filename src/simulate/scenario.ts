import { type TrainingPlan } from "../job/training-plan.ts";
import { type ConventionName, type EarlyStoppingOptions } from "../progress/index.ts";
import { type Ending } from "./endings.ts";
import { type Habits } from "./habits.ts";

/** How a job goes, with every knob filled in. All times are seconds of virtual time. */
export interface ResolvedScenario {
  /** Any safe integer: the same scenario with the same seed gives the same reports, byte for byte. */
  readonly seed: number;
  /** The job's name. */
  readonly job: string;
  readonly plan: TrainingPlan;
  /** The release whose habits the reports show. */
  readonly convention: ConventionName;
  readonly habits: Habits;
  readonly ending: Ending;
  /** Where in the stretch in which the ending can fall it does: a share from 0 to 1. */
  readonly endingAt: number;
  /** What the service says of a failure. */
  readonly failureReason: string;
  /** When the job is created: an ISO 8601 instant, UTC unless it has an offset. */
  readonly createdAt: string;
  /** From the job's creation to that of its report, which has times of its own: 0 to 10. */
  readonly reportDelaySeconds: number;
  /** CREATED: the model and the data are downloaded. Not shorter than the report's delay. */
  readonly downloadSeconds: number;
  /** PENDING: waiting for resources. 0 for no queue: the job then goes from CREATED to RUNNING. */
  readonly queueSeconds: number;
  /** RUNNING, before the first step. */
  readonly startUpSeconds: number;
  /** The mean time of one step. */
  readonly secondsPerStep: number;
  /** The share of a step's time by which its end may be early or late in all: 0 to 0.9. */
  readonly jitter: number;
  /** When validation runs within an epoch, as `val_check_interval` says it: a whole number of batches from 2 on, or a fraction of the epoch up to 1. */
  readonly validationInterval: number;
  /** The time of one validation. */
  readonly validationSeconds: number;
  readonly earlyStopping: Required<EarlyStoppingOptions>;
  /** Validations that improve before the loss stands still; `null` for all of them. */
  readonly improvingChecks: number | null;
  /** The time for training, after which it ends; `null` for none. */
  readonly timeLimitSeconds: number | null;
  /** RUNNING at the end of training: the model is uploaded. */
  readonly uploadSeconds: number;
  /** From the end of the upload in the log to COMPLETED in the status. */
  readonly statusLagSeconds: number;
  /** From COMPLETED to READY: 0.001 or more; `null` for a model that is never published. */
  readonly publishSeconds: number | null;
  /** CANCELLING, from the request on. 0 for none: the job is CANCELLED at once. */
  readonly cancellingSeconds: number;
  /** Who wins if a job that is being cancelled completes: whichever comes first, or the request always. */
  readonly cancelRace: "first-wins" | "cancel-wins";
  /** How long a job is out of sight that is lost and found. */
  readonly lostSeconds: number;
  /** The time between two looks of the poller, the first of which comes after one such time. */
  readonly pollSeconds: number;
}

/** How a job shall go: every knob may be left out, and is then filled in with what is realistic. */
export type Scenario = {
  readonly [Name in keyof ResolvedScenario]?: Name extends "plan" | "habits" | "earlyStopping"
    ? Partial<ResolvedScenario[Name]>
    : ResolvedScenario[Name];
};

/** The name of one knob of a scenario. */
export type Knob = keyof ResolvedScenario;
