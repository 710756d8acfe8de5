export { type Bounds } from "./bounds.ts";
export { checkPartialPlan, checkPlan } from "./check-plan.ts";
export {
  CANDIDATE_CONVENTIONS,
  CONVENTIONS,
  isConventionName,
  type Convention,
  type ConventionName,
} from "./conventions.ts";
export {
  PATIENCE_UNITS,
  earlyStopping,
  type EarlyStoppingFailure,
  type EarlyStoppingOptions,
  type PatienceUnit,
} from "./early-stopping.ts";
export {
  EARLY_STOPPING_START,
  type EarlyStoppingState,
  type ValidationCheck,
} from "./early-stopping-state.ts";
export { type Derivation, type DerivationLine } from "./derivation.ts";
export { epochsBounds, highestEpochs, lowestEpochs } from "./epochs-bounds.ts";
export { epochsRuleAllows, isPercentageOfEpochs } from "./epochs-rule.ts";
export { type ExactFraction } from "./exact-fraction.ts";
export { type ExactCount } from "./exact.ts";
export { explain } from "./explain.ts";
export { type NumberProblemCode } from "./number-problem.ts";
export { isInSet, type NumberRun, type NumberSet, onlyNumber } from "./number-set.ts";
export { percentageAtEarlyStop } from "./percentage-at-early-stop.ts";
export { percentageDone, type PercentageDone } from "./percentage-done.ts";
export { type PlanFailure, type PlanField, type PlanProblem, type PlanProblemCode } from "./plan-failure.ts";
export { isPlatformPercentageOfTotal, platformPercentage, platformRuleAllows } from "./platform-rule.ts";
export { highestPlatformTotal, lowestPlatformTotal, platformTotalBounds } from "./platform-total-bounds.ts";
export { type Progress, type ProgressFailure } from "./progress-failure.ts";
export { DERIVATION_FORMATS, renderDerivation, type DerivationFormat } from "./render-derivation.ts";
export {
  PERCENTAGE_RULES,
  SPLIT_RULES,
  STEPS_PER_EPOCH_RULES,
  type PercentageRule,
  type SplitRule,
  type StepsPerEpochRule,
} from "./rules.ts";
export { stepsPercentageInDoubles } from "./steps-percentage-in-doubles.ts";
export { stepsPerEpoch } from "./steps-per-epoch.ts";
export { isPercentageOfTotal, stepsRuleAllows } from "./steps-rule.ts";
export { withinTimeLimit, type TimeLimit, type TimeLimitFailure, type WithinLimit } from "./time-limit.ts";
export { highestTotalSteps, lowestTotalSteps, totalStepsBounds } from "./total-steps-bounds.ts";
export { totalSteps } from "./total-steps.ts";
export { trainingSplit, type SplitNote, type TrainingSplit } from "./training-split.ts";
