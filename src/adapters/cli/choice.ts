import { shown } from "../../job/shown.ts";
import { err, ok, type Result } from "../../result.ts";
import { orList } from "../../job/listed.ts";
import { didYouMean } from "../../job/nearest.ts";

/** Reads an option that takes one of some words. */
export const choiceOf = <Choice extends string>(
  option: string,
  text: string,
  choices: readonly Choice[],
): Result<Choice, string> => {
  const chosen = choices.find((choice) => choice === text);
  if (chosen !== undefined) return ok(chosen);
  return err(`${option} is ${shown(text)}; it must be ${orList(choices)}${didYouMean(text, choices, ".")}`);
};

/** The problems among some results, in their order. */
export const problemsOf = (
  ...results: readonly Result<unknown, string | readonly string[]>[]
): readonly string[] => results.flatMap((result) => (result.ok ? [] : result.error));
