import { type StatusReport } from "../job/status-report.ts";
import { type TrainingPlan } from "../job/training-plan.ts";
import { ok, type Result } from "../result.ts";
import { type Course } from "./course.ts";
import { resolve } from "./resolve.ts";
import { type ResolvedScenario, type Scenario } from "./scenario.ts";
import { type SimulationFailure } from "./simulation-failure.ts";
import { liveJob } from "./simulated-job.ts";

/** One look at a job. */
export interface TimedReport {
  /** Seconds since the job was created. */
  readonly at: number;
  /** What the service answers, as parsed JSON. */
  readonly report: StatusReport;
}

/** A simulated job, as one who polls it sees it. */
export interface Run {
  readonly scenario: ResolvedScenario;
  readonly job: string;
  readonly plan: TrainingPlan;
  /** The reports, each made when it is asked for; every iteration begins anew, and gives the same ones. */
  readonly reports: Iterable<TimedReport>;
}

/** Looks at a job at even intervals, until nothing about it will change any more. */
function* looksAt(course: Course): Generator<TimedReport> {
  const job = liveJob(course);
  const { pollSeconds } = course.scenario;
  for (let look = 1; ; look += 1) {
    const at = look * pollSeconds;
    job.advanceTo(at);
    yield { at: job.now, report: job.report() };
    if (job.nextChangeAt() === null) return;
  }
}

/** The run of a scenario that was resolved. */
const runOf = (course: Course): Run => {
  const { scenario } = course;
  const reports = { [Symbol.iterator]: () => looksAt(course) };
  return { scenario, job: scenario.job, plan: scenario.plan, reports };
};

/**
 * Simulates a job from its creation to its end, as one who polls it sees it; or says everything that
 * is wrong with the scenario. Every knob has a realistic default: `simulate({ seed: 7 })` is a whole
 * job. The same scenario gives the same reports, byte for byte, on every engine.
 */
export const simulate = (scenario: Scenario = {}): Result<Run, SimulationFailure> => {
  const course = resolve(scenario);
  return course.ok ? ok(runOf(course.value)) : course;
};
