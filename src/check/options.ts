import { SEVERITIES, type Severity } from "../job/severity.ts";
import { shown } from "../job/shown.ts";
import { type PartialPlan } from "../job/training-plan.ts";
import { lawOf } from "../laws/catalogue.ts";
import { type Stance } from "../laws/look.ts";
import { type Looking } from "../lifecycle/index.ts";
import { checkPartialPlan, type ConventionName, CONVENTIONS, isConventionName } from "../progress/index.ts";

/** A severity that a law is reported with instead of its own, or `off` for not at all. */
export type SeverityOverride = Severity | "off";

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
  /** The name of the job whose reports carry none. */
  readonly job?: string;
}

/** Options that were checked, and a sentence for each that could not be used. */
export interface SoundOptions {
  readonly plan: PartialPlan;
  readonly stance: Stance;
  readonly severities: ReadonlyMap<string, SeverityOverride>;
  readonly job: string;
  readonly problems: readonly string[];
}

const isSeverityOverride = (value: unknown): value is SeverityOverride =>
  value === "off" || SEVERITIES.some((severity) => severity === value);

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

const severityProblem = ([code, severity]: readonly [string, unknown]): readonly string[] => {
  if (lawOf(code) === undefined) return [`severities names ${shown(code)}, and no law has that code.`];
  return isSeverityOverride(severity)
    ? []
    : [`the severity of ${code} is ${shown(severity)}; it must be off or one of ${SEVERITIES.join(", ")}.`];
};

/** Checks options of unknown origin: what cannot be used is left out, and said. */
export const soundOptions = (options: CheckOptions): SoundOptions => {
  const { plan = {}, looking = "poll", convention = "auto", severities = {}, job = "job" } = options;
  const checked = checkPartialPlan(plan);
  const entries = Object.entries(severities);
  return {
    plan: checked.ok ? checked.value : {},
    stance: {
      looking: looking === "log" ? "log" : "poll",
      convention: isConventionName(convention) ? convention : "auto",
    },
    severities: new Map(entries.filter((entry) => severityProblem(entry).length === 0)),
    job,
    problems: [
      ...(checked.ok ? [] : checked.error.problems.map(({ message }) => `plan: ${message}`)),
      ...lookingProblem(looking),
      ...conventionProblem(convention),
      ...entries.flatMap(severityProblem),
    ],
  };
};
