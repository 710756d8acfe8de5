import { isJsonObject } from "../job/json.ts";
import { SEVERITIES } from "../job/severity.ts";
import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import { lawOf } from "../laws/catalogue.ts";
import { FACTS } from "../laws/facts.ts";
import { type OwnLaw } from "../laws/law.ts";
import { LAWS_IN_A_WORD } from "./compiled-law.ts";
import { guardedLaw } from "./guarded-law.ts";

const CODE = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u;

const areFacts = (names: unknown): boolean =>
  Array.isArray(names) && names.every((name) => FACTS.some((fact) => fact === name));

const codeProblem = (code: unknown): string | undefined => {
  if (typeof code !== "string" || !CODE.test(code))
    return `laws has the code ${shown(code)}; it must be a family and a name, such as "acme/budget".`;
  return lawOf(code) && `laws has the code ${shown(code)}, which is that of a law of ours.`;
};

const problemOf = (law: unknown): string | undefined => {
  if (!isJsonObject(law)) return `laws has ${shown(law)}; each of them must be an object.`;
  const { code, severity, reads, mayRead = [], taints, isBroken, explain } = law;
  const wrong = codeProblem(code);
  if (wrong !== undefined) return wrong;
  if (!SEVERITIES.some((known) => known === severity))
    return `the severity of ${shown(code)} is ${shown(severity)}; it must be one of ${SEVERITIES.join(", ")}.`;
  if (![reads, mayRead, taints].every(areFacts))
    return `reads, mayRead and taints of ${shown(code)} must be lists of facts: ${FACTS.join(", ")}.`;
  return typeof isBroken === "function" && typeof explain === "function"
    ? undefined
    : `the law ${shown(code)} must have the functions isBroken and explain.`;
};

const isOwnLaw = (law: unknown): law is OwnLaw => problemOf(law) === undefined;

/** The laws of a caller's own that can be asked, and a sentence for each that cannot. */
export interface SoundLaws {
  readonly laws: readonly OwnLaw[];
  readonly problems: readonly string[];
  /** What failed of them while reports were judged, a sentence each; it grows with the first failure of each law. */
  readonly failures: readonly string[];
}

/** The entries of a list of unknown origin, which may be none; so many are looked at. */
const entriesOf = (laws: unknown): readonly unknown[] | undefined =>
  Array.isArray(laws)
    ? Array.from({ length: Math.min(laws.length, 1_000) }, (_, at): unknown => laws[at])
    : undefined;

/** One law of unknown origin, or what is wrong with it. */
const soundLaw = (law: unknown, note: (reason: string) => void): OwnLaw | string => {
  const guarded = touched(() => (isOwnLaw(law) ? guardedLaw(law, note) : (problemOf(law) ?? "")));
  return guarded.ok ? guarded.value : `laws has one that cannot be read: it threw ${guarded.error}.`;
};

const isProblem = (law: OwnLaw | string): law is string => typeof law === "string";

const isLaw = (law: OwnLaw | string): law is OwnLaw => typeof law !== "string";

/** Checks laws of unknown origin: those that can be asked are guarded, so that they never throw. */
export const soundOwnLaws = (given: unknown = []): SoundLaws => {
  const entries = touched(() => entriesOf(given));
  if (!entries.ok || entries.value === undefined)
    return { laws: [], problems: [`laws is ${shown(given)}; it must be a list of laws.`], failures: [] };
  const failures: string[] = [];
  const judged = entries.value.map((law) => soundLaw(law, (reason) => failures.push(reason)));
  const sound = judged.filter(isLaw);
  const unique = sound.filter(({ code }, at) => sound.findIndex((law) => law.code === code) === at);
  const twice = sound.length - unique.length;
  const tooMany = unique.length - LAWS_IN_A_WORD;
  return {
    laws: unique.slice(0, LAWS_IN_A_WORD),
    problems: [
      ...judged.filter(isProblem),
      ...(twice > 0 ? [`laws has ${twice} codes that are there already; each must be of its own.`] : []),
      ...(tooMany > 0 ? [`laws has ${unique.length} laws; at most ${LAWS_IN_A_WORD} can be asked.`] : []),
    ],
    failures,
  };
};
