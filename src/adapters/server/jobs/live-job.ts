import { err, ok, type Result } from "../../../result.ts";
import { simulateJob } from "../../../simulate/index.ts";
import { type JobPlace, type StoredJob } from "../store/job-store.ts";
import { carryOut, type Command, replay } from "./command.ts";
import { type JobRecord } from "./job-record.ts";
import { type Run, startRun } from "./run.ts";

/** A job of the server that goes on. */
export interface LiveJob {
  readonly record: JobRecord;
  readonly run: Run;
  /** Where it stands, as a store keeps it. */
  readonly place: () => JobPlace;
  /** Lets it go up to so many seconds of its own time; answers whether it stands elsewhere now. */
  readonly goTo: (seconds: number, clock: number) => boolean;
  /** Asks something of it as it stands; refused with the reason. */
  readonly ask: (request: Request, clock: number) => Result<unknown, string>;
}

type WithoutTime<Each> = Each extends unknown ? Omit<Each, "at"> : never;

/** A command that is to be carried out now. */
export type Request = WithoutTime<Command>;

/** Brings a stored job to life, or one that was created just now. A record whose scenario is none is our own bug. */
export const liveJob = ({ record, place }: StoredJob): LiveJob => {
  const script = simulateJob(record.scenario);
  if (!script.ok) throw new Error(`${record.id}: ${script.error.message}`);
  const run = startRun(script.value);
  replay(run, place.commands);
  run.advanceTo(place.seconds);
  let now = place;
  return {
    record,
    run,
    place: () => now,
    goTo: (seconds, clock) => {
      run.advanceTo(seconds);
      const hasMoved = run.now > now.seconds;
      now = { ...now, seconds: Math.max(now.seconds, run.now), clock };
      return hasMoved;
    },
    ask: (request, clock) => {
      const command: Command = { ...request, at: run.now };
      const done = carryOut(run, command);
      if (!done.ok) return err(done.error);
      now = { seconds: run.now, clock, commands: [...now.commands, command] };
      return ok(done.value);
    },
  };
};
