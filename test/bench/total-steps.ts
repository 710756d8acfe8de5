import { Decimal } from "decimal.js";
import { type TrainingPlan } from "jobproof";
import { totalSteps } from "jobproof/progress";
import { type Contender } from "./contest.ts";

const EVERY_THIRD_IS_CAPPED = 3;

const planAt = (at: number): TrainingPlan => ({
  epochs: 1 + (at % 7),
  batchSize: 2 ** (at % 6) + (at % 3),
  trainingSamples: 1_000 + at * 7_919,
  validation: at % 2 === 0 ? "provided" : "split",
  ...(at % EVERY_THIRD_IS_CAPPED === 0 && { maxSteps: 500 + at }),
});

const PLANS: readonly TrainingPlan[] = Array.from({ length: 64 }, (_, at) => planAt(at));

const planOf = (at: number): TrainingPlan => PLANS[at % PLANS.length] ?? planAt(0);

const decimalTotal = ({
  epochs,
  batchSize,
  trainingSamples,
  validation,
  maxSteps = 0,
}: TrainingPlan): number => {
  const samples = new Decimal(trainingSamples);
  const train = validation === "provided" ? samples : samples.times("0.9").ceil();
  const total = train.div(batchSize).ceil().times(epochs);
  return (maxSteps > 0 ? Decimal.min(total, maxSteps) : total).toNumber();
};

const ourTotal = (plan: TrainingPlan): number => {
  const total = totalSteps(plan);
  return total.ok && typeof total.value === "number" ? total.value : Number.NaN;
};

/** The plans on which the two do not agree: none, or the contest means nothing. */
export const disagreements = (): readonly TrainingPlan[] =>
  PLANS.filter((plan) => ourTotal(plan) !== decimalTotal(plan));

/** Computes the steps of one plan after the other. */
export const ourTotals: Contender = {
  name: "totalSteps",
  run: (times) => {
    let sum = 0;
    for (let at = 0; at < times; at += 1) sum += ourTotal(planOf(at));
    return sum;
  },
};

/** The same formula for the same plans, in decimal.js at its default precision; it checks no plan. */
export const theirTotals: Contender = {
  name: "decimal.js",
  run: (times) => {
    let sum = 0;
    for (let at = 0; at < times; at += 1) sum += decimalTotal(planOf(at));
    return sum;
  },
};
