import * as fc from "fast-check";
import { type TrainingPlan } from "../../src/job/training-plan.ts";
import { type ConventionName, stepsPerEpoch, totalSteps } from "../../src/progress/index.ts";
import { type RunChoices } from "./lawful-run.ts";

const usual = {
  epochs: fc.integer({ min: 1, max: 12 }),
  batchSize: fc.integer({ min: 1, max: 64 }),
  trainingSamples: fc.integer({ min: 2, max: 20_000 }),
};

/** Epochs of a step or two, many epochs, and as many samples as can be counted. */
const odd = {
  epochs: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40_000 })),
  batchSize: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1_000 })),
  trainingSamples: fc.oneof(
    fc.integer({ min: 2, max: 40 }),
    fc.integer({ min: 2, max: 2_000 }),
    fc.maxSafeInteger().map((count) => Math.max(2, Math.abs(count))),
  ),
};

const others = {
  validation: fc.constantFrom("provided" as const, "split" as const),
  maxSteps: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(-1, 0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3_000 }) },
  ),
};

const trainsSafely = (plan: TrainingPlan): boolean => {
  if (!stepsPerEpoch(plan, "observed", "platform").ok) return false;
  const total = totalSteps(plan);
  return total.ok && typeof total.value === "number";
};

const plans: fc.Arbitrary<TrainingPlan> = fc
  .oneof(
    { weight: 4, arbitrary: fc.record({ ...usual, ...others }) },
    {
      weight: 1,
      arbitrary: fc.record({ ...usual, ...others, trainFraction: fc.constantFrom("0.5", "0.95") }),
    },
    { weight: 1, arbitrary: fc.record({ ...odd, ...others }) },
  )
  .filter(trainsSafely);

/** Lawful runs of jobs under some conventions: about a dozen to some forty reports each. */
export const runChoices = (
  ...conventions: readonly [ConventionName, ...ConventionName[]]
): fc.Arbitrary<RunChoices> =>
  fc
    .record({
      plan: plans,
      convention: fc.constantFrom(...conventions),
      ends: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
      ending: fc.constantFrom("completed", "ready", "failed", "cancelled", "cancel-race", "never-ran"),
      epochsOff: fc.constantFrom(-1, 0, 1),
      burst: fc.constantFrom(1 as const, 100 as const),
      bestAt: fc.constantFrom(1, 0.5, 0.01),
      bestMayBeUnderWay: fc.boolean(),
      looks: fc.integer({ min: 1, max: 30 }),
    })
    .map(({ looks, ...choices }) => {
      const total = totalSteps(choices.plan);
      const steps = total.ok && typeof total.value === "number" ? total.value : 1;
      return { ...choices, stride: Math.max(1, Math.floor(steps / looks)) };
    });

/** The same of jobs that may pack their samples, which makes fewer steps. */
export const packedRunChoices = (
  ...conventions: readonly [ConventionName, ...ConventionName[]]
): fc.Arbitrary<RunChoices> =>
  fc
    .tuple(runChoices(...conventions), fc.integer({ min: 2, max: 9 }))
    .map(([choices, packed]) => ({ ...choices, packed }));
