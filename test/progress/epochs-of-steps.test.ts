import { describe, expect, it } from "vitest";
import { epochsEnded, mostEpochsBegun, mostEpochsEnded } from "../../src/progress/epochs-of-steps.ts";

describe("epochsEnded, mostEpochsEnded and mostEpochsBegun", () => {
  it.each([
    // Up to 99 steps more may be done than are reported.
    [0, 50, [0, 1, 2]],
    [1, 50, [0, 2, 2]],
    [2, 50, [0, 2, 3]],
    [49, 50, [0, 2, 3]],
    [50, 50, [1, 2, 3]],
    [51, 50, [1, 3, 3]],
    [100, 1000, [0, 0, 1]],
    [900, 1000, [0, 0, 1]],
    [901, 1000, [0, 1, 1]],
    [902, 1000, [0, 1, 2]],
    [Number.NaN, 50, [Number.NaN, Number.NaN, Number.NaN]],
    [5, Number.NaN, [Number.NaN, Number.NaN, Number.NaN]],
  ])("of %d steps, %d an epoch, are %o", (steps, perEpoch, epochs) => {
    expect([
      epochsEnded(steps, perEpoch),
      mostEpochsEnded(steps, perEpoch),
      mostEpochsBegun(steps, perEpoch),
    ]).toEqual(epochs);
  });
});
