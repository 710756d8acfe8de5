import { LAWS, lawOf } from "../../laws/catalogue.ts";
import { err, ok, type Result } from "../../result.ts";
import { familyOf, LAW_FAMILIES } from "../cli/law-entry.ts";

/** What the name of an example promises of the verdict on it. */
export interface Promised {
  readonly family: string;
  readonly verdict: "lawful" | "unlawful";
  /** The law named: the only one broken as an error of an unlawful run; one that remarks on a lawful one. */
  readonly code: string | undefined;
}

const NAME =
  /^(?<family>[a-z]+)\/(?<verdict>lawful|unlawful)\.(?<first>[a-z\d-]+)(?:\.(?<story>[a-z\d-]+))?\.(?:nd)?json$/u;

const FORMS =
  "it is not named FAMILY/lawful.STORY, FAMILY/lawful.LAW.STORY or FAMILY/unlawful.LAW.STORY, with .json or .ndjson";

/** Whether a family has a law that can make a job unlawful. */
export const hasErrors = (family: string): boolean =>
  LAWS.some(({ code, severity }) => familyOf(code) === family && severity === "error");

/**
 * Reads a name such as `status/unlawful.left-terminal.ndjson`: folder and verdict, then a law of that
 * family, a story, or both. Gives a sentence where a name promises nothing that can be held.
 */
export const promiseOf = (name: string): Result<Promised, string> => {
  const { family, verdict, first, story } = NAME.exec(name)?.groups ?? {};
  if (family === undefined) return err(FORMS);
  if (!LAW_FAMILIES.includes(family)) return err(`${family} is no family of laws`);
  const code = `${family}/${first}`;
  return verdict === "lawful"
    ? lawfulPromise(family, code, story !== undefined)
    : unlawfulPromise(family, code);
};

const lawfulPromise = (family: string, code: string, hasStory: boolean): Result<Promised, string> => {
  const law = lawOf(code);
  if (law === undefined && hasStory) return err(`${code} is no law`);
  return ok({ family, verdict: "lawful", code: law?.code });
};

const unlawfulPromise = (family: string, code: string): Result<Promised, string> => {
  const law = lawOf(code);
  if (law === undefined) return err(`${code} is no law`);
  if (law.severity !== "error") return err(`${code} is no error, so that it makes no job unlawful`);
  return ok({ family, verdict: "unlawful", code });
};
