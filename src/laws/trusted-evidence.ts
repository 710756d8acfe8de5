import { MARKS } from "./job-state.ts";
import { type Look } from "./look.ts";

/** Whether what percentages have told of the rules and the plan may be held against a report, beside its percentage. */
export const trustsEvidence = ({ state }: Look): boolean => (state.marks & MARKS.evidenceInDoubt) === 0;

/** The percentage rules that are still possible, as bits; all that ever were, where the evidence is in doubt. */
export const trustedRules = (look: Look): number => (trustsEvidence(look) ? look.state.rules : look.rules);
