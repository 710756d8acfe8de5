import { err, ok, type Result } from "../../../result.ts";
import { durationOf } from "../../../simulate/duration-of.ts";
import {
  type Envelope,
  envelopesOf,
  injectFault,
  simulate,
  simulateFleet,
  type TimedReports,
} from "../../../simulate/index.ts";
import { type Simulation } from "./simulate-flags.ts";

/** One line of output, and when it is due: seconds since the first job was created. */
export interface TimedEnvelope extends Envelope {
  readonly at: number;
}

/** How far along the output is after an envelope, which it is told of one by one: a share from 0 to 1. */
export type Meter = (envelope: TimedEnvelope) => number;

/** What is written. */
export interface Simulated {
  readonly reports: Iterable<TimedEnvelope>;
  /** Makes the meter. It takes the time of a whole job, or a name for each, so make it only for one who looks. */
  readonly meter: () => Meter;
}

/** The envelopes of one job, with their times. */
function* timed(run: TimedReports<unknown>): Generator<TimedEnvelope> {
  for (const envelope of envelopesOf(run)) yield { at: envelope.elapsed_seconds, ...envelope };
}

const messagesOf = (error: {
  readonly problems: readonly { readonly message: string }[];
}): readonly string[] => error.problems.map(({ message }) => message);

const oneJob = ({ scenarios: [scenario], seed, fault }: Simulation): Result<Simulated, readonly string[]> => {
  const run = simulate({ ...scenario, seed });
  if (!run.ok) return err(messagesOf(run.error));
  const meter = (): Meter => {
    const duration = durationOf(run.value.scenario);
    return ({ at }) => (duration === 0 ? 1 : Math.min(1, at / duration));
  };
  if (fault === undefined) return ok({ reports: timed(run.value), meter });
  const faulty = injectFault(run.value, fault);
  return faulty.ok
    ? ok({ reports: timed(faulty.value), meter })
    : err([`${faulty.error.message} Try another --seed, --ending or plan.`]);
};

const manyJobs = ({
  scenarios,
  seed,
  jobs,
  everySeconds,
}: Simulation): Result<Simulated, readonly string[]> => {
  // Of several, each was tried before; what is wrong with one is said as of a single job.
  const tried = simulate(scenarios[0]);
  if (!tried.ok) return err(messagesOf(tried.error));
  const fleet = simulateFleet({ jobs, seed, everySeconds, mix: scenarios });
  if (!fleet.ok) return err(messagesOf(fleet.error));
  const meter = (): Meter => {
    const seen = new Set<string>();
    return ({ job }) => seen.add(job).size / jobs;
  };
  return ok({ reports: fleet.value.reports, meter });
};

/** Simulates one job or many, or says everything that is wrong with them. */
export const simulatedBy = (simulation: Simulation): Result<Simulated, readonly string[]> =>
  simulation.jobs === 1 && simulation.scenarios.length === 1 ? oneJob(simulation) : manyJobs(simulation);
