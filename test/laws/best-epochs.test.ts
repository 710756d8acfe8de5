import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/index.ts";
import { bestEpochNotLowest } from "../../src/laws/metrics/best-epoch-not-lowest.ts";
import { valLossDisagrees } from "../../src/laws/metrics/val-loss-disagrees.ts";
import { COUNTED_FROM_0 } from "./best-epochs/counted-from-0.ts";
import { COUNTED_OTHERWISE } from "./best-epochs/counted-otherwise.ts";
import { run, series } from "./wire.ts";

const TOGETHER = new Set([bestEpochNotLowest.code, valLossDisagrees.code]);

describe("best_epoch and val_loss, judged together", () => {
  it.each([...COUNTED_FROM_0, ...COUNTED_OTHERWISE])(
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
});
