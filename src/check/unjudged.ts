import { factsOf } from "../laws/facts.ts";
import { type JobState } from "../laws/job-state.ts";
import { type CompiledLaw } from "./compiled-law.ts";
import { type Desk } from "./desk.ts";
import { remembered } from "../laws/remembered.ts";
import { type Unjudged } from "./verdict.ts";

const FOUND_WRONG = "values that were not found wrong";

const isJudged = ({ judged, judgedBeyond, judgedOwn }: JobState, law: CompiledLaw): boolean =>
  ((judged & law.judgedBit) | (judgedBeyond & law.judgedBeyondBit) | (judgedOwn & law.judgedOwnBit)) !== 0;

/** What a law lacks: the facts that were never there, or a report that has all of them and none found wrong. */
const lacksOf = (seen: number, { needs }: CompiledLaw, isUnlawful: boolean): readonly string[] => {
  const missing = factsOf(needs & ~seen);
  if (missing.length > 0) return missing;
  return [isUnlawful ? FOUND_WRONG : `${factsOf(needs).join(" and ")} in one report`];
};

/** The laws that no report of a job could be held against, each with what it lacks. */
export const unjudgedLaws = (
  { book, unjudged }: Desk,
  state: JobState,
  isUnlawful: boolean,
): readonly Unjudged[] => {
  const { seen, judged, judgedBeyond, judgedOwn } = state;
  const key = [seen, judged, judgedBeyond, judgedOwn, isUnlawful].join(" ");
  return remembered(unjudged, key, () => {
    const inForce = new Set(book.inForce.map(({ code }) => code));
    const laws = book.asked.filter((law) => !isJudged(state, law) && inForce.has(law.law.code));
    return Object.freeze(
      laws.map((law) =>
        Object.freeze({ code: law.law.code, lacks: Object.freeze(lacksOf(seen, law, isUnlawful)) }),
      ),
    );
  });
};
