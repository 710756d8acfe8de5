import { MARKS } from "./job-state.ts";
import { type Look } from "./look.ts";
import { EPOCHS_RULE } from "./percentage-rules.ts";

const isTrusted = ({ state }: Look): boolean => (state.marks & MARKS.evidenceInDoubt) === 0;

/** The percentage rules that are still possible, as bits; all that ever were, where the evidence is in doubt. */
export const trustedRules = (look: Look): number => (isTrusted(look) ? look.state.rules : look.rules);

/** The fewest epochs of the plan under the epochs rule: what the plan says, or what percentages leave possible. */
export const fewestEpochs = (look: Look): number => {
  const { terms, state } = look;
  if (terms.epochs === terms.epochs) return terms.epochs;
  return isTrusted(look) ? state.lowestEpochs : 1;
};

/** The most of them; Infinity where nothing bounds them. */
export const mostEpochsByRule = (look: Look): number => {
  const { terms, state } = look;
  if (terms.epochs === terms.epochs) return terms.epochs;
  return isTrusted(look) ? state.highestEpochs : Number.POSITIVE_INFINITY;
};

/** The most epochs of the plan, whatever the rule: percentages bound them only where no other rule is possible. */
export const mostEpochsPossible = (look: Look): number => {
  const { epochs } = look.terms;
  return epochs === epochs || trustedRules(look) === EPOCHS_RULE
    ? mostEpochsByRule(look)
    : Number.POSITIVE_INFINITY;
};

/** The most steps of the job that percentages leave possible; Infinity where the epochs rule is, too. */
export const mostStepsPossible = (look: Look): number =>
  (trustedRules(look) & EPOCHS_RULE) === 0 && isTrusted(look)
    ? look.state.highestTotal
    : Number.POSITIVE_INFINITY;
