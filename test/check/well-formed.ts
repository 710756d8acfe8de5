import { SEVERITIES } from "../../src/job/severity.ts";
import { isJobStatus } from "../../src/job/status.ts";
import { type Finding, type JobVerdict, LAWS, lawOf, type Verdict } from "../../src/index.ts";
import { CONVENTIONS } from "../../src/progress/index.ts";

const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/su;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
const LONGEST_SENTENCE = 2000;

/** What must be so, by name, and whether it is. */
type Claims = Readonly<Record<string, boolean>>;

const broken = (where: string, claims: Claims): readonly string[] =>
  Object.entries(claims).flatMap(([claim, holds]) => (holds ? [] : [`${where}: ${claim}`]));

const isSentence = (text: unknown): boolean =>
  typeof text === "string" && text !== "" && text.length <= LONGEST_SENTENCE && !CONTROL.test(text);

/** Whether a value is what JSON can hold, all the way down: no undefined, no NaN, no Infinity. */
const isPlain = (value: unknown): boolean => {
  if (typeof value === "object" && value !== null) return Object.values(value).every(isPlain);
  if (typeof value === "number") return Number.isFinite(value);
  return value === null || typeof value === "string" || typeof value === "boolean";
};

const isCount = (value: number, from: number): boolean => Number.isSafeInteger(value) && value >= from;

const findingFaults = (finding: Finding, job: JobVerdict): readonly string[] =>
  broken(`${job.job} ${finding.code}`, {
    "its code is a law's": lawOf(finding.code) !== undefined,
    "its severity is one": SEVERITIES.includes(finding.severity),
    "its report is one of the job's": isCount(finding.report, 0) && finding.report < job.reports,
    "its path is a JSON Pointer": POINTER.test(finding.path),
    "its message is one line": isSentence(finding.message),
    "its expectation is one line": isSentence(finding.expected),
    "what is allowed are lines": finding.allowed.every(isSentence),
    "it was found": isCount(finding.count, 1),
    "what was seen is short": JSON.stringify(finding.seen).length <= LONGEST_SENTENCE,
  });

const conventionFaults = ({ job, conventions: { candidates, excluded, mixed } }: JobVerdict) => {
  const out = excluded.map(({ convention }) => convention);
  return broken(`${job} conventions`, {
    "all are known": [...candidates, ...out].every((name) => Object.hasOwn(CONVENTIONS, name)),
    "each is ruled out once, or a candidate":
      new Set([...candidates, ...out]).size === candidates.length + out.length,
    "mixed says that none is left": mixed ? candidates.length === 0 : true,
  });
};

const jobFaults = (job: JobVerdict, off: ReadonlySet<string>): readonly string[] => {
  const { findings, unjudged } = job;
  const found = new Set(findings.map(({ code }) => code));
  const judged = LAWS.filter(({ code }) => !off.has(code)).length;
  return [
    ...findings.flatMap((finding) => findingFaults(finding, job)),
    ...conventionFaults(job),
    ...broken(job.job, {
      "its status is one of the nine, or null": job.status === null || isJobStatus(job.status),
      "its status is never UNKNOWN": job.status !== "unknown",
      "it is unlawful exactly for an error":
        (job.verdict === "unlawful") === findings.some(({ severity }) => severity === "error"),
      "its findings come in order": findings.every(
        ({ report }, at) => report >= (findings[at - 1]?.report ?? 0),
      ),
      "no law is found that is off": findings.every(({ code }) => !off.has(code)),
      "no law is both broken and unjudged": unjudged.every(({ code }) => !found.has(code)),
      "each unjudged law lacks something": unjudged.every(({ lacks }) => lacks.length > 0),
      "every law held, was broken, or is unjudged": job.held + found.size + unjudged.length === judged,
      "it has reports": isCount(job.reports, 1),
    }),
  ];
};

/** What is not as a verdict has to be, a line each: nothing for any verdict that is well formed. */
export const faultsOf = (verdict: Verdict, off: readonly string[] = []): readonly string[] => [
  ...verdict.jobs.flatMap((job) => jobFaults(job, new Set(off))),
  ...broken("verdict", {
    "it is plain JSON": isPlain(verdict),
    "it is unlawful exactly if a job is":
      (verdict.verdict === "unlawful") === verdict.jobs.some((job) => job.verdict === "unlawful"),
    "each job is named once": new Set(verdict.jobs.map(({ job }) => job)).size === verdict.jobs.length,
    "its assumptions are lines": verdict.assumptions.every(isSentence),
    "what is unreadable is said in lines": verdict.unreadable.every(({ reason }) => isSentence(reason)),
  }),
];
