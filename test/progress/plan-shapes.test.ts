import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bounds } from "../../src/progress/bounds.ts";
import { isInSet, merged, numberSet } from "../../src/progress/number-set.ts";
import {
  cappedShapes,
  type PlanBounds,
  type PlanShapes,
  uncappedShapes,
} from "../../src/progress/plan-shapes.ts";

const MOST = 60;

/** Some numbers up to 60 as bounds, at times going on without an end. */
const someBounds: fc.Arbitrary<readonly Bounds[]> = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 1, max: MOST }), { minLength: 1, maxLength: 12 }), fc.boolean())
  .map(([numbers, isOpen]) => [
    ...numbers.map((number) => ({ low: number, high: number })),
    ...(isOpen ? [{ low: MOST + 1, high: Number.POSITIVE_INFINITY }] : []),
  ])
  .map(merged);

const planBounds: fc.Arbitrary<PlanBounds> = fc.record({
  totals: fc.oneof(
    someBounds,
    fc.constant(merged([{ low: 1, high: Number.POSITIVE_INFINITY }])),
    fc.integer({ min: 1, max: 500 }).map((low) => [{ low, high: low + 7 }]),
  ),
  epochs: someBounds,
  perEpoch: someBounds,
});

const isWithin = (all: readonly Bounds[], value: number): boolean =>
  all.some(({ low, high }) => value >= low && value <= high);

/** The totals of a plan: the product, or all those below it that a cap can be, up to 40. */
const totalsOf = (product: number, capped: boolean): readonly number[] =>
  capped ? Array.from({ length: Math.min(40, product - 1) }, (_, at) => at + 1) : [product];

const upTo150 = Array.from({ length: 150 }, (_, at) => at + 1);

/** Every plan of up to 150 epochs and steps an epoch whose numbers lie within the bounds. */
const plansIn = ({ totals, epochs, perEpoch }: PlanBounds, capped: boolean) =>
  upTo150
    .filter((many) => isWithin(epochs, many))
    .flatMap((many) => upTo150.filter((each) => isWithin(perEpoch, each)).map((each) => ({ many, each })))
    .flatMap(({ many, each }) =>
      totalsOf(many * each, capped)
        .filter((total) => isWithin(totals, total))
        .map((total) => ({ total, many, each })),
    );

const holdsAll = (shapes: PlanShapes | undefined, plans: ReturnType<typeof plansIn>): boolean =>
  plans.every(
    ({ total, many, each }) =>
      shapes !== undefined &&
      isInSet(shapes.totalSteps, total) &&
      isInSet(shapes.epochs, many) &&
      isInSet(shapes.stepsPerEpoch, each),
  );

/** The small numbers of a set. */
const small = (set: PlanShapes["epochs"]): readonly number[] =>
  Array.from({ length: MOST }, (_, at) => at + 1).filter((number) => isInSet(set, number));

const smallOf = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers.filter((number) => number <= MOST))].toSorted((a, b) => a - b);

describe("uncappedShapes", () => {
  it("holds every plan whose total is the product of the other two", () => {
    fc.assert(
      fc.property(planBounds, (bounds) => {
        expect(holdsAll(uncappedShapes(bounds), plansIn(bounds, false))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("holds nothing else where it says so", () => {
    const closed = planBounds.filter((bounds) =>
      Object.values(bounds).every((part: readonly Bounds[]) => (part.at(-1)?.high ?? 0) <= 600),
    );
    fc.assert(
      fc.property(closed, (bounds) => {
        const shapes = uncappedShapes(bounds);
        const plans = plansIn(bounds, false);
        expect(shapes === undefined).toBe(plans.length === 0);
        if (shapes === undefined) return;
        expect(shapes.exact).toBe(true);
        expect(small(shapes.totalSteps)).toEqual(smallOf(plans.map(({ total }) => total)));
        expect(small(shapes.epochs)).toEqual(smallOf(plans.map(({ many }) => many)));
        expect(small(shapes.stepsPerEpoch)).toEqual(smallOf(plans.map(({ each }) => each)));
      }),
      { numRuns: 100 },
    );
  });

  it("tells multiples where only the steps of an epoch are known", () => {
    const any = [{ low: 1, high: Number.POSITIVE_INFINITY }];
    expect(uncappedShapes({ totals: any, epochs: any, perEpoch: [{ low: 242, high: 242 }] })).toEqual({
      totalSteps: [{ low: 242, high: null, step: 242 }],
      epochs: [{ low: 1, high: null, step: 1 }],
      stepsPerEpoch: [{ low: 242, high: 242, step: 1 }],
      exact: true,
    });
  });
});

describe("cappedShapes", () => {
  it("holds every plan whose total is less than the product of the other two", () => {
    fc.assert(
      fc.property(planBounds, (bounds) => {
        expect(holdsAll(cappedShapes(bounds), plansIn(bounds, true))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe("numberSet", () => {
  it("steps as far as its numbers are told to be apart", () => {
    const set = numberSet([{ low: 2, high: 4 }], 10);
    expect(set).toEqual([{ low: 20, high: 40, step: 10 }]);
    expect([19, 20, 25, 30, 40, 50].filter((value) => isInSet(set, value))).toEqual([20, 30, 40]);
  });
});
