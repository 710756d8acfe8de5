import * as fc from "fast-check";
import { type TrainingPlan } from "../../src/job/training-plan.ts";
import { type ConventionName, stepsPerEpoch, totalSteps } from "../../src/progress/index.ts";
import { type RunChoices } from "./lawful-run.ts";

const plans: fc.Arbitrary<TrainingPlan> = fc
  .record({
    epochs: fc.integer({ min: 1, max: 12 }),
    batchSize: fc.integer({ min: 1, max: 64 }),
    trainingSamples: fc.integer({ min: 2, max: 20_000 }),
    validation: fc.constantFrom("provided" as const, "split" as const),
    maxSteps: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(-1, 0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 3_000 }) },
    ),
  })
  .filter((plan) => stepsPerEpoch(plan, "observed", "platform").ok);

/** Lawful runs of jobs under some conventions: about a dozen to some forty reports each. */
export const runChoices = (
  ...conventions: readonly [ConventionName, ...ConventionName[]]
): fc.Arbitrary<RunChoices> =>
  fc
    .record({
      plan: plans,
      convention: fc.constantFrom(...conventions),
      ends: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
      ending: fc.constantFrom("completed", "ready", "failed", "cancelled", "cancel-race"),
      epochsOff: fc.constantFrom(-1, 0, 1),
      burst: fc.constantFrom(1 as const, 100 as const),
      looks: fc.integer({ min: 1, max: 30 }),
    })
    .map(({ looks, ...choices }) => {
      const total = totalSteps(choices.plan);
      const steps = total.ok && typeof total.value === "number" ? total.value : 1;
      return { ...choices, stride: Math.max(1, Math.floor(steps / looks)) };
    });
