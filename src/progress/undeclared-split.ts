import { type PartialPlan, type ValidationSource } from "../job/training-plan.ts";
import { checkPlan } from "./check-plan.ts";
import { Exact } from "./exact.ts";
import { stepsPerEpoch } from "./steps-per-epoch.ts";
import { type SplitRule } from "./rules.ts";
import { totalSteps } from "./total-steps.ts";
import { DOCUMENTED_TRAIN_FRACTION } from "./train-fraction.ts";

/** Steps that a job reported: of one epoch, of the whole job, or those done so far, which are no more than these. */
export interface SeenSteps {
  readonly of: "epoch" | "job" | "some of the job";
  readonly steps: number;
}

const OTHER: Readonly<Record<ValidationSource, ValidationSource>> = { provided: "split", split: "provided" };

/** Whether a plan makes these steps; a plan that does not say enough, or is none, makes none. */
const makes = (plan: PartialPlan, { of, steps }: SeenSteps, rule: SplitRule): boolean => {
  // How many epochs there are does not change the steps of one.
  const whole = checkPlan(of === "epoch" ? { epochs: 1, ...plan } : plan);
  if (!whole.ok) return false;
  const made = of === "epoch" ? stepsPerEpoch(whole.value, "observed", rule) : totalSteps(whole.value, rule);
  if (!made.ok) return false;
  return of === "some of the job" ? steps <= Number(made.value) : steps === made.value;
};

/** The split that makes steps which the one declared does not; `undefined` where both do, or neither. */
const undeclaredSplit = (
  plan: PartialPlan,
  seen: SeenSteps,
  rule: SplitRule = "documented",
): ValidationSource | undefined => {
  if (plan.validation === undefined || makes(plan, seen, rule)) return undefined;
  const other = OTHER[plan.validation];
  return makes({ ...plan, validation: other }, seen, rule) ? other : undefined;
};

/** The question to ask about steps that fit the split which was not declared; `undefined` where they do not. */
export const splitQuestion = (
  plan: PartialPlan,
  seen: SeenSteps,
  rule: SplitRule = "documented",
): string | undefined => {
  switch (undeclaredSplit(plan, seen, rule)) {
    case undefined:
      return undefined;
    case "provided":
      return "these steps fit training on all samples: was a validation set provided?";
    case "split":
      return `these steps fit a ${percent(plan)} % split: was a validation set provided?`;
  }
};

const percent = ({ trainFraction = DOCUMENTED_TRAIN_FRACTION }: PartialPlan): string =>
  new Exact(trainFraction).times(100).toString();
