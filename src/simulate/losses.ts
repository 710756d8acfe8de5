import { chanceAt, keyOf } from "./chance.ts";
import { type ResolvedScenario } from "./scenario.ts";
import { type Schedule } from "./schedule.ts";

/** The least that the loss falls by where any improvement counts. */
const LEAST_DELTA = 0.0001;

/** So many validations all improve; with more of them only some do, lest the first loss be absurd. */
const MANY_CHECKS = 500;

/** The losses of a training: each is known without those before it. */
export interface Losses {
  /** The training loss at a step, counted from 1. */
  readonly train: (step: number) => number;
  /** The loss of a validation, counted from 0, where so many validations improve before it stands still. */
  readonly validation: (check: number, improving: number) => number;
}

/** Validations in which at least one must improve, so that early stopping never runs out of patience. */
const windowOf = ({ earlyStopping }: ResolvedScenario, { checks, checksPerEpoch }: Schedule): number => {
  if (checks <= MANY_CHECKS) return 1;
  const { patience, unit } = earlyStopping;
  return Math.max(1, unit === "epochs" ? (patience - 1) * checksPerEpoch : patience - 1);
};

/**
 * The losses of a scenario. While the validation loss improves, it falls by more than minDelta within
 * each window that patience allows; where it is to stand still it rises a little from one validation
 * to the next, as it does when a model begins to overfit. Quotients alone make the curves, since
 * engines may differ in the last digit of an exponential.
 */
export const makeLosses = (scenario: ResolvedScenario, schedule: Schedule): Losses => {
  const { seed, earlyStopping } = scenario;
  const [train, validation] = [keyOf(seed, "train loss"), keyOf(seed, "validation loss")];
  const delta = Math.max(earlyStopping.minDelta, LEAST_DELTA);
  const slope = (1.5 * delta) / windowOf(scenario, schedule);
  const floor = 0.02 + chanceAt(validation, -1) * 0.08;
  const improving = (check: number): number =>
    floor +
    slope * (schedule.checks - check) +
    chanceAt(validation, -2) / (2 + check) +
    0.2 * delta * chanceAt(validation, check);
  return {
    train: (step) => (floor + 18 / (8 + step)) * (0.4 + 1.2 * chanceAt(train, step)),
    validation: (check, improvingChecks) => {
      if (check < improvingChecks) return improving(check);
      const stood = check - improvingChecks + 1;
      return improving(improvingChecks - 1) + delta * (stood * 0.4 + 0.3 * chanceAt(validation, check));
    },
  };
};
