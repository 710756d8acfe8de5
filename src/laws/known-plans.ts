import { type PartialPlan, PLAN_PARTS } from "../job/training-plan.ts";
import { deepFrozen } from "../job/deep-frozen.ts";
import { type Terms, termsOf } from "./terms.ts";
import { type SplitRule } from "../progress/index.ts";
import { remembered } from "./remembered.ts";

/** The plans that jobs state beside the caller's, each with its terms: jobs of one plan share them. */
export interface KnownPlans {
  readonly given: PartialPlan;
  readonly rule: SplitRule;
  readonly known: Map<string, Terms>;
}

/** No plan is known yet, beside the caller's. */
export const openPlans = (given: PartialPlan, rule: SplitRule): KnownPlans => ({
  given: Object.freeze(given),
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
  return remembered(known, key, () => deepFrozen(termsOf(given, stated, stepsUnknowable, rule)));
};
