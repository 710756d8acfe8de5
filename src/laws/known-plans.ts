import { type PartialPlan, PLAN_PARTS } from "../job/training-plan.ts";
import { type Terms, termsOf } from "./terms.ts";
import { type SplitRule } from "../progress/index.ts";

/** The plans that jobs state beside the caller's, each with its terms: jobs of one plan share them. */
export interface KnownPlans {
  readonly given: PartialPlan;
  readonly rule: SplitRule;
  readonly known: Map<string, Terms>;
}

/** So many are remembered: a stream of ever new plans must not fill the memory. */
const MOST_PLANS = 1_000;

/** No plan is known yet, beside the caller's. */
export const openPlans = (given: PartialPlan, rule: SplitRule): KnownPlans => ({
  given,
  rule,
  known: new Map(),
});

/** The terms of a job that states this plan: the same ones for the same plan, as long as they are remembered. */
export const termsFor = (
  { given, rule, known }: KnownPlans,
  stated: PartialPlan,
  stepsUnknowable: boolean,
): Terms => {
  const key = JSON.stringify([stepsUnknowable, ...PLAN_PARTS.map((part) => stated[part])]);
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_PLANS) known.clear();
  const terms = termsOf(given, stated, stepsUnknowable, rule);
  known.set(key, terms);
  return terms;
};
