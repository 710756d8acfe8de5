import { describe, expect, it } from "vitest";
import { type PartialPlan } from "../../src/job/training-plan.ts";
import { type SeenSteps, splitQuestion } from "../../src/progress/undeclared-split.ts";

/** Of 10 batches of samples 9 train where they are split: 9 steps an epoch, and 18 in all. */
const SPLIT = { epochs: 2, batchSize: 10, trainingSamples: 100, validation: "split" } as const;
/** 10 steps an epoch, and 20 in all. */
const PROVIDED = { ...SPLIT, validation: "provided" } as const;

const ALL = "these steps fit training on all samples: was a validation set provided?";
const NINE_TENTHS = "these steps fit a 90 % split: was a validation set provided?";

/** What is asked of the steps of an epoch, one for each sample that trains, where a validation set is said to be provided. */
const asked = (trainFraction: string, trainingSamples: number, steps: number): string | undefined =>
  splitQuestion({ ...PROVIDED, batchSize: 1, trainingSamples, trainFraction }, { of: "epoch", steps });

describe("splitQuestion", () => {
  it.each<readonly [PartialPlan, SeenSteps["of"], number, string | undefined]>([
    [SPLIT, "epoch", 8, undefined],
    [SPLIT, "epoch", 9, undefined],
    [SPLIT, "epoch", 10, ALL],
    [SPLIT, "epoch", 11, undefined],
    [PROVIDED, "epoch", 8, undefined],
    [PROVIDED, "epoch", 9, NINE_TENTHS],
    [PROVIDED, "epoch", 10, undefined],
    [PROVIDED, "epoch", 11, undefined],
    [SPLIT, "job", 10, undefined],
    [SPLIT, "job", 18, undefined],
    [SPLIT, "job", 19, undefined],
    [SPLIT, "job", 20, ALL],
    [PROVIDED, "job", 9, undefined],
    [PROVIDED, "job", 18, NINE_TENTHS],
    [PROVIDED, "job", 19, undefined],
    [PROVIDED, "job", 20, undefined],
    [SPLIT, "some of the job", 17, undefined],
    [SPLIT, "some of the job", 18, undefined],
    [SPLIT, "some of the job", 19, ALL],
    [SPLIT, "some of the job", 20, ALL],
    [SPLIT, "some of the job", 21, undefined],
    [PROVIDED, "some of the job", 17, undefined],
    [PROVIDED, "some of the job", 21, undefined],
  ])("of %o asks of %s with %i steps: %s", (plan, of, steps, question) => {
    expect(splitQuestion(plan, { of, steps })).toBe(question);
  });

  it("tells the fraction of the plan, in percent", () => {
    expect(asked("0.855", 200, 171)).toBe("these steps fit a 85.5 % split: was a validation set provided?");
    expect(asked("0.0000000001", 200, 1)).toBe(
      "these steps fit a 0.00000001 % split: was a validation set provided?",
    );
  });

  it("needs the epochs for the steps of a job, and not for those of an epoch", () => {
    const { epochs: _, ...withoutEpochs } = SPLIT;
    expect(splitQuestion(withoutEpochs, { of: "epoch", steps: 10 })).toBe(ALL);
    for (const steps of [10, 20]) expect(splitQuestion(withoutEpochs, { of: "job", steps })).toBeUndefined();
    expect(splitQuestion(withoutEpochs, { of: "some of the job", steps: 10 })).toBeUndefined();
  });

  it.each(["batchSize", "trainingSamples", "validation"] as const)("asks nothing without %s", (gone) => {
    const { [gone]: _, ...part } = SPLIT;
    for (const steps of [9, 10]) expect(splitQuestion(part, { of: "epoch", steps })).toBeUndefined();
  });

  it("splits by the rule it is told", () => {
    const nine: PartialPlan = { batchSize: 1, trainingSamples: 9, validation: "provided" };
    const seen: SeenSteps = { of: "epoch", steps: 8 };
    expect(splitQuestion(nine, seen)).toBeUndefined();
    expect(splitQuestion(nine, seen, "platform")).toBe(NINE_TENTHS);
    const one: PartialPlan = { batchSize: 1, trainingSamples: 1, validation: "split" };
    expect(splitQuestion(one, { of: "epoch", steps: 1 })).toBeUndefined();
    expect(splitQuestion(one, { of: "epoch", steps: 1 }, "platform")).toBe(ALL);
  });
});
