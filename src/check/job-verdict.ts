import { SEVERITIES } from "../job/severity.ts";
import { type Finding } from "../job/finding.ts";
import { conventionsOf } from "../laws/convention-evidence.ts";
import { isTerminal } from "../lifecycle/index.ts";
import { candidateBits, exclusionsOf } from "./exclusions.ts";
import { type JobCase } from "./job-case.ts";
import { type Desk } from "./desk.ts";
import { inferredPlan } from "./inferred-plan.ts";
import { unjudgedLaws } from "./unjudged.ts";
import { type ConventionsVerdict, type JobVerdict, type Unjudged } from "./verdict.ts";

/** How many laws were judged and not broken: whatever is in force, but for those that were not judged or gave a finding. */
const heldLaws = (
  { book: { inForce } }: Desk,
  unjudged: readonly Unjudged[],
  findings: readonly Finding[],
): number => {
  if (findings.length === 0) return inForce.length - unjudged.length;
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

const byPlace = (one: Finding, other: Finding): number =>
  one.report - other.report || SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);

/** What is to be said of a job, at any time. */
export const jobVerdict = (desk: Desk, jobCase: JobCase): JobVerdict => {
  const { state } = jobCase;
  const findings = [...(jobCase.findings?.values() ?? [])].toSorted(byPlace);
  const isUnlawful = findings.some(({ severity }) => severity === "error");
  const unjudged = unjudgedLaws(desk, jobCase);
  return {
    job: jobCase.job,
    status: state.status ?? null,
    ended: state.status !== undefined && isTerminal(state.status),
    failure: state.status === "failed" ? (jobCase.failure ?? null) : null,
    verdict: isUnlawful ? "unlawful" : "lawful",
    findings,
    unjudged,
    held: heldLaws(desk, unjudged, findings),
    conventions: conventionsVerdict(desk, jobCase),
    plan: { declared: jobCase.terms.plan, inferred: inferredPlan(jobCase) },
    reports: state.reports,
  };
};
