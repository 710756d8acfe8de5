import { type JobStore } from "../../../src/adapters/server/index.ts";

type Stored = ReturnType<JobStore["load"]>;

/** A store that outlives a server in the same process: all that it was told is there for the next one. */
export const outlivingStore = (held: Stored["jobs"] = []): JobStore => {
  let [jobs, time]: [Stored["jobs"], Stored["time"]] = [held, undefined];
  const move: JobStore["move"] = (id, place) => {
    jobs = jobs.map((job) => (job.record.id === id ? { ...job, place } : job));
  };
  return {
    load: () => structuredClone({ jobs, time }),
    add: (job) => {
      jobs = [...jobs, structuredClone(job)];
    },
    move,
    settle: (then, standing) => {
      time = then;
      for (const { record, place } of standing) move(record.id, place);
    },
    noteClock: (clock) => {
      if (time !== undefined) time = { ...time, clock };
    },
    clear: () => {
      jobs = [];
    },
    close: () => undefined,
  };
};
