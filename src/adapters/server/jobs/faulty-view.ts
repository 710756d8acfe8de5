import { type StatusReport } from "../../../job/status-report.ts";
import { shown } from "../../../job/shown.ts";
import { err, ok, type Result } from "../../../result.ts";
import { FAULTS, faultOf, type FaultyReport, injectFault } from "../../../simulate/index.ts";
import { type StoredJob } from "../store/job-store.ts";
import { type Command, replay } from "./command.ts";
import { startScript } from "./run.ts";

/** When a job is looked at: at each of its changes, or at even intervals. */
export type Looks = "changes" | "intervals";

/** The reports of a job whose service is at fault. */
export interface FaultyView {
  /** What the next look sees, so many seconds after the job's creation. */
  readonly look: (now: number) => unknown;
}

/** A job with more looks than this is too long for a fault: all of them are held. */
const MOST_LOOKS = 20_000;

/** What a service gets wrong about a job. */
export interface Falsehood {
  /** A fault of the simulator, or the code of a law that one of them breaks. */
  readonly name: string;
  /** From when on, in seconds since the job's creation. */
  readonly since: number;
  readonly looks: Looks;
}

/** One look at a job. */
interface Look {
  readonly at: number;
  readonly report: StatusReport;
}

/** What a poller sees of a job from its creation to its end, if nothing else is asked of it. */
function* looksAt({ record, place }: StoredJob, looks: Looks): Generator<Look> {
  const { run, scenario } = startScript(record);
  let commands: readonly Command[] = place.commands;
  yield { at: run.now, report: run.report() };
  for (let look = 1; run.nextChangeAt() !== null || commands.length > 0; look += 1) {
    const change = run.nextChangeAt() ?? commands[0]?.at ?? run.now;
    const at = looks === "changes" ? change : look * scenario.pollSeconds;
    const due = commands.filter((command) => command.at <= at);
    commands = commands.slice(due.length);
    replay(run, due);
    run.advanceTo(at);
    yield { at: run.now, report: run.report() };
  }
}

function* looksSince(since: number, looks: Iterable<Look>): Generator<Look> {
  for (const look of looks) if (look.at >= since) yield look;
}

const isLongerThan = (most: number, looks: Iterable<Look>): boolean => {
  let count = 0;
  for (const _ of looks) {
    count += 1;
    if (count > most) return true;
  }
  return false;
};

/** Which report a look sees: each in turn, or the newest where time has passed others by; the last again where none is new. */
const nextPlace = (all: readonly FaultyReport[], from: number, now: number, looks: Looks): number => {
  const isOut = (all[from]?.at ?? Number.POSITIVE_INFINITY) <= now;
  if (!isOut) return Math.max(0, from - 1);
  if (looks === "changes") return from;
  const newest = all.findLast(({ at }) => at <= now)?.at;
  const first = all.findIndex(({ at }) => at === newest);
  return Math.max(from, first);
};

/** The reports from where a job stands on. */
const viewOf = (all: readonly FaultyReport[], looks: Looks, seconds: number): FaultyView => {
  const begin = all.findIndex(({ at }) => at >= seconds);
  let from = begin < 0 ? all.length : begin;
  return {
    look: (now) => {
      const place = nextPlace(all, from, now, looks);
      from = Math.max(from, place + 1);
      return all[place]?.report;
    },
  };
};

/** Lets the service be at fault about a job, or says why that cannot be. */
export const faultyView = (job: StoredJob, { name, since, looks }: Falsehood): Result<FaultyView, string> => {
  const fault = faultOf(name);
  if (fault === undefined)
    return err(`${shown(name)} is no fault; the faults are ${FAULTS.map((each) => each.name).join(", ")}.`);
  const { scenario } = startScript(job.record);
  const reports = { [Symbol.iterator]: () => looksSince(since, looksAt(job, looks)) };
  if (isLongerThan(MOST_LOOKS, looksAt(job, looks)))
    return err(`the job has more than ${MOST_LOOKS} reports, too many for a fault.`);
  const injected = injectFault({ scenario, job: job.record.id, plan: scenario.plan, reports }, fault);
  if (!injected.ok) return err(injected.error.message);
  return ok(viewOf([...injected.value.reports], looks, job.place.seconds));
};
