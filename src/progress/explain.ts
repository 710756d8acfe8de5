import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result, err, ok } from "../result.ts";
import { checkPlan } from "./check-plan.ts";
import { type Derivation, type DerivationLine } from "./derivation.ts";
import { derivePercentages } from "./derive-percentages.ts";
import { deriveSplit } from "./derive-split.ts";
import { deriveSteps } from "./derive-steps.ts";
import { type PlanFailure } from "./plan-failure.ts";
import { countersOf, type Progress, type ProgressFailure } from "./progress-failure.ts";
import { progressNotes } from "./progress-notes.ts";
import { documentedStepsPerEpoch, observedStepsPerEpoch } from "./steps-per-epoch.ts";
import { trainingSplit } from "./training-split.ts";

/**
 * Derives every number of a plan step by step: the split, steps per epoch under both rules, the
 * total, and with progress the percentage under all three. Refuses a bad plan, and counters that are
 * no counts or beyond the plan; a counter that is missing only leaves its percentages out, and two
 * that contradict each other are noted.
 */
export const explain = (
  given: TrainingPlan,
  done?: Progress,
): Result<Derivation, PlanFailure | ProgressFailure> => {
  const checked = checkPlan(given);
  if (!checked.ok) return checked;
  const plan = checked.value;
  const split = trainingSplit(plan);
  if (!split.ok) return split;
  const counters = done === undefined ? ok(undefined) : countersOf(done);
  if (!counters.ok) return counters;
  const progress = counters.value;
  const percentages = progress === undefined ? NOTHING : derivePercentages(progress, plan);
  if (!percentages.ok) return err(percentages.error);
  const lines: readonly DerivationLine[] = [
    ...deriveSplit(plan),
    ...deriveSteps(plan),
    ...percentages.value.lines,
  ];
  const notes = [
    stepsPerEpochNote(plan),
    ...split.value.notes.map(({ message }) => message),
    ...splitRuleNotes(plan),
    ...percentages.value.notes,
    ...(progress === undefined ? [] : progressNotes(plan, progress)),
  ];
  return ok({ plan, ...(progress !== undefined && { progress }), lines, notes });
};

const NOTHING = ok({ lines: [], notes: [] });

const stepsPerEpochNote = (plan: TrainingPlan): string => {
  const observed = observedStepsPerEpoch(plan, "documented");
  const documented = documentedStepsPerEpoch(plan).decimal;
  const here =
    documented === `${observed}`
      ? `Here both give ${observed}.`
      : `Here that is ${observed}, not ${documented}.`;
  return (
    "The documented steps_per_epoch is not what services report: every recorded job that states it " +
    `reports ceil(samples that train / batch size). ${here}`
  );
};

const splitRuleNotes = (plan: TrainingPlan): readonly string[] => {
  const platform = trainingSplit(plan, "platform");
  if (!platform.ok) return [`Under the successor platform's split the plan fails: ${platform.error.message}`];
  const documented = trainingSplit(plan);
  if (!documented.ok || documented.value.train === platform.value.train) return [];
  return [
    `The two published split rules differ here: ${documented.value.train} samples train under the documented one, ` +
      `${platform.value.train} under the successor platform's, which always keeps one back to validate.`,
  ];
};
