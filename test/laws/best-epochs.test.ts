import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/index.ts";
import { bestEpochOutOfRange } from "../../src/laws/metrics/best-epoch-out-of-range.ts";
import { bestEpochNotLowest } from "../../src/laws/metrics/best-epoch-not-lowest.ts";
import { valLossDisagrees } from "../../src/laws/metrics/val-loss-disagrees.ts";
import { lastLook } from "./last-look.ts";
import { COUNTED_FROM_0 } from "./best-epochs/counted-from-0.ts";
import { OF_POINTS } from "./best-epochs/of-points.ts";
import { COUNTED_OTHERWISE } from "./best-epochs/counted-otherwise.ts";
import { at } from "../check/reports.ts";
import { run, series } from "./wire.ts";

const TOGETHER = new Set([bestEpochNotLowest.code, valLossDisagrees.code]);

describe("best_epoch and val_loss, judged together", () => {
  it.each([...COUNTED_FROM_0, ...OF_POINTS, ...COUNTED_OTHERWISE])(
    "are weighed for $name ($convention): $broken",
    (told) => {
      const report = run({
        steps_per_epoch: 10,
        steps_completed: told.steps ?? 30,
        best_epoch: told.bestEpoch,
        val_loss: told.valLoss,
        ...series({ val_loss: told.points }),
      });
      const codes = checkTrace([report], { convention: told.convention }).jobs.flatMap(({ findings }) =>
        findings.map(({ code }) => code),
      );
      const broken = told.broken === undefined ? [] : [told.broken];
      expect(codes.filter((code) => TOGETHER.has(code))).toEqual(broken);
    },
  );

  it("break what both bases would break, where the habits of the job left no convention", () => {
    const measured = series({
      val_loss: [
        { step: 9, value: 0.5 },
        { step: 19, value: 0.25 },
      ],
    });
    const reports = [
      run({ best_epoch: 0, elapsed_time: 1 }),
      at(2, "running", { best_epoch: 3, epochs_completed: 3 }),
      at(3, "cancelled", { steps_completed: 20, elapsed_time: 0 }),
      at(4, "cancelled", {
        steps_per_epoch: 10,
        steps_completed: 20,
        best_epoch: 0,
        val_loss: 0.5,
        ...measured,
      }),
    ];
    const [job] = checkTrace(reports, { plan: { epochs: 3 } }).jobs;
    expect(job?.conventions).toMatchObject({ candidates: [], mixed: true });
    expect(job?.findings.map(({ code }) => code)).toContain(bestEpochNotLowest.code);
  });
});

describe("best_epoch", () => {
  it.each([
    [
      "has not begun, though it is said to be completed, while the job waits",
      at(1, "pending", { epochs_completed: 1, best_epoch: 1 }),
    ],
    ["is beyond the plan, though it is said to be completed", run({ epochs_completed: 2, best_epoch: 2 })],
  ])("is out of range where it %s", (_, report) => {
    const look = lastLook([report], { plan: { epochs: 1 } });
    expect(bestEpochOutOfRange.isBroken(look)).toBe(true);
  });

  it.each([
    ["is the first, completed and planned", run({ epochs_completed: 1, best_epoch: 1 })],
    ["is none yet while the job waits", at(1, "pending", { epochs_completed: 0, best_epoch: 0 })],
  ])("is in range where it %s", (_, report) => {
    const look = lastLook([report], { plan: { epochs: 1 } });
    expect(bestEpochOutOfRange.isBroken(look)).toBe(false);
  });
});
