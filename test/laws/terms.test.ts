import { describe, expect, it } from "vitest";
import { type PartialPlan } from "../../src/index.ts";
import { differences, isRefinedBy, type Terms, termsOf } from "../../src/laws/terms.ts";
import { PLAN, SPLIT_OPEN } from "./wire.ts";

const UNKNOWN = Number.NaN;
const ENDLESS = Number.POSITIVE_INFINITY;
const NOTHING = { stepsPerEpoch: UNKNOWN, totalSteps: UNKNOWN };

const of = (plan: PartialPlan, stated: PartialPlan = {}, stepsUnknowable = false): Terms =>
  termsOf(plan, stated, stepsUnknowable, "documented");

/** What follows from a plan, beside the parts of it. */
interface Follows {
  readonly name: string;
  readonly plan: PartialPlan;
  readonly unknowable?: boolean;
  readonly terms: Partial<Terms>;
}

const FOLLOWS: readonly Follows[] = [
  {
    name: "nothing from no plan",
    plan: {},
    terms: {
      epochs: UNKNOWN,
      cap: ENDLESS,
      provided: NOTHING,
      split: NOTHING,
      batches: UNKNOWN,
      leastShare: 0.9,
    },
  },
  {
    name: "one split from a plan that names it",
    plan: PLAN,
    terms: {
      epochs: 2,
      cap: ENDLESS,
      provided: { stepsPerEpoch: 219, totalSteps: 438 },
      split: NOTHING,
      batches: 219,
      leastShare: 1,
    },
  },
  {
    name: "the other split from a plan that names that",
    plan: { ...PLAN, validation: "split", trainFraction: "0.5" },
    terms: { provided: NOTHING, split: { stepsPerEpoch: 110, totalSteps: 220 }, leastShare: 0.5 },
  },
  {
    name: "two splits from a plan that names none",
    plan: SPLIT_OPEN,
    terms: {
      provided: { stepsPerEpoch: 219, totalSteps: 438 },
      split: { stepsPerEpoch: 197, totalSteps: 394 },
      batches: 219,
      leastShare: 0.9,
    },
  },
  {
    name: "no total without epochs",
    plan: { batchSize: 16, trainingSamples: 3500 },
    terms: {
      epochs: UNKNOWN,
      provided: { stepsPerEpoch: 219, totalSteps: UNKNOWN },
      split: { stepsPerEpoch: 197, totalSteps: UNKNOWN },
    },
  },
  {
    name: "nothing of the steps without a batch size",
    plan: { epochs: 2, trainingSamples: 3500 },
    terms: { epochs: 2, provided: NOTHING, split: NOTHING, batches: UNKNOWN },
  },
  {
    name: "nothing of the steps without samples",
    plan: { epochs: 2, batchSize: 16 },
    terms: { epochs: 2, provided: NOTHING, split: NOTHING, batches: UNKNOWN },
  },
  {
    name: "a cap on the total",
    plan: { ...PLAN, maxSteps: 1 },
    terms: { cap: 1, provided: { stepsPerEpoch: 219, totalSteps: 1 } },
  },
  { name: "no cap from 0", plan: { ...PLAN, maxSteps: 0 }, terms: { cap: ENDLESS } },
  {
    name: "no total of either split, where one of them is more than a double counts",
    plan: { epochs: 2, batchSize: 1, trainingSamples: 4_600_000_000_000_000 },
    terms: {
      provided: { stepsPerEpoch: 4_600_000_000_000_000, totalSteps: UNKNOWN },
      split: { stepsPerEpoch: 4_140_000_000_000_000, totalSteps: UNKNOWN },
    },
  },
  {
    name: "epochs alone, where packing makes samples no evidence",
    plan: PLAN,
    unknowable: true,
    terms: { epochs: 2, provided: NOTHING, split: NOTHING, batches: UNKNOWN, stepsUnknowable: true },
  },
];

describe("termsOf", () => {
  it.each(FOLLOWS)("concludes $name", ({ plan, unknowable, terms }) => {
    expect(of(plan, {}, unknowable)).toMatchObject(terms);
  });

  it("concludes nothing of a split that leaves nothing to train", () => {
    const one = { epochs: 1, batchSize: 1, trainingSamples: 1 };
    expect(termsOf(one, {}, false, "platform")).toMatchObject({
      provided: { stepsPerEpoch: 1, totalSteps: 1 },
      split: NOTHING,
    });
  });

  it("puts the plan given before the one stated, and tells where both speak and differ", () => {
    const given = { epochs: 2, batchSize: 8 };
    const stated = { epochs: 2, batchSize: 16, maxSteps: 10 };
    expect(of(given, stated)).toMatchObject({
      given,
      stated,
      plan: { epochs: 2, batchSize: 8, maxSteps: 10 },
      shared: ["epochs", "batchSize"],
      contradicted: ["batchSize"],
    });
    expect(of(given)).toMatchObject({ shared: [], contradicted: [] });
  });
});

describe("differences", () => {
  it("are those of parts that both plans have", () => {
    expect(differences({ epochs: 1, batchSize: 2 }, { epochs: 3 })).toEqual(["epochs"]);
    expect(differences({ epochs: 1 }, { batchSize: 2 })).toEqual([]);
    expect(differences({ batchSize: 2 }, { epochs: 1 })).toEqual([]);
  });

  it("are none between two ways to say that there is no cap", () => {
    expect(differences({ maxSteps: 0 }, { maxSteps: -1 })).toEqual([]);
    expect(differences({ maxSteps: -1 }, { maxSteps: 1 })).toEqual(["maxSteps"]);
    expect(differences({ maxSteps: 1 }, { maxSteps: 2 })).toEqual(["maxSteps"]);
  });
});

describe("isRefinedBy", () => {
  it.each<[string, PartialPlan, PartialPlan, boolean]>([
    ["the same plan", PLAN, PLAN, true],
    ["a plan that says more", { epochs: 2 }, PLAN, true],
    ["a plan that says less", PLAN, { epochs: 2 }, false],
    ["a plan of other epochs", PLAN, { ...PLAN, epochs: 3 }, false],
    ["a plan of which the split was open", SPLIT_OPEN, PLAN, true],
    ["a cap, where none was known", PLAN, { ...PLAN, maxSteps: 10 }, false],
    ["no cap, where none was known", PLAN, { ...PLAN, maxSteps: 0 }, true],
    ["the reference's split, where none was stated", PLAN, { ...PLAN, trainFraction: "0.9" }, true],
    ["another split, where none was stated", PLAN, { ...PLAN, trainFraction: "0.8" }, false],
    ["the same split", { trainFraction: "0.8" }, { trainFraction: "0.8" }, true],
  ])("weighs %s", (_, before, after, isRefined) => {
    expect(isRefinedBy(of(before), of(after))).toBe(isRefined);
  });

  it("does not hold where only one of them makes samples no evidence", () => {
    expect(isRefinedBy(of(PLAN), of(PLAN, {}, true))).toBe(false);
    expect(isRefinedBy(of(PLAN, {}, true), of(PLAN, {}, true))).toBe(true);
  });
});
