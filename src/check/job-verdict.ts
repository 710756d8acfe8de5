import { SEVERITIES } from "../job/severity.ts";
import { type Finding } from "../job/finding.ts";
import { conventionsOf } from "../laws/convention-evidence.ts";
import { factsOf } from "../laws/facts.ts";
import { type JobState } from "../laws/job-state.ts";
import { ruleBit } from "../laws/percentage-evidence.ts";
import { isTerminal } from "../lifecycle/index.ts";
import { type Bounds } from "../progress/index.ts";
import { type CompiledLaw } from "./compiled-law.ts";
import { candidateBits, exclusionsOf } from "./exclusions.ts";
import { type JobCase } from "./job-case.ts";
import { type Desk } from "./desk.ts";
import { type ConventionsVerdict, type InferredPlan, type JobVerdict, type Unjudged } from "./verdict.ts";

/** The rules that make the percentage of the steps done. */
const TOTAL_RULES = ruleBit("steps") | ruleBit("platform");

const FOUND_WRONG = "values that were not found wrong";

const isJudged = ({ judged, judgedBeyond, judgedOwn }: JobState, law: CompiledLaw): boolean =>
  ((judged & law.judgedBit) | (judgedBeyond & law.judgedBeyondBit) | (judgedOwn & law.judgedOwnBit)) !== 0;

/** What a law lacks: the facts that were never there, or a report that has all of them and none found wrong. */
const lacks = (state: JobState, { needs }: CompiledLaw, isUnlawful: boolean): readonly string[] => {
  const missing = factsOf(needs & ~state.seen);
  if (missing.length > 0) return missing;
  return [isUnlawful ? FOUND_WRONG : `${factsOf(needs).join(" and ")} in one report`];
};

const unjudgedLaws = ({ book }: Desk, state: JobState, isUnlawful: boolean): readonly Unjudged[] =>
  book.asked
    .filter((law) => !isJudged(state, law) && book.inForce.some(({ code }) => code === law.law.code))
    .map((law) => ({ code: law.law.code, lacks: lacks(state, law, isUnlawful) }));

const heldLaws = (
  { book: { inForce } }: Desk,
  unjudged: readonly Unjudged[],
  findings: readonly Finding[],
): number => {
  const others = new Set([...unjudged, ...findings].map(({ code }) => code));
  return inForce.filter(({ code }) => !others.has(code)).length;
};

const conventionsVerdict = ({ look, exclusions }: Desk, jobCase: JobCase): ConventionsVerdict => {
  const candidates = conventionsOf(candidateBits(jobCase.state));
  return {
    candidates,
    excluded: exclusionsOf(exclusions, jobCase).filter(({ convention }) => !candidates.includes(convention)),
    mixed: look.stance.convention === "auto" && candidates.length === 0,
  };
};

const boundsOf = (low: number, high: number, isAlive: boolean): Bounds | null =>
  isAlive && high < Number.POSITIVE_INFINITY ? { low, high } : null;

const inferredPlan = (state: JobState): InferredPlan => ({
  stepsPerEpoch: Number.isNaN(state.stepsPerEpoch) ? null : state.stepsPerEpoch,
  totalSteps: boundsOf(state.lowestTotal, state.highestTotal, (state.rules & TOTAL_RULES) !== 0),
  epochs: boundsOf(state.lowestEpochs, state.highestEpochs, (state.rules & ruleBit("epochs")) !== 0),
});

const byPlace = (one: Finding, other: Finding): number =>
  one.report - other.report || SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);

/** What is to be said of a job, at any time. */
export const jobVerdict = (desk: Desk, jobCase: JobCase): JobVerdict => {
  const { state } = jobCase;
  const findings = [...(jobCase.findings?.values() ?? [])].toSorted(byPlace);
  const isUnlawful = findings.some(({ severity }) => severity === "error");
  const unjudged = unjudgedLaws(desk, state, isUnlawful);
  return {
    job: jobCase.job,
    status: state.status ?? null,
    ended: state.status !== undefined && isTerminal(state.status),
    verdict: isUnlawful ? "unlawful" : "lawful",
    findings,
    unjudged,
    held: heldLaws(desk, unjudged, findings),
    conventions: conventionsVerdict(desk, jobCase),
    plan: { declared: jobCase.terms.plan, inferred: inferredPlan(state) },
    reports: state.reports,
  };
};
