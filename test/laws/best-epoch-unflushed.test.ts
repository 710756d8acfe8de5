import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/index.ts";
import { run, series } from "./wire.ts";

/** Epochs of 200 steps. The validation loss of the third epoch is the lowest, and the one reported. */
const codesOf = (steps: number, lastStep: number, epochs: number | null): readonly string[] => {
  const report = run({
    steps_per_epoch: 200,
    steps_completed: steps,
    epochs_completed: epochs,
    best_epoch: 2,
    val_loss: 0.3,
    ...series({
      val_loss: [
        { step: 199, value: 0.5 },
        { step: 299, value: 0.45 },
        { step: lastStep, value: 0.3 },
      ],
    }),
  });
  return checkTrace([report]).jobs.flatMap(({ findings }) => findings.map(({ code }) => code));
};

const DISAGREES = "metrics/val-loss-disagrees";

describe("a best epoch whose steps may wait for their flush", () => {
  it.each([
    ["can have begun, by a series that has reached it", 350, 410, 1],
    ["can have begun, by a series that has reached its first step", 350, 400, 1],
    ["can have begun, by the last step of a burst", 302, 400, 1],
  ])("%s", (_, steps, lastStep, epochs) => {
    expect(codesOf(steps, lastStep, epochs)).not.toContain(DISAGREES);
  });

  it.each([
    ["cannot have begun, as far as a burst goes", 250, 410, 1],
    ["cannot have begun, by one step beyond a burst", 301, 400, 1],
  ])("%s", (_, steps, lastStep, epochs) => {
    expect(codesOf(steps, lastStep, epochs)).toContain(DISAGREES);
  });
});
