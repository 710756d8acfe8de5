import { instantFromText, MICROS_PER_SECOND } from "../job/instant.ts";
import { type StatusReport } from "../job/status-report.ts";
import { ok, type Result } from "../result.ts";
import { distinctAt, drawFor, keyOf } from "./chance.ts";
import { type Envelope, envelopesOf } from "./envelopes.ts";
import { type FleetOptions, type SoundFleet, soundFleet } from "./fleet-options.ts";
import { jobName, POLL_SECONDS } from "./fill-in.ts";
import { type Scenario } from "./scenario.ts";
import { microsOf } from "./schedule.ts";
import { type Run, simulate } from "./simulate.ts";
import { type SimulationFailure } from "./simulation-failure.ts";
import { wireInstant } from "./wire-instant.ts";

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
    createdAt: wireInstant(createdAt + Math.round(startsAt * MICROS_PER_SECOND), "T"),
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
  const polls = fleet.mix.map(({ pollSeconds = POLL_SECONDS }) => microsOf(pollSeconds) / MICROS_PER_SECOND);
  const firstLook = Math.min(...polls);
  const queue: UnderWay[] = [];
  let [begun, startsAt] = [0, 0];
  while (begun < fleet.jobs || queue.length > 0) {
    const next = queue.at(-1);
    if (begun < fleet.jobs && (next === undefined || startsAt + firstLook < next.dueAt)) {
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

/**
 * Simulates many jobs at once, their reports in the order of their times: for load, and for what
 * watches more than one job. Refuses options that make no fleet, with every problem of each scenario.
 */
export const simulateFleet = (options: FleetOptions = {}): Result<Fleet, SimulationFailure> => {
  const fleet = soundFleet(options);
  if (!fleet.ok) return fleet;
  return ok({
    jobs: fleet.value.jobs,
    reports: { [Symbol.iterator]: () => interleaved(fleet.value) },
  });
};
