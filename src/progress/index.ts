export { type Bounds } from "./bounds.ts";
export {
  CANDIDATE_CONVENTIONS,
  CONVENTIONS,
  isConventionName,
  type Convention,
  type ConventionName,
} from "./conventions.ts";
export { epochsBounds, highestEpochs, lowestEpochs } from "./epochs-bounds.ts";
export { epochsRuleAllows, isPercentageOfEpochs } from "./epochs-rule.ts";
export { type ExactCount } from "./exact.ts";
export { isPlatformPercentageOfTotal, platformPercentage, platformRuleAllows } from "./platform-rule.ts";
export {
  PERCENTAGE_RULES,
  SPLIT_RULES,
  STEPS_PER_EPOCH_RULES,
  type PercentageRule,
  type SplitRule,
  type StepsPerEpochRule,
} from "./rules.ts";
export { stepsPercentageInDoubles } from "./steps-percentage-in-doubles.ts";
export { isPercentageOfTotal, stepsRuleAllows } from "./steps-rule.ts";
export { highestTotalSteps, lowestTotalSteps, totalStepsBounds } from "./total-steps-bounds.ts";
