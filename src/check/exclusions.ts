import { type Place } from "../job/finding.ts";
import { conventionBits, conventionsOf, conventionsOfRules, HABITS } from "../laws/convention-evidence.ts";
import { type JobState } from "../laws/job-state.ts";
import { type Look } from "../laws/look.ts";
import { type ReportedFact } from "../report/facts.ts";
import { type Reading } from "../report/reading.ts";
import { type ExclusionNote, type ExclusionRows, notesFrom, writeNotes } from "./exclusion-rows.ts";
import { type JobCase } from "./job-case.ts";
import { type Exclusion } from "./verdict.ts";

/** The conventions that are still possible, as bits: those that no habit and no percentage has ruled out. */
export const candidateBits = ({ rules, conventions }: Pick<JobState, "rules" | "conventions">): number =>
  conventionsOfRules(rules) & conventions;

/** The field that ruled some conventions out: the percentage, unless it is a habit that they do not share. */
const reasonFor = (look: Look, bit: number): ReportedFact => {
  if ((conventionsOfRules(look.state.rules) & bit) === 0) return "percentage_done";
  const trusted = look.facts & ~look.tainted;
  const habit = HABITS.find(({ bits, excludes }) => (trusted & bits) !== 0 && (excludes(look) & bit) !== 0);
  return habit?.fact ?? "percentage_done";
};

/** How to read the facts that rule conventions out. */
const WITNESSES: Partial<Record<ReportedFact, (reading: Reading) => number>> = {
  percentage_done: ({ percentageDone }) => percentageDone,
  steps_per_epoch: ({ stepsPerEpoch }) => stepsPerEpoch,
  best_epoch: ({ bestEpoch }) => bestEpoch,
  elapsed_time: ({ elapsedTime }) => elapsedTime,
};

/** Whether a value names one of the facts that rule conventions out. */
export const isWitness = (fact: unknown): boolean =>
  typeof fact === "string" && Object.hasOwn(WITNESSES, fact);

/** Some notes with one more: it goes into the last one, where report and reason are the same. */
const withNote = (notes: readonly ExclusionNote[], note: ExclusionNote): readonly ExclusionNote[] => {
  const others = notes
    .map((known) => ({ ...known, conventions: known.conventions & ~note.conventions }))
    .filter(({ conventions }) => conventions !== 0);
  const last = others.at(-1);
  return last !== undefined && last.report === note.report && last.by === note.by
    ? [...others.slice(0, -1), { ...last, conventions: last.conventions | note.conventions }]
    : [...others, note];
};

/** Notes which of the conventions that were possible before a report are so no longer, each once. */
export const noteExclusions = (
  { look, exclusions }: { readonly look: Look; readonly exclusions: ExclusionRows },
  jobCase: JobCase,
  before: number,
  { file, line }: Place,
): void => {
  const { state } = jobCase;
  const lost = before & ~candidateBits(state);
  let notes = notesFrom(exclusions, jobCase.exclusions);
  for (let bit = 1; bit <= lost; bit <<= 1) {
    if ((lost & bit) === 0) continue;
    const by = reasonFor(look, bit);
    // As JSON has it, which knows no negative zero.
    const seen = (WITNESSES[by]?.(look.reading) ?? Number.NaN) + 0;
    notes = withNote(notes, { conventions: bit, report: state.reports - 1, file, line, by, seen });
  }
  if (lost !== 0) jobCase.exclusions = writeNotes(exclusions, jobCase.exclusions, notes);
};

/** The conventions that were ruled out for a job, in the order in which they were. */
export const exclusionsOf = (exclusions: ExclusionRows, jobCase: JobCase): readonly Exclusion[] =>
  notesFrom(exclusions, jobCase.exclusions).flatMap(({ conventions, ...at }) =>
    conventionsOf(conventions).map((convention) => ({ convention, ...at })),
  );

/** Notes what was ruled out for a job that is taken up again; gives where that begins. */
export const resumeExclusions = (exclusions: ExclusionRows, excluded: readonly Exclusion[]): number => {
  const notes = excluded.map(({ convention, ...at }) => ({
    conventions: conventionBits([convention]),
    ...at,
  }));
  return writeNotes(exclusions, 0, notes);
};
