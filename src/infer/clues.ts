import { caseAt, type Desk } from "../check/desk.ts";
import { type JobCase } from "../check/job-case.ts";
import { observe } from "../check/observe.ts";
import { type Place } from "../job/finding.ts";
import { type PartialPlan } from "../job/training-plan.ts";
import { hasForgotten, noEvidence, type PlanEvidence, withReport } from "./plan-evidence.ts";

/** What is kept of one job. */
export interface Clue {
  readonly jobCase: JobCase;
  /** The plan that envelopes state. */
  stated: PartialPlan;
  evidence: PlanEvidence;
}

/** What is kept of all jobs. */
export interface Clues {
  /** Of a job by its name or, for reports without one, by that of all which have none. */
  readonly of: (job: string | undefined, unnamed: string) => Clue;
  /** Of every job, in the order of their first reports; where unnamed reports would go by the name of a job, theirs says so. */
  readonly all: () => readonly (readonly [job: string, clue: Clue])[];
}

const keyOf = (job: string, isNamed: boolean): string => `${isNamed ? "named" : "unnamed"} ${job}`;

/** Nothing is known yet. A job that is named and reports that are not are never the same job, whatever the name. */
export const openClues = (desk: Desk): Clues => {
  const clues = new Map<string, Clue>();
  return {
    of: (job, unnamed) => {
      const key = keyOf(job ?? unnamed, job !== undefined);
      const known = clues.get(key);
      if (known !== undefined) return known;
      const opened = { jobCase: caseAt(desk, job ?? unnamed), stated: {}, evidence: noEvidence() };
      clues.set(key, opened);
      return opened;
    },
    all: () =>
      Array.from(clues, ([key, clue]) => {
        const { job } = clue.jobCase;
        const isTaken = key === keyOf(job, false) && clues.has(keyOf(job, true));
        return [isTaken ? `${job} (unnamed)` : job, clue] as const;
      }),
  };
};

/** Takes in a report, which is judged by what the job itself says: what is wrong by itself is no evidence. */
export const takeReport = (desk: Desk, clue: Clue, payload: unknown, place: Place): void => {
  const before = { ...clue.jobCase.state };
  if (!observe(desk, clue.jobCase, payload, place)) return;
  const evidence = hasForgotten(before, clue.jobCase.state) ? noEvidence() : clue.evidence;
  clue.evidence = withReport(evidence, desk.look);
};
