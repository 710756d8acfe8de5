import { caseAt, type Desk } from "./desk.ts";
import { type JobCase } from "./job-case.ts";
import { addCase, openShelf, readCase, takeCase } from "./shelf.ts";

/** The cases of many jobs, by their names. One is in hand at a time. */
export interface NamedCases {
  /** Takes the case of a job in hand, and opens it where there is none; `unnamed` goes in place of a name that is not there. */
  readonly take: (job: string | undefined, unnamed: string) => JobCase;
  /** All cases in the order of their first reports, each to be read before the next; the one in hand stays there. */
  readonly all: () => Generator<JobCase>;
}

/** Opens the cases at a desk. A job that is named and reports that are not are never the same job, whatever the name. */
export const openCases = (desk: Desk): NamedCases => {
  const shelf = openShelf(desk);
  const named = new Map<string, number>();
  const unnamedOnes = new Map<string, number>();
  const numberOf = (job: string, numbers: Map<string, number>): number => {
    const known = numbers.get(job);
    if (known !== undefined) return known;
    const number = addCase(shelf, job);
    numbers.set(job, number);
    return number;
  };
  /** The job that was asked for last: mostly it is the next, too. */
  const last = { job: "", isNamed: false, number: -1 };
  return {
    take: (name, unnamed) => {
      const job = name ?? unnamed;
      const isNamed = name !== undefined;
      if (last.number < 0 || last.isNamed !== isNamed || last.job !== job) {
        last.number = numberOf(job, isNamed ? named : unnamedOnes);
        last.isNamed = isNamed;
        last.job = job;
      }
      return takeCase(shelf, last.number);
    },
    *all() {
      const read = caseAt(desk, "");
      for (const [number, job] of shelf.jobs.entries()) {
        const jobCase = readCase(shelf, number, read);
        // Where unnamed reports would go by the name of a job, theirs says so.
        const isTaken = unnamedOnes.get(job) === number && named.has(job);
        yield isTaken ? { ...jobCase, job: `${job} (unnamed)` } : jobCase;
      }
    },
  };
};
