import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/index.ts";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { lawfulRun } from "../support/lawful-run.ts";
import { runChoices } from "../support/run-arbitrary.ts";

const anyRun = runChoices(
  "documented",
  "customizer-25.4",
  "customizer-25.10",
  "customizer-25.12",
  "platform",
);

const anyLie: fc.Arbitrary<readonly [field: string, value: unknown]> = fc.oneof(
  fc.tuple(
    fc.constantFrom("steps_completed", "epochs_completed", "steps_per_epoch", "best_epoch"),
    fc.oneof(fc.nat(10), fc.nat(3000), fc.maxSafeInteger(), fc.double(), fc.string()),
  ),
  fc.tuple(
    fc.constant("percentage_done"),
    fc.oneof(
      fc.double(),
      fc.double({ min: 0, max: 100 }),
      fc.nat(100),
      fc.nat(10_000).map((cents) => cents / 100),
    ),
  ),
  fc.tuple(fc.constant("status"), fc.constantFrom<unknown>(...JOB_STATUSES, "done", 7)),
  fc.tuple(
    fc.constant("created_at"),
    fc.constantFrom("2025-05-30T06:00:00.000001", "2026-05-30T06:00:00", "2025-13-01T06:00:00"),
  ),
  fc.tuple(fc.constant("elapsed_time"), fc.oneof(fc.double(), fc.nat(1000))),
);

describe("checkTrace of a lawful run with one lie in it", () => {
  it("gives errors of at most one code", () => {
    fc.assert(
      fc.property(anyRun, fc.boolean(), fc.nat(), anyLie, (choices, withPlan, where, [field, value]) => {
        const run = lawfulRun(choices);
        const at = where % run.length;
        // A service that never states steps_per_epoch gives nothing to hold a single lie about it against.
        fc.pre(field !== "steps_per_epoch" || run[at]?.steps_per_epoch !== null);
        const told = run.map((report, index) => (index === at ? { ...report, [field]: value } : report));
        const { jobs } = checkTrace(told, {
          ...(withPlan && { plan: choices.plan }),
          ...(choices.convention === "platform" && { convention: "platform" }),
        });
        const errors = jobs.flatMap(({ findings }) =>
          findings.filter(({ severity }) => severity === "error"),
        );
        expect(errors.slice(1)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});
