import { SEVERITIES } from "../job/severity.ts";
import { shown } from "../job/shown.ts";
import { type PartialPlan } from "../job/training-plan.ts";
import { lawOf } from "../laws/catalogue.ts";
import { type OwnLaw } from "../laws/law.ts";
import { type Stance } from "../laws/look.ts";
import { type Looking } from "../lifecycle/index.ts";
import { type ConventionName, CONVENTIONS, isConventionName } from "../progress/index.ts";
import { type LawBook, lawBookOf } from "./law-book.ts";
import { soundOwnLaws } from "./own-laws.ts";
import { isSeverityOverride, type SeverityOverride } from "./severity-override.ts";
import { usablePlan } from "./usable-plan.ts";

/** How to check. Everything may be left out. */
export interface CheckOptions {
  /** The job's plan, in whole or in part: what follows from the part is judged. */
  readonly plan?: PartialPlan;
  /** How the reports were seen: `poll` (the default) samples, `log` records every change. */
  readonly looking?: Looking;
  /** A convention by name, or `auto` (the default), which finds out. */
  readonly convention?: ConventionName | "auto";
  /** Severities by the code of the law. A law that is made milder still silences what follows from it. */
  readonly severities?: Readonly<Record<string, SeverityOverride>>;
  /** Laws of your own, at most 30: judged after ours and reported the same way. */
  readonly laws?: readonly OwnLaw[];
  /** The name of the job whose reports carry none. */
  readonly job?: string;
}

/** Options that were checked, and a sentence for each that could not be used. */
export interface SoundOptions {
  readonly plan: PartialPlan;
  readonly stance: Stance;
  readonly book: LawBook;
  readonly job: string;
  readonly problems: readonly string[];
}

const lookingProblem = (looking: unknown): readonly string[] =>
  looking === "poll" || looking === "log"
    ? []
    : [`looking is ${shown(looking)}; it must be "poll" or "log".`];

const conventionProblem = (convention: string): readonly string[] =>
  convention === "auto" || isConventionName(convention)
    ? []
    : [
        `convention is ${shown(convention)}; it must be auto or one of ${Object.keys(CONVENTIONS).join(", ")}.`,
      ];

const severityProblem = (
  [code, severity]: readonly [string, unknown],
  own: readonly OwnLaw[],
): readonly string[] => {
  if (lawOf(code) === undefined && !own.some((law) => law.code === code))
    return [`severities names ${shown(code)}, and no law has that code.`];
  return isSeverityOverride(severity)
    ? []
    : [`the severity of ${code} is ${shown(severity)}; it must be off or one of ${SEVERITIES.join(", ")}.`];
};

/** Checks options of unknown origin: what cannot be used is left out, and said. */
export const soundOptions = (options: CheckOptions): SoundOptions => {
  const { plan = {}, looking = "poll", convention = "auto", severities = {}, laws = [] } = options;
  const usable = usablePlan(plan);
  const own = soundOwnLaws(laws);
  const entries = Object.entries(severities);
  const sound = entries.filter((entry) => severityProblem(entry, own.laws).length === 0);
  return {
    plan: usable.plan,
    stance: {
      looking: looking === "log" ? "log" : "poll",
      convention: isConventionName(convention) ? convention : "auto",
    },
    book: lawBookOf(own.laws, new Map(sound)),
    job: options.job ?? "job",
    problems: [
      ...usable.problems,
      ...lookingProblem(looking),
      ...conventionProblem(convention),
      ...own.problems,
      ...entries.flatMap((entry) => severityProblem(entry, own.laws)),
    ],
  };
};
