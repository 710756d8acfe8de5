import { SEVERITIES } from "../job/severity.ts";
import { shown } from "../job/shown.ts";
import { lawOf } from "../laws/catalogue.ts";
import { FACTS } from "../laws/facts.ts";
import { type OwnLaw } from "../laws/law.ts";
import { LAWS_IN_A_WORD } from "./compiled-law.ts";

const CODE = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u;

const isFact = (name: unknown): boolean => FACTS.some((fact) => fact === name);

const codeProblem = (code: unknown): string | undefined => {
  if (typeof code !== "string" || !CODE.test(code))
    return `laws has the code ${shown(code)}; it must be a family and a name, such as "acme/budget".`;
  return lawOf(code) && `laws has the code ${shown(code)}, which is that of a law of ours.`;
};

const problemOf = ({ code, severity, reads, isBroken, explain }: OwnLaw): string | undefined => {
  const wrong = codeProblem(code);
  if (wrong !== undefined) return wrong;
  if (!SEVERITIES.includes(severity))
    return `the severity of ${code} is ${shown(severity)}; it must be one of ${SEVERITIES.join(", ")}.`;
  if (!Array.isArray(reads) || !reads.every(isFact))
    return `the law ${code} reads ${shown(reads)}; it must be a list of facts: ${FACTS.join(", ")}.`;
  return typeof isBroken === "function" && typeof explain === "function"
    ? undefined
    : `the law ${code} must have the functions isBroken and explain.`;
};

/** The laws of a caller's own that can be asked, and a sentence for each that cannot. */
export const soundOwnLaws = (
  laws: readonly OwnLaw[],
): { readonly laws: readonly OwnLaw[]; readonly problems: readonly string[] } => {
  const problems = laws.flatMap((law) => problemOf(law) ?? []);
  const sound = laws.filter((law) => problemOf(law) === undefined);
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
