import { type JsonObject } from "../job/json.ts";
import { type StatusDetails, type StatusReport } from "../job/status-report.ts";
import { type JobStatus } from "../job/status.ts";
import { type EventVerdict, eventVerdict } from "../lifecycle/index.ts";
import { err, ok, type Result } from "../result.ts";
import { requestCancel } from "./endgame.ts";
import { type Ending } from "./endings.ts";
import { instantAt, type Life, newLife } from "./life.ts";
import { detailsOf, reportOf } from "./report-of.ts";
import { type Course } from "./course.ts";
import { resolve } from "./resolve.ts";
import { type ResolvedScenario, type Scenario } from "./scenario.ts";
import { microsOf } from "./schedule.ts";
import { setEnding } from "./set-ending.ts";
import { type SimulationFailure } from "./simulation-failure.ts";
import { touched } from "../job/touched.ts";
import { beginFinishing, beginLife } from "./stages.ts";
import { flush, nextFlushAt } from "./trainer.ts";

const MICROS = 1_000_000;

/** The fields of a job object that follow from how the job goes. */
export interface JobParts {
  readonly id: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly status: JobStatus;
  readonly status_details: StatusDetails;
}

/**
 * A job that lives in virtual time and is driven from outside. It is a function of its scenario and
 * of what was asked of it when: the same commands at the same times, in whatever steps the time
 * advances, give the same reports. So a store keeps scenario and commands, and replays them.
 */
export interface SimulatedJob {
  readonly scenario: ResolvedScenario;
  /** Seconds since the job was created. */
  readonly now: number;
  readonly status: JobStatus;
  /** Lets time pass up to so many seconds since the creation, included: up to the job's end for Infinity. A time that has passed changes nothing. */
  readonly advanceTo: (seconds: number) => void;
  /** The first second after now at which the report or the status may change; `null` once nothing will any more. */
  readonly nextChangeAt: () => number | null;
  /** What `GET …/status` answers now. It is not to be changed: reports share what did not change between them. */
  readonly report: () => StatusReport;
  /** What `GET …/{id}` answers now, between fields of the caller's own, whose names go first. */
  readonly jobObject: (rest?: JsonObject) => JobParts & JsonObject;
  /** Requests cancellation now; refused with the machine's verdict where it cannot be. */
  readonly cancel: () => Result<JobStatus, EventVerdict>;
  /** Wishes for another ending from now on; refused where its stage has passed or the plan cannot reach it. */
  readonly setEnding: (ending: Ending) => Result<Ending, SimulationFailure>;
}

/** When something happens next, in microseconds; Infinity where nothing will any more. */
const nextAt = ({ agenda, trainer }: Life, flushAt: number): number =>
  Math.min(agenda[0]?.at ?? Number.POSITIVE_INFINITY, trainer === null ? Number.POSITIVE_INFINITY : flushAt);

const flushAtOf = (life: Life): number =>
  life.trainer === null ? Number.POSITIVE_INFINITY : nextFlushAt(life, life.trainer);

/** Lets the next thing happen; of the trainer and the agenda at the same time, the trainer goes first. */
const happen = (life: Life, flushAt: number): void => {
  const [milestone, ...others] = life.agenda;
  const { trainer } = life;
  if (trainer !== null && flushAt <= (milestone?.at ?? Number.POSITIVE_INFINITY)) {
    life.now = flushAt;
    if (flush(life, trainer)) beginFinishing(life);
  } else if (milestone !== undefined) {
    life.agenda = others;
    life.now = milestone.at;
    milestone.happen(life);
  }
};

const advance = (life: Life, micros: number): void => {
  // A time that never comes asks for all that happens: after that nothing is left, however late it is.
  const until = Math.min(micros, Number.MAX_VALUE);
  for (let flushAt = flushAtOf(life); nextAt(life, flushAt) <= until; flushAt = flushAtOf(life))
    happen(life, flushAt);
  if (micros > life.now && micros < Number.POSITIVE_INFINITY) life.now = micros;
};

const cancelNow = (life: Life): Result<JobStatus, EventVerdict> => {
  const verdict = eventVerdict(life.actor.snapshot, { type: "job.cancel_requested" });
  if (!verdict.allowed) return err(verdict);
  requestCancel(life, life.scenario.cancelRace);
  return ok(life.account.status);
};

const jobParts = (life: Life): JobParts => ({
  id: life.scenario.job,
  created_at: instantAt(life, 0),
  updated_at: instantAt(life, life.account.jobUpdatedAt),
  status: life.account.status,
  status_details: detailsOf(life),
});

/** Brings the job of a course to life. */
export const liveJob = (course: Course): SimulatedJob => {
  const life = newLife(course);
  beginLife(life);
  return {
    scenario: course.scenario,
    get now() {
      return life.now / MICROS;
    },
    get status() {
      return life.account.status;
    },
    advanceTo: (seconds) => {
      if (typeof seconds === "number") advance(life, microsOf(seconds));
    },
    nextChangeAt: () => {
      const micros = nextAt(life, flushAtOf(life));
      return micros === Number.POSITIVE_INFINITY ? null : micros / MICROS;
    },
    report: () => reportOf(life),
    jobObject: (rest = {}) => {
      const copied = touched(() => ({ ...rest }));
      return { ...jobParts(life), ...(copied.ok && copied.value) };
    },
    cancel: () => cancelNow(life),
    setEnding: (ending) => setEnding(life, ending),
  };
};

/** Starts a job of a scenario, at virtual time 0, or says everything that is wrong with the scenario. */
export const simulateJob = (scenario: Scenario = {}): Result<SimulatedJob, SimulationFailure> => {
  const course = resolve(scenario);
  return course.ok ? ok(liveJob(course.value)) : course;
};
