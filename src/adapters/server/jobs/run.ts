import { type StatusDetails, type StatusReport } from "../../../job/status-report.ts";
import { type JobStatus } from "../../../job/status.ts";
import { type JobEvent } from "../../../lifecycle/index.ts";
import { err, ok, type Result } from "../../../result.ts";
import {
  type Ending,
  type ResolvedScenario,
  simulateJob,
  type SimulatedJob,
} from "../../../simulate/index.ts";
import { type HandDrivenJob, takeInHand } from "./hand-driven-job.ts";
import { type JobRecord } from "./job-record.ts";

/** What of a job object follows from how the job goes. */
export interface JobParts {
  readonly created_at: string;
  readonly updated_at: string;
  readonly status: JobStatus;
  readonly status_details: StatusDetails;
}

/** A job that goes on: by its script, until somebody tells it by hand what happens. */
export interface Run {
  readonly status: JobStatus;
  /** Seconds since the job was created. */
  readonly now: number;
  /** Lets time pass up to so many seconds since the creation; Infinity for as long as anything changes. */
  readonly advanceTo: (seconds: number) => void;
  /** The second at which something changes next; `null` where nothing will any more by itself. */
  readonly nextChangeAt: () => number | null;
  readonly report: () => StatusReport;
  readonly jobParts: () => JobParts;
  /** Requests cancellation; refused with the reason. */
  readonly cancel: () => Result<JobStatus, string>;
  /** Wishes for another ending; refused with the reason. */
  readonly setEnding: (ending: Ending) => Result<Ending, string>;
  /** Tells the job what happens: from then on nothing happens to it by itself. Refused with the reason. */
  readonly send: (event: JobEvent) => Result<JobStatus, string>;
}

/** A job on its script, and how it is simulated. */
export interface Script {
  readonly run: Run;
  readonly scenario: ResolvedScenario;
}

/** Lets a script go on for as long as anything in it changes, and no further. */
const toItsEnd = (script: SimulatedJob): void => {
  for (let next = script.nextChangeAt(); next !== null; next = script.nextChangeAt()) script.advanceTo(next);
};

const BY_HAND = "the job is driven by hand; send it events";

/** Starts a job on its script. A record whose scenario is none is our own bug. */
export const startScript = ({ id, scenario }: JobRecord): Script => {
  const script = simulateJob(scenario);
  if (!script.ok) throw new Error(`${id}: ${script.error.message}`);
  return { run: startRun(script.value), scenario: script.value.scenario };
};

const startRun = (script: SimulatedJob): Run => {
  let hand: HandDrivenJob | undefined;
  return {
    get status() {
      return hand?.status ?? script.status;
    },
    get now() {
      return hand?.now ?? script.now;
    },
    advanceTo: (seconds) => {
      if (seconds === Number.POSITIVE_INFINITY && hand === undefined) toItsEnd(script);
      else (hand ?? script).advanceTo(seconds);
    },
    nextChangeAt: () => (hand === undefined ? script.nextChangeAt() : null),
    report: () => (hand ?? script).report(),
    jobParts: () => hand?.jobParts() ?? script.jobObject(),
    cancel: () => {
      if (hand !== undefined) return hand.send({ type: "job.cancel_requested" });
      const cancelled = script.cancel();
      return cancelled.ok ? cancelled : err(cancelled.error.reason);
    },
    setEnding: (ending) => {
      if (hand !== undefined) return err(BY_HAND);
      const set = script.setEnding(ending);
      return set.ok ? ok(set.value) : err(set.error.message);
    },
    send: (event) => {
      hand ??= takeInHand(script);
      return hand.send(event);
    },
  };
};
