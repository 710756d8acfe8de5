import { type Fact, factsOf } from "../laws/facts.ts";
import { type JobState } from "../laws/job-state.ts";
import { type CompiledLaw } from "./compiled-law.ts";
import { type Desk } from "./desk.ts";
import { type JobCase } from "./job-case.ts";
import { remembered } from "../laws/remembered.ts";
import { type Silenced, silencersOf, stillSilenced } from "./silenced.ts";
import { type Unjudged } from "./verdict.ts";

/** Facts without which a law does not apply, rather than cannot be judged. */
const OCCASIONS: ReadonlySet<string> = new Set(["two statements of the plan", "two statuses", "a log"]);

const isJudged = ({ judged, judgedBeyond, judgedOwn }: JobState, law: CompiledLaw): boolean =>
  ((judged & law.judgedBit) | (judgedBeyond & law.judgedBeyondBit) | (judgedOwn & law.judgedOwnBit)) !== 0;

/** What is missing where every fact was there at some time: only beside UNKNOWN is a single one not judged. */
const togetherText = (facts: readonly Fact[]): string =>
  facts.length > 1
    ? `${facts.join(" and ")} in one report`
    : `${facts.join("")} in one report of a known status`;

/** What a law lacks: the facts that were never there, or a report that has all of them and none found wrong. */
const lacksOf = (seen: number, { needs }: CompiledLaw, isSilenced: boolean): readonly string[] => {
  const missing = factsOf(needs & ~seen);
  if (missing.length > 0) return missing;
  return [isSilenced ? "values that were not found wrong" : togetherText(factsOf(needs))];
};

const unjudgedLaw = (seen: number, compiled: CompiledLaw, silenced: Silenced | undefined): Unjudged => {
  const silencedBy = silencersOf(silenced, compiled);
  const lacks = lacksOf(seen, compiled, silencedBy.length > 0);
  return Object.freeze({
    code: compiled.law.code,
    lacks: Object.freeze(lacks),
    applies: !lacks.some((lack) => OCCASIONS.has(lack)),
    silencedBy: Object.freeze(silencedBy),
  });
};

/** The laws that no report of a job could be held against, each with what it lacks. */
export const unjudgedLaws = ({ book, unjudged }: Desk, { state, silenced }: JobCase): readonly Unjudged[] => {
  const { seen, judged, judgedBeyond, judgedOwn } = state;
  const key = [seen, judged, judgedBeyond, judgedOwn, ...stillSilenced(silenced, state)].join(" ");
  return remembered(unjudged, key, () => {
    const inForce = new Set(book.inForce.map(({ code }) => code));
    const laws = book.asked.filter((law) => !isJudged(state, law) && inForce.has(law.law.code));
    return Object.freeze(laws.map((law) => unjudgedLaw(seen, law, silenced)));
  });
};
