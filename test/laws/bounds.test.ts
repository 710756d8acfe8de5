import { describe, expect, it } from "vitest";
import { JOB_BOUNDS } from "./bounds/job-bounds.ts";
import { PLANNED_LENGTHS } from "./bounds/planned-lengths.ts";
import { REPORTED_LENGTHS } from "./bounds/reported-lengths.ts";
import { lastLook } from "./last-look.ts";

describe("the steps of one epoch", () => {
  it.each([...REPORTED_LENGTHS, ...PLANNED_LENGTHS])(
    "are told from $name",
    ({ reports, options, stepsPerEpoch, least, most }) => {
      const look = lastLook(reports, options);
      expect({
        stepsPerEpoch: look.stepsPerEpoch,
        least: look.leastPerEpoch,
        most: look.mostPerEpoch,
      }).toEqual({ stepsPerEpoch, least, most });
    },
  );
});

describe("the bounds of the whole job", () => {
  it.each(JOB_BOUNDS)("are told from $name", ({ reports, options, epochs, steps, totals }) => {
    const look = lastLook(reports, options);
    expect({
      epochs: look.mostEpochs,
      steps: look.mostSteps,
      totals: [look.totalSteps, look.otherTotalSteps],
    }).toEqual({ epochs, steps, totals });
  });
});
