import { type Result } from "../../result.ts";
import { LAW_FAMILIES } from "../cli/law-entry.ts";
import { type Outcome } from "./outcome.ts";
import { hasErrors, type Promised } from "./promise.ts";

/** An example with what its name promises, and what was found in it. */
export interface Example {
  readonly name: string;
  readonly promised: Result<Promised, string>;
  readonly outcome: Outcome;
}

/** In what an example is not as its name promises, a piece of a sentence each; nothing where it is. */
export const differencesOf = ({ promised, outcome }: Example): readonly string[] => {
  if (!promised.ok) return [promised.error, ...outcome.unreadable];
  const { verdict, code } = promised.value;
  const isFound = code === undefined || outcome.broken.some((law) => law.code === code);
  const errors = outcome.broken.filter(({ severity }) => severity === "error");
  return [
    ...outcome.unreadable,
    ...(outcome.verdict === verdict ? [] : [`it is ${outcome.verdict}, not ${verdict}`]),
    ...(isFound ? [] : [`${code} was not found`]),
    ...errors
      .filter((law) => verdict === "unlawful" && law.code !== code)
      .map((law) => `${law.code} was found, too`),
  ];
};

/** What the examples leave without a run, a sentence each: a family without a lawful one, or an unlawful one. */
export const gapsOf = (examples: readonly Example[]): readonly string[] => {
  const shown = new Set(
    examples.flatMap(({ promised }) =>
      promised.ok ? [`${promised.value.family} ${promised.value.verdict}`] : [],
    ),
  );
  return LAW_FAMILIES.flatMap((family) =>
    (["lawful", "unlawful"] as const)
      .filter((verdict) => verdict === "lawful" || hasErrors(family))
      .filter((verdict) => !shown.has(`${family} ${verdict}`))
      .map((verdict) => `the family ${family} has no ${verdict} example`),
  );
};
