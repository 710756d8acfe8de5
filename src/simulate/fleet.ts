import { instantFromText } from "../job/instant.ts";
import { isJsonObject } from "../job/json.ts";
import { plainCopy } from "../job/plain-copy.ts";
import { shown } from "../job/shown.ts";
import { type StatusReport } from "../job/status-report.ts";
import { touched } from "../job/touched.ts";
import { err, ok, type Result } from "../result.ts";
import { distinctAt, drawFor, keyOf } from "./chance.ts";
import { type Envelope, envelopesOf } from "./envelopes.ts";
import { jobName } from "./fill-in.ts";
import { type Scenario } from "./scenario.ts";
import { type Run, simulate } from "./simulate.ts";
import {
  knobProblem,
  type SimulationFailure,
  simulationFailure,
  type SimulationProblem,
} from "./simulation-failure.ts";
import { wireInstant } from "./wire-instant.ts";

/** Which jobs make a fleet. Everything may be left out. */
export interface FleetOptions {
  /** How many jobs there are, at least 1; 10 unless told. */
  readonly jobs?: number;
  /** Any safe integer: the same options give the same reports, byte for byte; 0 unless told. */
  readonly seed?: number;
  /** What the jobs are like: each is drawn from these, with a seed and a name of its own. A usual job unless told. */
  readonly mix?: readonly Scenario[];
  /** The mean time from the creation of one job to that of the next, in seconds; 30 unless told, 0 for all at once. */
  readonly everySeconds?: number;
}

/** Many jobs, as one who polls them all sees them. */
export interface Fleet {
  readonly jobs: number;
  /** Their reports in the order of their times; only the jobs that are under way take up memory. */
  readonly reports: Iterable<FleetReport>;
}

/** One report of a fleet: `elapsed_seconds` counts from its own job's creation, `at` from the fleet's start. */
export interface FleetReport extends Envelope<StatusReport> {
  /** Seconds since the first job was created. */
  readonly at: number;
}

interface SoundFleet {
  readonly jobs: number;
  readonly seed: number;
  readonly mix: readonly Scenario[];
  readonly everySeconds: number;
}

const MOST_JOBS = 10_000_000;
const MOST_KINDS = 10_000;
const LONGEST_GAP = 86_400;
const MICROS = 1_000_000;

/** A mix is a list of scenarios, and those have knobs with parts. */
const LIMITS = { depth: 5, entries: MOST_KINDS + 1 } as const;

const isWithin = (value: number, least: number, most: number): boolean =>
  typeof value === "number" && value >= least && value <= most;

/** What a job of the mix is called: as the service calls it by its seed, or by the name that the mix gives, with its number. */
const nameOf = ({ job }: Scenario, seed: number, nth: number): string =>
  job === undefined ? jobName(seed) : `${job}-${nth + 1}`;

/**
 * The run of a job: a scenario of the mix, with a seed and a name of its own, created when its turn
 * comes. Where that seed makes the ending impossible it is the one that the mix was checked with.
 */
const runOf = ({ seed, mix }: SoundFleet, nth: number, startsAt: number): Run => {
  const draw = drawFor(seed, `fleet ${nth}`);
  const chosen = mix[draw.whole(0, mix.length - 1)] ?? {};
  const own = distinctAt(keyOf(seed, "fleet seeds"), nth);
  const createdAt = instantFromText(chosen.createdAt ?? "2025-11-03T09:14:00.107722") ?? 0;
  const scenario: Scenario = {
    ...chosen,
    job: nameOf(chosen, own, nth),
    createdAt: wireInstant(createdAt + Math.round(startsAt * MICROS), "T"),
  };
  const run = simulate({ ...scenario, seed: own });
  if (run.ok) return run.value;
  const usual = simulate(scenario);
  if (usual.ok) return usual.value;
  throw new Error(`job ${nth} of a fleet cannot be simulated: ${usual.error.message}`);
};

/** A job under way: its next report, and when that is due. */
interface UnderWay {
  readonly dueAt: number;
  readonly startsAt: number;
  readonly envelope: Envelope<StatusReport>;
  readonly rest: Iterator<Envelope<StatusReport>>;
}

const nextOf = (rest: Iterator<Envelope<StatusReport>>, startsAt: number): UnderWay | undefined => {
  const next = rest.next();
  if (next.done === true) return undefined;
  const envelope = next.value;
  return { dueAt: startsAt + envelope.elapsed_seconds, startsAt, envelope, rest };
};

/** Puts a job among those under way, which stand by what is due, the next last; of two due together the earlier job goes first. */
const enqueue = (queue: UnderWay[], job: UnderWay | undefined): void => {
  if (job === undefined) return;
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = queue[middle];
    if (
      other !== undefined &&
      (other.dueAt > job.dueAt || (other.dueAt === job.dueAt && other.startsAt > job.startsAt))
    )
      low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, job);
};

function* interleaved(fleet: SoundFleet): Generator<FleetReport> {
  const draw = drawFor(fleet.seed, "fleet");
  const queue: UnderWay[] = [];
  let [begun, startsAt] = [0, 0];
  while (begun < fleet.jobs || queue.length > 0) {
    const next = queue.at(-1);
    if (begun < fleet.jobs && (next === undefined || startsAt <= next.dueAt)) {
      enqueue(queue, nextOf(envelopesOf(runOf(fleet, begun, startsAt)), startsAt));
      begun += 1;
      startsAt += fleet.everySeconds === 0 ? 0 : draw.between(0, 2 * fleet.everySeconds, 1000);
    } else if (next !== undefined) {
      queue.pop();
      yield { at: next.dueAt, ...next.envelope };
      enqueue(queue, nextOf(next.rest, next.startsAt));
    }
  }
}

const numberProblems = ({ jobs, seed, everySeconds }: SoundFleet): readonly SimulationProblem[] => [
  ...(Number.isSafeInteger(jobs) && isWithin(jobs, 1, MOST_JOBS)
    ? []
    : [knobProblem("out-of-range", "jobs", jobs, `a whole number from 1 to ${MOST_JOBS}`)]),
  ...(Number.isSafeInteger(seed) ? [] : [knobProblem("not-whole", "seed", seed, "a safe integer")]),
  ...(isWithin(everySeconds, 0, LONGEST_GAP)
    ? []
    : [knobProblem("out-of-range", "everySeconds", everySeconds, `a number from 0 to ${LONGEST_GAP}`)]),
];

const mixProblems = ({ mix }: SoundFleet): readonly SimulationProblem[] => {
  const isList: boolean = Array.isArray(mix);
  if (!isList || !isWithin(mix.length, 1, MOST_KINDS))
    return [knobProblem("out-of-range", "mix", mix, `a list of one scenario or more, up to ${MOST_KINDS}`)];
  return mix.flatMap((scenario, at) => {
    const run = simulate(scenario);
    return run.ok
      ? []
      : run.error.problems.map((problem) => ({
          ...problem,
          knob: `mix[${at}].${problem.knob}`,
          message: `mix[${at}]: ${problem.message}`,
        }));
  });
};

/**
 * Simulates many jobs at once, their reports in the order of their times: for load, and for what
 * watches more than one job. Refuses options that make no fleet, with every problem of each scenario.
 */
export const simulateFleet = (options: FleetOptions = {}): Result<Fleet, SimulationFailure> => {
  const copied = touched(() => plainCopy(options, LIMITS));
  if (!copied.ok || !isJsonObject(copied.value))
    return err(
      simulationFailure(knobProblem("not-an-object", "", options, `an object, not ${shown(options)}`)),
    );
  const fleet: SoundFleet = { jobs: 10, seed: 0, mix: [{}], everySeconds: 30, ...copied.value };
  const [first, ...others] = [...numberProblems(fleet), ...mixProblems(fleet)];
  if (first !== undefined) return err(simulationFailure(first, ...others));
  return ok({ jobs: fleet.jobs, reports: { [Symbol.iterator]: () => interleaved(fleet) } });
};
