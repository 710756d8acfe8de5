import { err, ok, type Result } from "../../../result.ts";
import { type JobPlace, type StoredJob } from "../store/job-store.ts";
import { carryOut, type Command, replay } from "./command.ts";
import { type JobRecord } from "./job-record.ts";
import { type FaultyView, faultyView, type Looks } from "./faulty-view.ts";
import { type Run, startScript } from "./run.ts";

/** A job of the server that goes on. */
export interface LiveJob {
  readonly record: JobRecord;
  readonly run: Run;
  /** What the next look sees where the service is at fault; `undefined` where it is not. */
  readonly faultyReport: () => unknown;
  /** Where it stands, as a store keeps it. */
  readonly place: () => JobPlace;
  /** Lets it go up to so many seconds of its own time; answers whether it stands elsewhere now. */
  readonly goTo: (seconds: number, clock: number) => boolean;
  /** Asks something of it as it stands; refused with the reason. */
  readonly ask: (wish: Wish, clock: number) => Result<unknown, string>;
}

type WithoutTime<Each> = Each extends unknown ? Omit<Each, "at"> : never;

/** What is asked of a job now. */
export type Wish = WithoutTime<Command>;

/** The view of a job about which its service is at fault, gone on to where the job stands. */
const viewIn = (job: StoredJob, looks: Looks): Result<FaultyView | undefined, string> => {
  const asked = job.place.commands.findLast((command) => command.type === "fault");
  if (asked === undefined || asked.fault === null) return ok(undefined);
  return faultyView(job, { name: asked.fault, since: asked.at, looks });
};

/** A job that was brought to life, and what its service gets wrong about it. */
interface Life {
  readonly run: Run;
  view: FaultyView | undefined;
}

const lifeOf = (job: StoredJob, looks: Looks): Life => {
  const { run } = startScript(job.record);
  replay(run, job.place.commands);
  run.advanceTo(job.place.seconds);
  const view = viewIn(job, looks);
  return { run, view: view.ok ? view.value : undefined };
};

/** A stored job, or one that was created just now, which is brought to life when it is first asked about; `looks` says when pollers look at it. */
export const liveJob = ({ record, place }: StoredJob, looks: Looks): LiveJob => {
  let now = place;
  let begun: Life | undefined;
  const life = (): Life => (begun ??= lifeOf({ record, place: now }, looks));
  return {
    record,
    get run() {
      return life().run;
    },
    faultyReport: () => life().view?.look(life().run.now),
    place: () => now,
    goTo: (seconds, clock) => {
      const { run } = life();
      run.advanceTo(seconds);
      const hasMoved = run.now > now.seconds;
      now = { ...now, seconds: Math.max(now.seconds, run.now), clock };
      return hasMoved;
    },
    ask: (wish, clock) => {
      const { run } = life();
      const command: Command = { ...wish, at: run.now };
      const done = carryOut(run, command);
      if (!done.ok) return err(done.error);
      const then = { seconds: run.now, clock, commands: [...now.commands, command] };
      const seen = viewIn({ record, place: then }, looks);
      if (!seen.ok && wish.type === "fault") return seen;
      // A job that has gone another way may have no place for its fault any more.
      life().view = seen.ok ? seen.value : undefined;
      now = then;
      return ok(done.value);
    },
  };
};
