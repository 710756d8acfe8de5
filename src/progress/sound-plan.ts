import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result, err, ok } from "../result.ts";
import { checkPlan } from "./check-plan.ts";
import { type PlanFailure, planFailure, ruleFailure } from "./plan-failure.ts";
import { type PlanParts, planParts } from "./plan-parts.ts";
import { SPLIT_RULES, type SplitRule } from "./rules.ts";
import { samplesThatTrain } from "./samples-that-train.ts";
import { isTrainFraction } from "./train-fraction.ts";

/**
 * The plan as it can be computed with, under a split rule: the calculator's first question. Its parts
 * are read once. Refuses what `checkPlan` refuses, a rule that there is not, and a plan of which the
 * split leaves nothing to train.
 */
export const soundPlan = (candidate: TrainingPlan, rule: SplitRule): Result<TrainingPlan, PlanFailure> => {
  const parts = planParts(candidate);
  // The usual case, answered before any failure is looked for.
  if (parts.ok && isSound(parts.value) && (rule === "documented" || rule === "platform"))
    return samplesThatTrain(parts.value, rule) > 0 ? ok(parts.value) : err(NOTHING_TO_TRAIN);
  const failure = ruleFailure(rule, "split", SPLIT_RULES);
  return failure === undefined ? checkPlan(candidate) : err(failure);
};

const isPositiveCount = (value: unknown): boolean =>
  typeof value === "number" && value > 0 && Number.isSafeInteger(value);

/**
 * Whether the parts of a plan can be computed with, asked without allocating; whether the split leaves
 * anything to train is not among it. It may throw whatever a getter does.
 */
export const isSound = (parts: PlanParts | undefined): parts is PlanParts & TrainingPlan =>
  parts !== undefined &&
  isPositiveCount(parts.epochs) &&
  isPositiveCount(parts.batchSize) &&
  isPositiveCount(parts.trainingSamples) &&
  hasSoundOptions(parts);

const hasSoundOptions = ({ validation, trainFraction, maxSteps }: PlanParts): boolean =>
  (validation === "provided" || validation === "split") &&
  (trainFraction === undefined || isTrainFraction(trainFraction)) &&
  (maxSteps === undefined ||
    (typeof maxSteps === "number" && maxSteps >= -1 && Number.isSafeInteger(maxSteps)));

const NOTHING_TO_TRAIN: PlanFailure = planFailure({
  code: "nothing-to-train",
  field: "trainingSamples",
  seen: "1",
  message:
    "trainingSamples is 1, and the platform's split keeps one sample for validation, so there is nothing to train on; " +
    "provide a validation set or hand in more samples.",
});
