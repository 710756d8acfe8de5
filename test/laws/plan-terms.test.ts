import { describe, expect, it } from "vitest";
import { type PartialPlan } from "../../src/index.ts";
import { type KnownPlans, openPlans } from "../../src/laws/known-plans.ts";
import { planTerms, statedTerms } from "../../src/laws/plan-terms.ts";
import { type Terms, termsOf } from "../../src/laws/terms.ts";
import { type ReadPlan } from "../../src/report/reading.ts";

const noPlans = (): KnownPlans => openPlans({}, "documented");

/** The terms of a job that states a plan, of which nothing else knows. */
const stating = (stated: PartialPlan): Terms => termsOf({}, stated, false, "documented");

const UNREAD: ReadPlan = {
  epochs: Number.NaN,
  batchSize: Number.NaN,
  maxSteps: Number.NaN,
  stepsUnknowable: false,
};

describe("planTerms", () => {
  const first = stating({ epochs: 2, batchSize: 16 });

  it.each<[string, Partial<ReadPlan>]>([
    ["nothing", {}],
    ["the same epochs", { epochs: 2 }],
    ["the same batch size", { batchSize: 16 }],
    ["all that is known", { epochs: 2, batchSize: 16 }],
  ])("are the same ones where a job object tells %s", (_, read) => {
    expect(planTerms(noPlans(), first, { ...UNREAD, ...read })).toBe(first);
  });

  it.each<[string, Partial<ReadPlan>, PartialPlan]>([
    ["epochs", { epochs: 3 }, { epochs: 3, batchSize: 16 }],
    ["a batch size", { batchSize: 8 }, { epochs: 2, batchSize: 8 }],
    ["a cap", { maxSteps: 7 }, { epochs: 2, batchSize: 16, maxSteps: 7 }],
  ])("are others where it tells %s", (_, read, stated) => {
    const terms = planTerms(noPlans(), first, { ...UNREAD, ...read });
    expect(terms).toMatchObject({ stated, plan: stated, stepsUnknowable: false });
    expect(Object.keys(terms.stated)).toEqual(Object.keys(stated));
  });

  it.each(["epochs", "batchSize", "maxSteps"] as const)(
    "know no part but %s, where that alone is told",
    (part) => {
      const terms = planTerms(noPlans(), stating({}), { ...UNREAD, [part]: 7 });
      expect(Object.keys(terms.stated)).toEqual([part]);
    },
  );

  it("keep in mind that samples are no evidence", () => {
    const plans = noPlans();
    const packed = planTerms(plans, first, { ...UNREAD, stepsUnknowable: true });
    expect(packed).toMatchObject({ stepsUnknowable: true, stated: { epochs: 2, batchSize: 16 } });
    expect(planTerms(noPlans(), packed, UNREAD)).toBe(packed);
    expect(statedTerms(plans, packed, { epochs: 3 }).stepsUnknowable).toBe(true);
  });

  it("are shared by jobs of the same plan, and frozen", () => {
    const plans = noPlans();
    const terms = statedTerms(plans, stating({}), { epochs: 2, batchSize: 16 });
    expect(statedTerms(plans, stating({ epochs: 2 }), { batchSize: 16 })).toBe(terms);
    expect([terms.stated, terms.plan, plans.given].every((plan) => Object.isFrozen(plan))).toBe(true);
  });

  it("are not shared with jobs whose samples are no evidence", () => {
    const plans = noPlans();
    const packed = planTerms(plans, first, { ...UNREAD, stepsUnknowable: true });
    const plain = planTerms(plans, stating({ epochs: 1, batchSize: 16 }), { ...UNREAD, epochs: 2 });
    expect(plain.stated).toEqual(packed.stated);
    expect(plain.stepsUnknowable).toBe(false);
  });
});

describe("statedTerms", () => {
  const first = stating({ epochs: 2 });

  it("are the same ones where a plan says no more than is known", () => {
    expect(statedTerms(noPlans(), first, {})).toBe(first);
    expect(statedTerms(noPlans(), first, { epochs: 2 })).toBe(first);
  });

  it("are others where some part of it is new", () => {
    const more = statedTerms(noPlans(), first, { epochs: 2, batchSize: 4 });
    expect(more.stated).toEqual({ epochs: 2, batchSize: 4 });
    expect(statedTerms(noPlans(), first, { epochs: 3 }).stated).toEqual({ epochs: 3 });
  });
});
