import { isJsonObject } from "../job/json.ts";
import { SEVERITIES } from "../job/severity.ts";
import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import { type PartialPlan } from "../job/training-plan.ts";
import { lawOf } from "../laws/catalogue.ts";
import { LAW_CODES, type LawCode } from "../laws/law-code.ts";
import { lawMeant } from "../laws/law-meant.ts";
import { type OwnLaw } from "../laws/law.ts";
import { type Stance } from "../laws/look.ts";
import { type Looking } from "../lifecycle/index.ts";
import { type ConventionName, CONVENTIONS, isConventionName } from "../progress/index.ts";
import { type LawBook, lawBookOf } from "./law-book.ts";
import { soundOwnLaws } from "./own-laws.ts";
import { isSeverityOverride, type SeverityOverride } from "./severity-override.ts";
import { usablePlan } from "../progress/usable-plan.ts";

/** Severities by the codes of laws: ours are completed as they are typed, and your own may stand beside them. */
export type Severities = Readonly<Partial<Record<LawCode | OwnCode, SeverityOverride>>>;

/** Any other text, so that the codes known are not lost among all texts. */
type OwnCode = string & NonNullable<unknown>;

/** How to check. Everything may be left out. */
export interface CheckOptions {
  /** The job's plan, in whole or in part: what follows from the part is judged. */
  readonly plan?: PartialPlan;
  /** How the reports were seen: `poll` (the default) samples, `log` records every change. */
  readonly looking?: Looking;
  /** A convention by name, or `auto` (the default), which finds out. */
  readonly convention?: ConventionName | "auto";
  /** Severities by the code of the law, ours or your own. A law that is made milder, or switched off, still silences what follows from it. */
  readonly severities?: Severities;
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
  /** What failed of the caller's own laws while reports were judged; it may grow. */
  readonly failures: readonly string[];
}

const OPTIONS = [
  "plan",
  "looking",
  "convention",
  "severities",
  "laws",
  "job",
] as const satisfies readonly (keyof CheckOptions)[];

type Given = { readonly [Option in keyof CheckOptions]?: unknown };

const NOTHING_GIVEN: Given = Object.freeze({});

/** Options of unknown origin, each read once, and a sentence for what is no option. */
const optionsFrom = (given: CheckOptions): Sound<Given> => {
  const read = touched((): Sound<Given> | undefined => {
    if (!isJsonObject(given)) return undefined;
    const { plan, looking, convention, severities, laws, job } = given;
    const strangers = Object.keys(given).filter((name) => !OPTIONS.some((option) => option === name));
    return {
      value: { plan, looking, convention, severities, laws, job },
      problems: strangers.map(
        (name) => `${shown(name)} is no option; the options are ${OPTIONS.join(", ")}.`,
      ),
    };
  });
  if (!read.ok)
    return { value: NOTHING_GIVEN, problems: [`the options cannot be read: they threw ${read.error}.`] };
  const problem = `the options are ${shown(given)}; they must be an object.`;
  return read.value ?? { value: NOTHING_GIVEN, problems: [problem] };
};

/** An option that was checked: the value to use, and a sentence for each thing that was wrong. */
interface Sound<Value> {
  readonly value: Value;
  readonly problems: readonly string[];
}

const soundLooking = (looking: unknown = "poll"): Sound<Looking> =>
  looking === "poll" || looking === "log"
    ? { value: looking, problems: [] }
    : { value: "poll", problems: [`looking is ${shown(looking)}; it must be "poll" or "log".`] };

const soundConvention = (convention: unknown = "auto"): Sound<ConventionName | "auto"> => {
  if (convention === "auto") return { value: convention, problems: [] };
  if (typeof convention === "string" && isConventionName(convention))
    return { value: convention, problems: [] };
  const names = Object.keys(CONVENTIONS).join(", ");
  return {
    value: "auto",
    problems: [`convention is ${shown(convention)}; it must be auto or one of ${names}.`],
  };
};

const soundJob = (job: unknown = "job"): Sound<string> =>
  typeof job === "string" && job !== ""
    ? { value: job, problems: [] }
    : { value: "job", problems: [`job is ${shown(job)}; it must be a text that is not empty.`] };

const severityProblem = (code: string, severity: unknown, own: readonly OwnLaw[]): string | undefined => {
  if (lawOf(code) === undefined && !own.some((law) => law.code === code)) {
    const codes = [...LAW_CODES, ...own.map((law) => law.code)];
    return `severities names ${shown(code)}, and no law has that code${lawMeant(code, codes, ".")}`;
  }
  return isSeverityOverride(severity)
    ? undefined
    : `the severity of ${code} is ${shown(severity)}; it must be off or one of ${SEVERITIES.join(", ")}.`;
};

const soundSeverities = (
  severities: unknown,
  own: readonly OwnLaw[],
): Sound<ReadonlyMap<string, SeverityOverride>> => {
  const value = new Map<string, SeverityOverride>();
  if (severities === undefined) return { value, problems: [] };
  const entries = touched(() => (isJsonObject(severities) ? Object.entries(severities) : undefined));
  if (!entries.ok || entries.value === undefined)
    return {
      value,
      problems: [`severities is ${shown(severities)}; it must be an object of severities by code.`],
    };
  const problems: string[] = [];
  for (const [code, severity] of entries.value) {
    const problem = severityProblem(code, severity, own);
    if (problem !== undefined) problems.push(problem);
    else if (isSeverityOverride(severity)) value.set(code, severity);
  }
  return { value, problems };
};

/** Checks options of unknown origin: what cannot be used is left out, and said. */
export const soundOptions = (given: CheckOptions): SoundOptions => {
  const { value: options, problems: wrong } = optionsFrom(given);
  const plan = usablePlan(options.plan === undefined ? {} : options.plan);
  const own = soundOwnLaws(options.laws);
  const looking = soundLooking(options.looking);
  const convention = soundConvention(options.convention);
  const severities = soundSeverities(options.severities, own.laws);
  const job = soundJob(options.job);
  const parts = [plan, looking, convention, own, severities, job];
  return {
    plan: plan.plan,
    stance: { looking: looking.value, convention: convention.value },
    book: lawBookOf(own.laws, severities.value),
    job: job.value,
    problems: [...wrong, ...parts.flatMap(({ problems }) => problems)],
    failures: own.failures,
  };
};
