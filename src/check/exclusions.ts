import { type Place } from "../job/finding.ts";
import { conventionBits, conventionsOf, conventionsOfRules, HABITS } from "../laws/convention-evidence.ts";
import { type JobState } from "../laws/job-state.ts";
import { type Look } from "../laws/look.ts";
import { type ReportedFact } from "../report/facts.ts";
import { jsonOf } from "./json-of.ts";
import { type ExclusionNote, type JobCase } from "./job-case.ts";
import { type Exclusion } from "./verdict.ts";

/** The conventions that are still possible, as bits: those that no habit and no percentage has ruled out. */
export const candidateBits = ({ rules, conventions }: JobState): number =>
  conventionsOfRules(rules) & conventions;

/** The field that ruled some conventions out: the percentage, unless it is a habit that they do not share. */
const reasonFor = (look: Look, bit: number): ReportedFact => {
  if ((conventionsOfRules(look.state.rules) & bit) === 0) return "percentage_done";
  return HABITS.find((habit) => (habit.excludes(look) & bit) !== 0)?.fact ?? "percentage_done";
};

/** Adds what a report ruled out: to the note that there is of it already, where the reason is the same. */
const addNote = (jobCase: JobCase, note: ExclusionNote): void => {
  for (const known of jobCase.exclusions ?? []) known.conventions &= ~note.conventions;
  const others = jobCase.exclusions?.filter(({ conventions }) => conventions !== 0) ?? [];
  const last = others.at(-1);
  const isOfLast = last !== undefined && last.report === note.report && last.by === note.by;
  if (isOfLast) last.conventions |= note.conventions;
  // A joined array is as long as need be; a filtered one keeps room for more, in every job.
  jobCase.exclusions = others.concat(isOfLast ? [] : note);
};

/** Notes which of the conventions that were possible before a report are so no longer, each once. */
export const noteExclusions = (jobCase: JobCase, look: Look, before: number, place: Place): void => {
  const { state } = jobCase;
  const lost = before & ~candidateBits(state);
  for (let bit = 1; bit <= lost; bit <<= 1) {
    if ((lost & bit) === 0) continue;
    const by = reasonFor(look, bit);
    const note = {
      conventions: bit,
      report: state.reports - 1,
      file: place.file,
      line: place.line,
      by,
      seen: jsonOf(look.reading.fields[by]),
    };
    addNote(jobCase, note);
  }
};

/** The conventions that were ruled out, in the order in which they were. */
export const exclusionsOf = ({ exclusions = [] }: JobCase): readonly Exclusion[] =>
  exclusions.flatMap(({ conventions, ...at }) =>
    conventionsOf(conventions).map((convention) => ({ convention, ...at })),
  );

/** The notes of conventions that were ruled out, for a job that is taken up again. */
export const exclusionNotes = (excluded: readonly Exclusion[]): readonly ExclusionNote[] =>
  excluded.map(({ convention, ...at }) => ({ conventions: conventionBits([convention]), ...at }));
