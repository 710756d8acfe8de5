import { STATED } from "../report/facts.ts";
import { forgetEvidence, forgetProgress } from "./forget.ts";
import { MARKS } from "./job-state.ts";
import { type Look } from "./look.ts";
import { prepare } from "./prepare.ts";

/** What is to be known of a law whose breach may be due to earlier reports. */
interface DoubtfulLaw {
  readonly isBroken: (look: Look) => boolean;
  /** The facts without which it cannot be judged, as bits of `FACTS`. */
  readonly needs: number;
  /** The remembered facts that it holds a report against, as bits of reported facts. */
  readonly comparesWith: number;
  readonly keepsEvidence: boolean;
}

/** Whether a report would break a law if nothing of the job's progress were remembered. */
const isBrokenAnyway = (look: Look, { isBroken, needs }: DoubtfulLaw): boolean => {
  const { state } = look;
  look.state = { ...state };
  forgetProgress(look.state, 0);
  forgetEvidence(look.state, look.rules);
  prepare(look);
  const isBrokenAlone = (look.facts & needs) === needs && isBroken(look);
  look.state = state;
  return isBrokenAlone;
};

/**
 * Weighs a breach: where it is one only by what earlier reports told, these may be what was wrong.
 * Then no more is held against later reports than what the law itself compares with, so that one lie
 * does not break a second law. The look is worked out again.
 */
export const doubtEarlier = (look: Look, law: DoubtfulLaw): void => {
  const { tainted } = look;
  if (!isBrokenAnyway(look, law)) {
    // What steps_per_epoch is remembered would be used for more than to compare with.
    forgetProgress(look.state, law.comparesWith & ~STATED.stepsPerEpoch);
    if (law.keepsEvidence) look.state.marks |= MARKS.evidenceInDoubt;
    else forgetEvidence(look.state, look.rules);
  }
  prepare(look);
  look.tainted = tainted;
};
