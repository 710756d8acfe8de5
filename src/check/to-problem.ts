import { counted } from "../job/counted.ts";
import { type Finding } from "../job/finding.ts";
import { lawOf } from "../laws/catalogue.ts";
import { type EventVerdict, type TransitionVerdict } from "../lifecycle/index.ts";
import { type ShapeFailure } from "../report/read-report.ts";
import { type Result } from "../result.ts";
import { type Problem, PROBLEM_TYPES, type ProblemFinding } from "./problem.ts";
import { type Verdict } from "./verdict.ts";

type Refused = Extract<TransitionVerdict | EventVerdict, { readonly allowed: false }>;

/** The grounds on which a transition goes against where the job is; the others are about what was asked. */
const CONFLICTS: ReadonlySet<Refused["because"]> = new Set(["left-terminal", "no-edge", "unreachable"]);

const allowedBy = (refused: Refused): readonly string[] => {
  if ("allowedNext" in refused) return refused.allowedNext;
  return "allowedEvents" in refused ? refused.allowedEvents : [];
};

const transitionProblem = (refused: Refused): Problem => {
  const isConflict = CONFLICTS.has(refused.because);
  return {
    ...(isConflict ? PROBLEM_TYPES.illegalTransition : PROBLEM_TYPES.senselessTransition),
    status: isConflict ? 409 : 422,
    detail: refused.reason,
    code: refused.because,
    allowed: allowedBy(refused),
  };
};

/** A JSON Pointer as the fragment of a URI. */
const fragment = (path: string): string =>
  `#${encodeURI(path.replaceAll(/\p{Cs}/gu, "\uFFFD")).replaceAll("#", "%23")}`;

const reportProblem = (
  kind: Pick<Problem, "type" | "title" | "status">,
  findings: readonly ProblemFinding[],
): Problem | undefined => {
  const [first, ...others] = findings;
  if (first === undefined) return undefined;
  const more = others.length === 0 ? "" : `, and ${counted(others.length, "more finding")}`;
  const { code, pointer, detail } = first;
  return { ...kind, detail: `${detail}${more}.`, code, pointer, findings };
};

const shapeProblem = ({ problems }: ShapeFailure): Problem | undefined =>
  reportProblem(
    { ...PROBLEM_TYPES.malformedReport, status: 422 },
    problems.map(({ code, path, message, expected }) => ({
      code,
      pointer: fragment(path),
      detail: message,
      expected,
    })),
  );

/** Whether a law holds a report against earlier ones, so that either may be the wrong one. */
const isAgainstEarlier = ({ code }: Finding): boolean => {
  const law = lawOf(code);
  return law?.judgedBy === "look" && law.reads.some((fact) => fact.startsWith("earlier "));
};

const isError = ({ severity }: Finding): boolean => severity === "error";

const NOTHING_JUDGED = "no report was judged.";

/** Where no law is broken, but not everything was judged, or nothing at all. */
const unreadableProblem = ({ verdict, unreadable }: Verdict): Problem | undefined => {
  const [first = verdict === "unjudged" ? NOTHING_JUDGED : undefined, ...others] = unreadable.map(
    ({ reason }) => reason,
  );
  if (first === undefined) return undefined;
  return {
    ...PROBLEM_TYPES.unreadableReport,
    status: 422,
    detail: others.length === 0 ? first : `${first} (and ${others.length} more)`,
    code: "unreadable",
    unreadable: [first, ...others],
  };
};

const verdictProblem = (verdict: Verdict): Problem | undefined =>
  unlawfulProblem(verdict) ?? unreadableProblem(verdict);

const unlawfulProblem = ({ jobs }: Verdict): Problem | undefined => {
  const errors = jobs.flatMap(({ findings }) => findings.filter(isError));
  return reportProblem(
    { ...PROBLEM_TYPES.unlawfulReport, status: errors.every(isAgainstEarlier) ? 409 : 422 },
    jobs.flatMap(({ job, findings }) =>
      findings.filter(isError).map(({ code, path, message, expected }) => ({
        code,
        pointer: fragment(path),
        detail: message,
        expected,
        job,
      })),
    ),
  );
};

/**
 * What was refused as problem details (RFC 9457): a transition or an event by its verdict, a payload by
 * the result of reading it or by why it is no report, reports by the verdict on them. `undefined` where
 * nothing was refused: of a verdict, where every report was read and no law of error severity is
 * broken. Answer with its `status` and the media type `PROBLEM_MEDIA_TYPE`.
 */
export const toProblem = (
  refused: TransitionVerdict | EventVerdict | Result<unknown, ShapeFailure> | ShapeFailure | Verdict,
): Problem | undefined => {
  if ("ok" in refused) return refused.ok ? undefined : shapeProblem(refused.error);
  if ("allowed" in refused) return refused.allowed ? undefined : transitionProblem(refused);
  return "problems" in refused ? shapeProblem(refused) : verdictProblem(refused);
};
