import { caseAt, type Desk } from "../check/desk.ts";
import { type JobCase } from "../check/job-case.ts";
import { observe } from "../check/observe.ts";
import { type Place } from "../job/finding.ts";
import { type PartialPlan } from "../job/training-plan.ts";
import { shapeMessage } from "../report/shape-message.ts";
import { type ShapeProblem } from "../report/shape-problem.ts";
import { wrongValues } from "./wrong-values.ts";
import { hasForgotten, noEvidence, type PlanEvidence, withReport } from "./plan-evidence.ts";

/** What is kept of one job. */
export interface Clue {
  readonly jobCase: JobCase;
  /** The plan that envelopes state. */
  stated: PartialPlan;
  evidence: PlanEvidence;
  /** How many values of the progress were found wrong. */
  leftOut: number;
}

/** What is kept of all jobs. */
export interface Clues {
  /** Of a job by its name or, for reports without one, by that of all which have none. */
  readonly of: (job: string | undefined, unnamed: string) => Clue;
  /** Of every job that has a report, in the order in which they were first named; where unnamed reports would go by the name of a job, theirs says so. */
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
      const opened = {
        jobCase: caseAt(desk, job ?? unnamed),
        stated: {},
        evidence: noEvidence(),
        leftOut: 0,
      };
      clues.set(key, opened);
      return opened;
    },
    all: () =>
      Array.from(clues).flatMap(([key, clue]) => {
        const { job, state } = clue.jobCase;
        if (state.reports === 0) return [];
        const isTaken = key === keyOf(job, false) && clues.has(keyOf(job, true));
        return [[isTaken ? `${job} (unnamed)` : job, clue] as const];
      }),
  };
};

/** Why a payload, or what a job object wraps, is no report; `undefined` where it is one. */
const noReport = ({ look }: Desk): ShapeProblem | undefined => {
  for (const { problem } of look.reading.problems.values())
    if (problem.code === "shape/not-an-object") return problem;
  return undefined;
};

const noReportSentence = (problem: ShapeProblem, { pointer }: Place): string => {
  const at = pointer === "" ? "" : ` at ${pointer}${problem.path}`;
  return `${shapeMessage({ ...problem, name: `${problem.name}${at}` })}.`;
};

/**
 * Takes in a report, which is judged by what the job itself says: what is wrong by itself is no evidence.
 * Answers in a sentence what is no report, which is not counted as one; a job object around it is.
 */
export const takeReport = (desk: Desk, clue: Clue, payload: unknown, place: Place): string | undefined => {
  const { state } = clue.jobCase;
  const before = { ...state };
  const isTaken = observe(desk, clue.jobCase, payload, place);
  const problem = noReport(desk);
  if (isTaken) clue.leftOut += wrongValues(desk.look);
  if (problem?.path === "") state.reports = before.reports;
  else if (isTaken) {
    const evidence = hasForgotten(before, state) ? noEvidence() : clue.evidence;
    clue.evidence = withReport(evidence, desk.look);
  }
  return problem && noReportSentence(problem, place);
};
