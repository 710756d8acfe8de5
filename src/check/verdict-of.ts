import { assumptionsOf } from "./assumptions.ts";
import { type Desk } from "./desk.ts";
import { type JobCase } from "./job-case.ts";
import { jobVerdict } from "./job-verdict.ts";
import { type SoundOptions } from "./options.ts";
import { type Unreadable, type Verdict, type VerdictStream } from "./verdict.ts";

/** Where reports were judged, and with what. */
export interface Judgement {
  readonly desk: Desk;
  readonly sound: SoundOptions;
  readonly unreadable: readonly Unreadable[];
}

/** All cases, from the first; each is in hand until the next. */
type Cases = () => Iterable<JobCase>;

const isUnlawful = ({ findings }: JobCase): boolean => {
  for (const { severity } of findings?.values() ?? []) if (severity === "error") return true;
  return false;
};

/** What is to be said of some jobs together, each job when it is asked for. */
export const verdictStream = ({ desk, sound, unreadable }: Judgement, cases: Cases): VerdictStream => {
  let verdict: Verdict["verdict"] = "unjudged";
  const plans = new Set<JobCase["terms"]["plan"]>();
  for (const jobCase of cases()) {
    if (isUnlawful(jobCase)) verdict = "unlawful";
    else if (verdict === "unjudged") verdict = "lawful";
    plans.add(jobCase.terms.plan);
  }
  const jobs = {
    *[Symbol.iterator]() {
      for (const jobCase of cases()) yield jobVerdict(desk, jobCase);
    },
  };
  return { verdict, assumptions: assumptionsOf(sound, plans), laws: desk.book.codes, unreadable, jobs };
};

/** What is to be said of some jobs together. */
export const verdictOf = (judgement: Judgement, cases: Cases): Verdict => {
  const verdict = verdictStream(judgement, cases);
  return { ...verdict, jobs: [...verdict.jobs] };
};
