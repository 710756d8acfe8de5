import { instantText } from "../../../job/instant-text.ts";
import { err, ok, type Result } from "../../../result.ts";
import { type Scenario } from "../../../simulate/index.ts";
import { keyOf } from "../../../simulate/chance.ts";
import { type Clock } from "../clock.ts";
import { type NamedConfig } from "../configs/built-in-configs.ts";
import { fieldsProblem, type Problem } from "../http/problem.ts";
import { afterLook, beforeLook, type ProgressMode } from "../progress-mode.ts";
import { type ReadCreate } from "../requests/read-create.ts";
import { type JobStore, type StoredJob } from "../store/job-store.ts";
import { type Looks } from "./faulty-view.ts";
import { jobId } from "./job-id.ts";
import { type JobRecord } from "./job-record.ts";
import { liveJob, type LiveJob, type Wish } from "./live-job.ts";
import { newJob } from "./new-job.ts";
import { FAULT_FIELD } from "./steering.ts";

/** What a book of jobs needs to know of its server. */
export interface BookTerms {
  readonly seed: number;
  readonly mode: ProgressMode;
  readonly clock: Clock;
  readonly store: JobStore;
  readonly configs: readonly NamedConfig[];
  readonly maxJobs: number;
  /** How jobs are simulated unless they say otherwise, as it stands when they are created. */
  readonly usual: () => Scenario;
}

/** The jobs of a server. Whatever it has answered, its store has kept before. */
export interface JobBook {
  readonly create: (read: ReadCreate) => Result<LiveJob, Problem>;
  /** Notes that the creation of a job was answered: where jobs end at once, it does so now. */
  readonly born: (job: LiveJob) => void;
  /** A job, caught up with the time. */
  readonly find: (id: string) => LiveJob | undefined;
  /** All jobs, the newest last, caught up with the time. */
  readonly all: () => readonly LiveJob[];
  /** Notes that jobs were looked at: where looks make them go on, they do so now. */
  readonly looked: (...jobs: readonly LiveJob[]) => void;
  /** Asks something of a job; refused with the reason. */
  readonly ask: (job: LiveJob, wish: Wish) => Result<unknown, string>;
  /** Lets a job go on by itself up to so many seconds of its own time. */
  readonly goTo: (job: LiveJob, seconds: number) => void;
  readonly size: () => number;
  readonly clear: () => void;
}

const full = (maxJobs: number): Problem => ({
  status: 503,
  code: "too-many-jobs",
  detail: `the server holds ${maxJobs} jobs, which is the most that it takes; reset it, or start it with a higher limit.`,
  headers: { "x-should-retry": "false" },
});

const nameTaken = (namespace: string, name: string): Problem => ({
  status: 409,
  code: "name-taken",
  detail: `the namespace ${namespace} has a job named ${name} already; names are unique in a namespace.`,
  errors: [{ pointer: "#/name", detail: `name is ${JSON.stringify(name)}, which is taken` }],
  headers: { "x-should-retry": "false" },
});

/** The jobs themselves, by id and by name. */
interface Shelf {
  readonly jobs: Map<string, LiveJob>;
  readonly names: Set<string>;
  created: number;
}

/** Where looks make a job go on, each of its changes is looked at. */
const looksOf = ({ mode }: BookTerms): Looks => (mode === "polls" ? "changes" : "intervals");

const nameKey = (namespace: string, name: string): string => `${namespace}/${name}`;

const enter = (shelf: Shelf, job: LiveJob): LiveJob => {
  const { id, name, nth, request } = job.record;
  shelf.jobs.set(id, job);
  shelf.names.add(nameKey(request.namespace, name));
  shelf.created = Math.max(shelf.created, nth + 1);
  return job;
};

const recordOf = (shelf: Shelf, terms: BookTerms, read: ReadCreate): Result<JobRecord, Problem> => {
  const { seed, clock, configs, maxJobs, usual } = terms;
  const { namespace, name } = read.request;
  const { jobs, names, created } = shelf;
  if (jobs.size >= maxJobs) return err(full(maxJobs));
  if (name !== undefined && names.has(nameKey(namespace, name))) return err(nameTaken(namespace, name));
  return newJob(read, {
    id: jobId(seed, created),
    nth: created,
    createdAt: instantText(clock.now()).replace("Z", ""),
    configs,
    usual: { seed: keyOf(seed, `job ${created}`), ...usual() },
  });
};

const create = (shelf: Shelf, terms: BookTerms, read: ReadCreate): Result<LiveJob, Problem> => {
  const record = recordOf(shelf, terms, read);
  if (!record.ok) return record;
  const place = { seconds: 0, clock: terms.clock.now(), commands: [] };
  const job = liveJob({ record: record.value, place }, looksOf(terms));
  const fault = read.request.custom_fields?.[FAULT_FIELD];
  const faulty = fault === undefined ? ok(fault) : job.ask({ type: "fault", fault }, place.clock);
  if (!faulty.ok)
    return err(
      fieldsProblem([{ pointer: `/custom_fields/${FAULT_FIELD}`, detail: faulty.error.replace(/\.$/u, "") }]),
    );
  terms.store.add({ record: record.value, place: job.place() });
  return ok(enter(shelf, job));
};

/** Opens the book of a server, with the jobs that its store holds. */
export const jobBook = (terms: BookTerms, stored: readonly StoredJob[]): JobBook => {
  const { mode, clock, store } = terms;
  const shelf: Shelf = { jobs: new Map(), names: new Set(), created: 0 };
  const keep = ({ record, place }: LiveJob): void => {
    store.move(record.id, place());
  };
  const caughtUp = (job: LiveJob): LiveJob => {
    beforeLook(mode, job, clock.now());
    return job;
  };
  const goTo = (job: LiveJob, seconds: number): void => {
    if (job.goTo(seconds, clock.now())) keep(job);
  };
  const born = (job: LiveJob): void => {
    if (mode === "immediate") goTo(job, Number.POSITIVE_INFINITY);
  };
  for (const job of stored) born(enter(shelf, liveJob(job, looksOf(terms))));
  return {
    create: (read) => create(shelf, terms, read),
    born,
    find: (id) => {
      const job = shelf.jobs.get(id);
      return job === undefined ? undefined : caughtUp(job);
    },
    all: () => [...shelf.jobs.values()].map(caughtUp),
    looked: (...seen) => {
      for (const job of seen) if (afterLook(mode, job, clock.now())) keep(job);
    },
    ask: (job, wish) => {
      const asked = job.ask(wish, clock.now());
      if (asked.ok) keep(job);
      return asked;
    },
    goTo,
    size: () => shelf.jobs.size,
    clear: () => {
      store.clear();
      shelf.jobs.clear();
      shelf.names.clear();
      shelf.created = 0;
    },
  };
};
