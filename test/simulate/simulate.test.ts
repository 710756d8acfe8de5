import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/check/check-trace.ts";
import { CONVENTIONS, type ConventionName } from "../../src/progress/index.ts";
import { ENDINGS, simulate } from "../../src/simulate/index.ts";

const conventions = fc.constantFrom(...(Object.keys(CONVENTIONS) as ConventionName[]));

describe("simulate", () => {
  it("makes lawful runs of every ending and convention, polled at any interval", () => {
    const scenarios = fc.record({
      seed: fc.maxSafeInteger(),
      convention: conventions,
      ending: fc.constantFrom(...ENDINGS),
      pollSeconds: fc
        .double({ min: 0.5, max: 2000, noNaN: true })
        .map((seconds) => Math.ceil(seconds * 10) / 10),
    });
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const run = simulate(scenario);
        if (!run.ok) throw new Error(run.error.message);
        const reports = Array.from(run.value.reports, ({ report }) => report);
        const { convention } = scenario;
        const verdict = checkTrace(reports, {
          plan: run.value.plan,
          convention: convention === "platform" ? convention : "auto",
        });
        const found = verdict.jobs.flatMap(({ findings }) =>
          findings.filter(({ severity }) => severity !== "info"),
        );
        expect(found).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
