import { type Place } from "../job/finding.ts";
import { conventionsOf, conventionsOfRules, HABITS } from "../laws/convention-evidence.ts";
import { type JobState } from "../laws/job-state.ts";
import { type Look } from "../laws/look.ts";
import { type ReportedFact } from "../report/facts.ts";
import { jsonOf } from "./json-of.ts";
import { type JobCase } from "./job-case.ts";

/** The conventions that are still possible, as bits: those that no habit and no percentage has ruled out. */
export const candidateBits = ({ rules, conventions }: JobState): number =>
  conventionsOfRules(rules) & conventions;

/** The field that ruled some conventions out: the percentage, unless it is a habit that they do not share. */
const reasonFor = (look: Look, bit: number): ReportedFact => {
  if ((conventionsOfRules(look.state.rules) & bit) === 0) return "percentage_done";
  return HABITS.find((habit) => (habit.excludes(look) & bit) !== 0)?.fact ?? "percentage_done";
};

/** Notes which of the conventions that were possible before a report are so no longer, each once. */
export const noteExclusions = (jobCase: JobCase, look: Look, before: number, place: Place): void => {
  const { state } = jobCase;
  const lost = before & ~candidateBits(state);
  for (let bit = 1; bit <= lost; bit <<= 1) {
    if ((lost & bit) === 0) continue;
    const by = reasonFor(look, bit);
    for (const convention of conventionsOf(bit)) {
      const others = (jobCase.exclusions ?? []).filter((known) => known.convention !== convention);
      const at = { report: state.reports - 1, file: place.file, line: place.line };
      jobCase.exclusions = [...others, { convention, ...at, by, seen: jsonOf(look.reading.fields[by]) }];
    }
  }
};
