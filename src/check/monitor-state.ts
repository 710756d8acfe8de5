import { type Finding } from "../job/finding.ts";
import { type JobStatus } from "../job/status.ts";
import { type PartialPlan } from "../job/training-plan.ts";
import { type JobState } from "../laws/job-state.ts";
import { type Desk } from "./desk.ts";
import { exclusionsOf, resumeExclusions } from "./exclusions.ts";
import { type JobCase } from "./job-case.ts";
import { type LawBook, OUR_LAWS } from "./law-book.ts";
import { termsFor } from "../laws/known-plans.ts";
import { frozenFinding } from "./note-findings.ts";
import { usablePlan } from "../progress/usable-plan.ts";
import { type LawBits, stillSilenced } from "./silenced.ts";
import { type Exclusion } from "./verdict.ts";

/** The version of a saved state: it changes with the laws and with what is remembered. */
export const STATE_VERSION = 2;

/** The numbers that may be unknown, or without a bound. */
type Nullable =
  | "createdAt"
  | "updatedAt"
  | "elapsedTime"
  | "stepsCompleted"
  | "epochsCompleted"
  | "percentageDone"
  | "stepsPerEpoch"
  | "highestTotal"
  | "highestEpochs";

type SavedNumbers = Readonly<Omit<JobState, "status" | Nullable> & Record<Nullable, number | null>>;

/**
 * All that is kept of one job, as plain JSON: it may be written to a file or a database and restored
 * later, anywhere. A number that is not known, or an upper bound that is none, is null. Its size does
 * not grow with the reports; only findings add to it, one of each kind.
 */
export interface MonitorState extends SavedNumbers {
  readonly version: typeof STATE_VERSION;
  /** How many laws were asked, so that a state of other laws is refused. */
  readonly laws: number;
  /** The codes of those among them that are the caller's own. */
  readonly ownLaws: readonly string[];
  readonly job: string;
  /** True where a report named the job, so that others are not judged with it; absent where none did. */
  readonly isNamed?: true;
  readonly status: JobStatus | null;
  /** What the job itself said of its plan; null where it said nothing. */
  readonly plan: PartialPlan | null;
  readonly stepsUnknowable: boolean;
  /** Each finding with the key that tells it from the others. */
  readonly findings: readonly (readonly [key: string, finding: Finding])[];
  readonly excluded: readonly Exclusion[];
  /** What could not be read of the wrapping of reports, such as a bad plan: each sentence once. */
  readonly unreadable: readonly string[];
  /** Why the job failed; absent where it did not, or nothing says why. */
  readonly failure?: string;
  /** The laws that a broken one kept from being judged so far, as bits, by its code; absent where there are none. */
  readonly silenced?: readonly (readonly [code: string, ...bits: LawBits])[];
}

/** The codes of the laws in a book that are the caller's own, in the order in which they are asked. */
export const ownCodes = ({ asked }: LawBook): readonly string[] =>
  asked.slice(OUR_LAWS.length).map(({ law }) => law.code);

const saved = (value: number): number | null => (Number.isFinite(value) ? value : null);

const known = (value: number | null): number => value ?? Number.NaN;

const bound = (value: number | null): number => value ?? Number.POSITIVE_INFINITY;

const savedNumbers = (state: JobState): SavedNumbers & Pick<MonitorState, "status"> => ({
  ...state,
  status: state.status ?? null,
  createdAt: saved(state.createdAt),
  updatedAt: saved(state.updatedAt),
  elapsedTime: saved(state.elapsedTime),
  stepsCompleted: saved(state.stepsCompleted),
  epochsCompleted: saved(state.epochsCompleted),
  percentageDone: saved(state.percentageDone),
  stepsPerEpoch: saved(state.stepsPerEpoch),
  highestTotal: saved(state.highestTotal),
  highestEpochs: saved(state.highestEpochs),
});

/** Saves the case of a job, with what could not be read of its reports' wrapping. */
export const saveCase = (
  { book, exclusions }: Desk,
  jobCase: JobCase,
  unreadable: readonly string[],
): MonitorState => {
  const { job, state, terms, findings, failure } = jobCase;
  const silenced = stillSilenced(jobCase.silenced, state);
  return {
    version: STATE_VERSION,
    laws: book.asked.length,
    ownLaws: ownCodes(book),
    job,
    ...savedNumbers(state),
    plan: Object.keys(terms.stated).length === 0 ? null : terms.stated,
    stepsUnknowable: terms.stepsUnknowable,
    findings: [...(findings ?? [])],
    excluded: exclusionsOf(exclusions, jobCase),
    unreadable: [...unreadable],
    ...(failure !== undefined && { failure }),
    ...(silenced.length > 0 && { silenced }),
  };
};

const jobState = (state: MonitorState): JobState => ({
  reports: state.reports,
  status: state.status ?? undefined,
  marks: state.marks,
  known: state.known,
  seen: state.seen,
  createdAt: known(state.createdAt),
  updatedAt: known(state.updatedAt),
  elapsedTime: known(state.elapsedTime),
  stepsCompleted: known(state.stepsCompleted),
  epochsCompleted: known(state.epochsCompleted),
  percentageDone: known(state.percentageDone),
  stepsPerEpoch: known(state.stepsPerEpoch),
  rules: state.rules,
  conventions: state.conventions,
  lowestTotal: state.lowestTotal,
  highestTotal: bound(state.highestTotal),
  lowestEpochs: state.lowestEpochs,
  highestEpochs: bound(state.highestEpochs),
  judged: state.judged,
  judgedBeyond: state.judgedBeyond,
  judgedOwn: state.judgedOwn,
});

const frozenEntry = ([key, finding]: readonly [string, Finding]): readonly [string, Finding] => [
  key,
  frozenFinding(finding),
];

/** Takes up the case of a job where it was saved; the state must have passed `checkState`. */
export const resumeCase = ({ plans, exclusions }: Desk, state: MonitorState): JobCase => ({
  job: state.job,
  state: jobState(state),
  terms: termsFor(plans, usablePlan(state.plan ?? {}).plan, state.stepsUnknowable),
  findings: state.findings.length === 0 ? undefined : new Map(state.findings.map(frozenEntry)),
  failure: state.failure,
  silenced: state.silenced && new Map(state.silenced.map(([code, ...bits]) => [code, bits])),
  exclusions: resumeExclusions(exclusions, state.excluded),
  routine: "none",
});
