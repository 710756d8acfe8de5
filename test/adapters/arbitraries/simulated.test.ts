import * as fc from "fast-check";
import { lawfulReports, lawfulTraces, scenarios, simulatedRuns, trainingPlans } from "jobproof/arbitraries";
import { describe, expect, it } from "vitest";
import { checkReport, checkTrace } from "../../../src/check/check-trace.ts";
import { checkPlan } from "../../../src/progress/index.ts";
import { ENDINGS, simulate } from "../../../src/simulate/index.ts";

describe("trainingPlans", () => {
  it("make sense, within their limits", () => {
    const limits = { maxEpochs: 2, maxBatchSize: 3, maxTrainingSamples: 10 };
    fc.assert(
      fc.property(trainingPlans(limits), (plan) => {
        expect(checkPlan(plan).ok).toBe(true);
        expect(plan.epochs).toBeLessThanOrEqual(2);
        expect(plan.batchSize).toBeLessThanOrEqual(3);
        expect(plan.trainingSamples).toBeLessThanOrEqual(10);
      }),
    );
  });
});

describe("scenarios", () => {
  it("can be simulated", () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        expect(simulate(scenario).ok).toBe(true);
      }),
    );
  });

  it.each(ENDINGS)("come with the ending %s", (ending) => {
    const [scenario] = fc.sample(scenarios({ endings: [ending] }), 1);
    expect(scenario?.ending).toBe(ending);
  });

  it("keep to the conventions and the number of reports", () => {
    const limits = { conventions: ["customizer-25.10"], maxReports: 5 } as const;
    fc.assert(
      fc.property(simulatedRuns(limits), ({ scenario, reports }) => {
        expect(scenario.convention).toBe("customizer-25.10");
        expect(Array.from(reports).length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 30 },
    );
  });
});

describe("simulatedRuns", () => {
  it("tell a counterexample by its seed, ending, convention and statuses", () => {
    const [run] = fc.sample(simulatedRuns({ endings: ["cancelled-created"] }), 1);
    expect(fc.stringify(run)).toMatch(
      /^run\(\{"seed":\d+,"ending":"cancelled-created","convention":"[^"]+","plan":\{[^}]+\}\}: .*cancelled\)$/u,
    );
  });
});

describe("lawfulTraces", () => {
  it("are lawful, with their plan and without", () => {
    fc.assert(
      fc.property(lawfulTraces(), ({ plan, reports }) => {
        expect(checkTrace(reports, { plan }).verdict).toBe("lawful");
        expect(checkTrace(reports).verdict).toBe("lawful");
      }),
    );
  });

  it("are lawful under a convention that is asked for by name, and named again", () => {
    fc.assert(
      fc.property(lawfulTraces({ conventions: ["platform"] }), ({ plan, convention, reports }) => {
        expect(checkTrace(reports, { plan, convention }).verdict).toBe("lawful");
        expect(checkTrace(reports, { convention }).verdict).toBe("lawful");
      }),
      { numRuns: 30 },
    );
  });
});

describe("lawfulReports", () => {
  it("are lawful by themselves", () => {
    fc.assert(
      fc.property(lawfulReports(), ({ plan, report }) => {
        expect(checkReport(report, { plan }).verdict).toBe("lawful");
      }),
    );
  });

  it("say which convention to name", () => {
    fc.assert(
      fc.property(lawfulReports({ conventions: ["platform"] }), ({ plan, convention, report }) => {
        expect(convention).toBe("platform");
        expect(checkReport(report, { plan, convention }).verdict).toBe("lawful");
      }),
      { numRuns: 30 },
    );
  });
});
