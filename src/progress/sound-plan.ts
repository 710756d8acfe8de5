import { type TrainingPlan } from "../job/training-plan.ts";
import { isTrainFraction } from "./train-fraction.ts";

const isPositiveCount = (value: number): boolean => value > 0 && Number.isSafeInteger(value);

/**
 * Whether a plan passes `checkPlan`, asked without allocating: the calculator's first question.
 * Only where it is false is the complete list of problems worth making.
 */
export const isSoundPlan = (plan: TrainingPlan): boolean =>
  isPositiveCount(plan.epochs) &&
  isPositiveCount(plan.batchSize) &&
  isPositiveCount(plan.trainingSamples) &&
  hasSoundOptions(plan);

const hasSoundOptions = ({ validation, trainFraction, maxSteps }: TrainingPlan): boolean =>
  (validation === "provided" || validation === "split") &&
  (trainFraction === undefined || isTrainFraction(trainFraction)) &&
  (maxSteps === undefined || (maxSteps >= -1 && Number.isSafeInteger(maxSteps)));
