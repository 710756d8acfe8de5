import { assumptionsOf } from "./assumptions.ts";
import { type Desk } from "./desk.ts";
import { type JobCase } from "./job-case.ts";
import { jobVerdict } from "./job-verdict.ts";
import { type SoundOptions } from "./options.ts";
import { type Unreadable, type Verdict } from "./verdict.ts";

/** Where reports were judged, and with what. */
interface Judgement {
  readonly desk: Desk;
  readonly sound: SoundOptions;
  readonly unreadable: readonly Unreadable[];
}

/** What is to be said of some jobs together. */
export const verdictOf = ({ desk, sound, unreadable }: Judgement, cases: Iterable<JobCase>): Verdict => {
  const jobs = Array.from(cases, (jobCase) => jobVerdict(desk, jobCase));
  return {
    verdict: jobs.some((job) => job.verdict === "unlawful") ? "unlawful" : "lawful",
    assumptions: assumptionsOf(sound, jobs),
    unreadable,
    jobs,
  };
};
