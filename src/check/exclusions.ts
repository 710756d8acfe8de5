import { type Place } from "../job/finding.ts";
import { conventionsOf, conventionsOfRules, HABITS } from "../laws/convention-evidence.ts";
import { type Look } from "../laws/look.ts";
import { type ReportedFact } from "../report/facts.ts";
import { jsonOf } from "./json-of.ts";
import { type JobCase } from "./job-case.ts";

/** The conventions that remain possible under some rules and habits. */
export const candidateBits = (rules: number, conventions: number): number =>
  conventionsOfRules(rules) & conventions;

/** The field that ruled some conventions out: the percentage, unless it is a habit that they do not share. */
const reasonFor = (look: Look, bit: number): ReportedFact => {
  if ((conventionsOfRules(look.state.rules) & bit) === 0) return "percentage_done";
  return HABITS.find((habit) => (habit.excludes(look) & bit) !== 0)?.fact ?? "percentage_done";
};

/** Notes which conventions a report has ruled out, each once. */
export const noteExclusions = (
  jobCase: JobCase,
  look: Look,
  rulesBefore: number,
  conventionsBefore: number,
  place: Place,
): void => {
  const { state } = jobCase;
  const before = candidateBits(rulesBefore, conventionsBefore);
  const lost = before & ~candidateBits(state.rules, state.conventions);
  for (let bit = 1; bit <= lost; bit <<= 1) {
    if ((lost & bit) === 0) continue;
    const by = reasonFor(look, bit);
    jobCase.exclusions ??= [];
    for (const convention of conventionsOf(bit))
      jobCase.exclusions.push({
        convention,
        report: state.reports - 1,
        file: place.file,
        line: place.line,
        by,
        seen: jsonOf(look.reading.fields[by]),
      });
  }
};
