import { describe, expect, it } from "vitest";
import { CANDIDATE_CONVENTIONS, CONVENTIONS, isConventionName } from "../../src/progress/index.ts";
import { untyped } from "../support/untyped.ts";

describe("CONVENTIONS", () => {
  it("knows five, and what each release makes of its numbers", () => {
    expect(
      Object.entries(CONVENTIONS).map(([name, habits]) =>
        [
          name,
          habits.percentageRule,
          habits.stepsPerEpochRule + (habits.stepsPerEpochMayBeAbsent ? " or absent" : ""),
          habits.epochsCompleted,
          habits.bestEpoch,
          habits.elapsedTime,
          habits.metricStepBase,
        ].join(" | "),
      ),
    ).toEqual([
      "documented | epochs | documented | finished | unsaid | wall-time | unsaid",
      "customizer-25.4 | epochs | observed or absent | may-lag | 1-based | absent-or-zero | 0-based",
      "customizer-25.10 | steps | observed | may-lag-or-lead | either | zero | 0-based",
      "customizer-25.12 | steps | observed | may-lag-or-lead | 0-based | wall-time-with-queue | 0-based",
      "platform | platform | observed | current | 1-based | wall-time | 1-based",
    ]);
  });

  it("takes all but the successor's as candidates", () => {
    expect(CANDIDATE_CONVENTIONS).toEqual(Object.keys(CONVENTIONS).filter((name) => name !== "platform"));
  });
});

describe("isConventionName", () => {
  it("knows the names, and nothing that objects inherit", () => {
    expect(Object.keys(CONVENTIONS).every(isConventionName)).toBe(true);
    expect(["", "toString", "customizer", "Documented"].some(isConventionName)).toBe(false);
    expect(isConventionName(untyped(["platform"]))).toBe(false);
  });
});
