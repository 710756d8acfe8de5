import { shown } from "../job/shown.ts";
import { type JobStatus } from "../job/status.ts";
import { lawOf } from "../laws/catalogue.ts";
import { conventionsOf } from "../laws/convention-evidence.ts";
import { EARLIER_SHIFT, factBits, factsOf, REMEMBERED_FACTS } from "../laws/facts.ts";
import { MARKS } from "../laws/job-state.ts";
import { isSucceeded, isTerminal } from "../lifecycle/index.ts";
import { STATED } from "../report/facts.ts";
import { type CompiledLaw } from "./compiled-law.ts";
import { type Desk } from "./desk.ts";
import { candidateBits } from "./exclusions.ts";
import { type MonitorState, ownCodes } from "./monitor-state.ts";

/** The facts that are remembered as a value, each with the field that holds it. */
const VALUES = [
  [STATED.createdAt, "createdAt"],
  [STATED.updatedAt, "updatedAt"],
  [STATED.elapsedTime, "elapsedTime"],
  [STATED.stepsCompleted, "stepsCompleted"],
  [STATED.epochsCompleted, "epochsCompleted"],
  [STATED.percentageDone, "percentageDone"],
  [STATED.stepsPerEpoch, "stepsPerEpoch"],
] as const;

const valueProblems = (state: MonitorState): readonly string[] => {
  const wrong = VALUES.filter(([bit, field]) => ((state.known & bit) !== 0) !== (state[field] !== null));
  const isStatusLost = (state.known & STATED.status) !== 0 && state.status === null;
  return [
    ...wrong.map(([, field]) => `known and ${field} do not agree on whether it is known.`),
    ...(isStatusLost ? ["known and status do not agree on whether it is known."] : []),
  ];
};

const factProblems = ({ known, seen, reports }: MonitorState, { look }: Desk): readonly string[] => {
  const unseen = factsOf(known & ~seen);
  const notEarlier = factsOf((seen >> EARLIER_SHIFT) & REMEMBERED_FACTS & ~seen);
  const isLog = (seen & factBits(["a log"])) !== 0;
  return [
    ...(unseen.length > 0 ? [`${unseen.join(", ")} is known, but was never seen.`] : []),
    ...(notEarlier.length > 0 ? [`an earlier ${notEarlier.join(", ")} was seen, but never one.`] : []),
    ...(reports > 0 && isLog !== (look.stance.looking === "log")
      ? [`the reports were ${isLog ? "a log" : "polls"}; here looking is ${look.stance.looking}.`]
      : []),
  ];
};

const BEGIN_AND_END = [
  ["lowestTotal", "highestTotal"],
  ["lowestEpochs", "highestEpochs"],
] as const;

/** The facts that must have been seen before a percentage can have told of the totals, or of the epochs. */
const TOLD_BY = {
  lowestTotal: STATED.percentageDone | STATED.stepsCompleted,
  lowestEpochs: STATED.percentageDone | STATED.epochsCompleted,
} as const;

const boundProblems = (state: MonitorState): readonly string[] =>
  BEGIN_AND_END.flatMap(([low, high]) => {
    const isOpen = state[low] === 1 && state[high] === null;
    const isUntold = !isOpen && (state.seen & TOLD_BY[low]) !== TOLD_BY[low];
    return [
      ...(state[low] > (state[high] ?? Number.POSITIVE_INFINITY) ? [`${low} is above ${high}.`] : []),
      ...(isUntold ? [`${low} and ${high} tell of percentages that were never seen.`] : []),
    ];
  });

const failureProblems = ({ failure, status }: MonitorState): readonly string[] =>
  failure !== undefined && status !== "failed"
    ? [`failure tells why the job failed, and its status is ${shown(status)}.`]
    : [];

/** The findings of another severity than their law gives, where nothing overrides it; the reader's laws have several. */
const severityProblems = ({ findings }: MonitorState, { book }: Desk): readonly string[] =>
  findings.flatMap(([, { code, severity }]) => {
    const law = book.asked.find((asked) => asked.law.code === code)?.law;
    return law === undefined || book.severities.has(code) || law.severity === severity
      ? []
      : [`findings has one of ${code} that is ${severity}, and that law gives ${law.severity}.`];
  });

const AT_END = MARKS.stepsAtEnd | MARKS.epochsAtEnd | MARKS.percentageAtEnd | MARKS.endInDoubt;
const OF_NEWEST = MARKS.stepsOfNewest | MARKS.epochsOfNewest | MARKS.percentageOfNewest;

/** Whether a job that waited, and has not been seen to run since, can be in a status. */
const isWithoutRun = (status: JobStatus): boolean => status !== "running" && !isSucceeded(status);

const markProblems = ({ marks, status, updatedAt, known }: MonitorState): readonly string[] => {
  const isLeftWaiting = (marks & MARKS.lost) !== 0 || status === null || !isWithoutRun(status);
  const conditions: readonly (readonly [isWrong: boolean, problem: string])[] = [
    [
      (marks & AT_END) !== 0 && (status === null || !isTerminal(status)),
      "marks tell of the job's end, and status of none.",
    ],
    [
      (marks & MARKS.stepsAtEnd & ~endMarks(known)) !== 0,
      "marks tell of steps at the end that are not known.",
    ],
    [
      (marks & MARKS.epochsAtEnd & ~endMarks(known)) !== 0,
      "marks tell of epochs at the end that are not known.",
    ],
    [
      (marks & MARKS.percentageAtEnd & ~endMarks(known)) !== 0,
      "marks tell of a percentage at the end that is not known.",
    ],
    [
      (marks & OF_NEWEST) !== 0 && updatedAt === null,
      "marks tell of the newest report, and updatedAt of none.",
    ],
    [
      (marks & MARKS.waitedLast) !== 0 && isLeftWaiting,
      "marks tell of a job that waits, and status of one that has run.",
    ],
  ];
  return conditions.filter(([isWrong]) => isWrong).map(([, problem]) => problem);
};

/** The marks of counters at the end that can be there, for what is known. */
const endMarks = (known: number): number =>
  ((known & STATED.stepsCompleted) === 0 ? 0 : MARKS.stepsAtEnd) |
  ((known & STATED.epochsCompleted) === 0 ? 0 : MARKS.epochsAtEnd) |
  ((known & STATED.percentageDone) === 0 ? 0 : MARKS.percentageAtEnd);

const sumOf = (laws: readonly CompiledLaw[], bit: (law: CompiledLaw) => number): number =>
  laws.reduce((bits, law) => bits | bit(law), 0);

const lawProblems = (state: MonitorState, { book: { asked } }: Desk): readonly string[] => {
  const { judged, judgedBeyond, judgedOwn, seen } = state;
  const isBeyond =
    (judged & ~sumOf(asked, ({ judgedBit }) => judgedBit)) |
    (judgedBeyond & ~sumOf(asked, ({ judgedBeyondBit }) => judgedBeyondBit)) |
    (judgedOwn & ~sumOf(asked, ({ judgedOwnBit }) => judgedOwnBit));
  const unfounded = asked.filter(
    (law) =>
      ((judged & law.judgedBit) | (judgedBeyond & law.judgedBeyondBit) | (judgedOwn & law.judgedOwnBit)) !==
        0 && (law.needs & ~seen) !== 0,
  );
  return [
    ...(isBeyond === 0 ? [] : ["laws were judged that there are not."]),
    ...unfounded.map(({ law }) => `${law.code} was judged, but what it needs was never seen.`),
  ];
};

const noteProblems = (state: MonitorState, desk: Desk): readonly string[] => {
  const { findings, excluded, reports } = state;
  const keys = new Set(findings.map(([key]) => key));
  const names = new Set(excluded.map(({ convention }) => convention));
  const untold = conventionsOf(desk.conventions & ~candidateBits(state)).filter((name) => !names.has(name));
  const isLate = [...findings.map(([, finding]) => finding), ...excluded].some(
    ({ report }) => report >= reports,
  );
  const own = new Set(ownCodes(desk.book));
  const strange = findings
    .map(([, { code }]) => code)
    .filter((code) => lawOf(code) === undefined && !own.has(code));
  return [
    ...(keys.size < findings.length ? ["findings has the same one twice."] : []),
    ...strange.map((code) => `findings has one of ${code}, and there is no such law.`),
    ...(names.size < excluded.length ? ["excluded names the same convention twice."] : []),
    ...(untold.length > 0 ? [`excluded does not tell what ruled out ${untold.join(", ")}.`] : []),
    ...(isLate ? ["findings or excluded names a report that was not seen yet."] : []),
  ];
};

const isBlank = (state: MonitorState, { rules, conventions }: Desk): boolean =>
  (state.seen | state.known | state.marks | state.judged | state.judgedBeyond | state.judgedOwn) === 0 &&
  [state.status, state.plan, state.isNamed ?? null].every((told) => told === null) &&
  !state.stepsUnknowable &&
  state.findings.length + state.excluded.length === 0 &&
  state.rules === rules &&
  state.conventions === conventions &&
  state.highestTotal === null &&
  state.highestEpochs === null &&
  state.lowestTotal + state.lowestEpochs === 2;

/**
 * What cannot be in one state together, though each field by itself is right: no reports lead there.
 * A sentence each; empty where nothing is found.
 */
export const contradictionsIn = (state: MonitorState, desk: Desk): readonly string[] => {
  if (state.reports === 0) return isBlank(state, desk) ? [] : ["reports is 0, but something was seen."];
  return [
    ...valueProblems(state),
    ...factProblems(state, desk),
    ...boundProblems(state),
    ...failureProblems(state),
    ...severityProblems(state, desk),
    ...markProblems(state),
    ...lawProblems(state, desk),
    ...noteProblems(state, desk),
  ];
};
