import { type Finding } from "../job/finding.ts";
import { type JobStatus } from "../job/status.ts";
import { type PartialPlan } from "../job/training-plan.ts";
import { type Bounds, type ConventionName } from "../progress/index.ts";
import { type ReportedFact } from "../report/facts.ts";

/** Input that could not be read, and why; what stands beside it is judged all the same. */
export interface Unreadable {
  readonly file: string | null;
  readonly line: number | null;
  /** One sentence: what is wrong, and what was expected. */
  readonly reason: string;
}

/** A law that no report of a job could be held against, and why. */
export interface Unjudged {
  readonly code: string;
  /** The facts that were missing; or, where there were all of them, what else was. */
  readonly lacks: readonly string[];
  /** False where the law is about something that the job does not have, such as a second statement of its plan. */
  readonly applies: boolean;
  /** The codes of the laws that were broken, so that what this one reads was not believed; those switched off are among them. */
  readonly silencedBy: readonly string[];
}

/** A convention that a report ruled out: which report, by which field, and what it said. */
export interface Exclusion {
  readonly convention: ConventionName;
  readonly report: number;
  readonly file: string | null;
  readonly line: number | null;
  readonly by: ReportedFact;
  readonly seen: number;
}

/** The conventions that a job's reports leave possible. */
export interface ConventionsVerdict {
  readonly candidates: readonly ConventionName[];
  readonly excluded: readonly Exclusion[];
  /** True where the habits seen go together under no known convention. */
  readonly mixed: boolean;
}

/** What the reports themselves say of the plan; null where they do not. */
export interface InferredPlan {
  readonly stepsPerEpoch: number | null;
  /** The totals of steps that percentages made of steps leave possible, both ends included. */
  readonly totalSteps: Bounds | null;
  /**
   * The epochs of the plan, both ends included: those that percentages made of epochs leave possible or,
   * where only those made of steps are, the total by the steps of an epoch, if nothing caps the steps.
   */
  readonly epochs: Bounds | null;
}

/** What is said of one job. */
export interface JobVerdict {
  readonly job: string;
  /** The last status that was known; null where none was. */
  readonly status: JobStatus | null;
  /** Whether that status is terminal. */
  readonly ended: boolean;
  /** Why a job that failed did, as its status log says; at most 1000 characters. Null where it did not fail, or nothing says why. */
  readonly failure: string | null;
  /** `unlawful` where at least one finding is an error. */
  readonly verdict: "lawful" | "unlawful";
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
  /** How many laws were judged and not broken. */
  readonly held: number;
  readonly conventions: ConventionsVerdict;
  readonly plan: { readonly declared: PartialPlan; readonly inferred: InferredPlan };
  /** How many reports of the job were seen. */
  readonly reports: number;
}

/** What is said of all that was checked. */
export interface Verdict {
  /** `unlawful` where one of the jobs is; `unjudged` where there is none, so that nothing was judged. */
  readonly verdict: "lawful" | "unlawful" | "unjudged";
  /** What was taken for granted. */
  readonly assumptions: readonly string[];
  /** The codes of the laws in force, in the order of judgement: those that were switched off are not among them. */
  readonly laws: readonly string[];
  readonly unreadable: readonly Unreadable[];
  readonly jobs: readonly JobVerdict[];
}

/**
 * A verdict whose jobs are made one by one, as they are asked for, so that there may be more of them
 * than fit into memory. Whoever goes through them twice gets them twice; a `Verdict` is one, too.
 */
export interface VerdictStream extends Omit<Verdict, "jobs"> {
  readonly jobs: Iterable<JobVerdict>;
}
