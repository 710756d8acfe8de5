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

describe("lawfulTraces", () => {
  it("are lawful, with their plan and without", () => {
    fc.assert(
      fc.property(lawfulTraces(), ({ plan, convention, reports }) => {
        const named = convention === "platform" ? { convention } : {};
        expect(checkTrace(reports, { plan, ...named }).verdict).toBe("lawful");
        expect(checkTrace(reports, named).verdict).toBe("lawful");
      }),
    );
  });
});

describe("lawfulReports", () => {
  it("are lawful by themselves", () => {
    const limits = { conventions: ["documented", "customizer-25.4", "customizer-25.12"] } as const;
    fc.assert(
      fc.property(lawfulReports(limits), ({ plan, report }) => {
        expect(checkReport(report, { plan }).verdict).toBe("lawful");
      }),
    );
  });
});
