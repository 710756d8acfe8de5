import { isJsonObject } from "../job/json.ts";
import { SEVERITIES } from "../job/severity.ts";
import { shown } from "../job/shown.ts";
import { lawOf } from "../laws/catalogue.ts";
import { FACTS } from "../laws/facts.ts";
import { type OwnLaw } from "../laws/law.ts";
import { LAWS_IN_A_WORD } from "./compiled-law.ts";

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
  const { code, severity, reads, taints, isBroken, explain } = law;
  const wrong = codeProblem(code);
  if (wrong !== undefined) return wrong;
  if (!SEVERITIES.some((known) => known === severity))
    return `the severity of ${shown(code)} is ${shown(severity)}; it must be one of ${SEVERITIES.join(", ")}.`;
  if (!areFacts(reads) || !areFacts(taints))
    return `reads and taints of ${shown(code)} must be lists of facts: ${FACTS.join(", ")}.`;
  return typeof isBroken === "function" && typeof explain === "function"
    ? undefined
    : `the law ${shown(code)} must have the functions isBroken and explain.`;
};

const isOwnLaw = (law: unknown): law is OwnLaw => problemOf(law) === undefined;

/** The laws of a caller's own that can be asked, and a sentence for each that cannot. */
export const soundOwnLaws = (
  laws: unknown = [],
): { readonly laws: readonly OwnLaw[]; readonly problems: readonly string[] } => {
  if (!Array.isArray(laws))
    return { laws: [], problems: [`laws is ${shown(laws)}; it must be a list of laws.`] };
  const problems = laws.flatMap((law: unknown) => problemOf(law) ?? []);
  const sound = laws.filter(isOwnLaw);
  const unique = sound.filter(({ code }, at) => sound.findIndex((law) => law.code === code) === at);
  const twice = sound.length - unique.length;
  const tooMany = unique.length - LAWS_IN_A_WORD;
  return {
    laws: unique.slice(0, LAWS_IN_A_WORD),
    problems: [
      ...problems,
      ...(twice > 0 ? [`laws has ${twice} codes that are there already; each must be of its own.`] : []),
      ...(tooMany > 0 ? [`laws has ${unique.length} laws; at most ${LAWS_IN_A_WORD} can be asked.`] : []),
    ],
  };
};
