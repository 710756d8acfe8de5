import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bounds } from "../../src/progress/bounds.ts";
import { isInSet, merged } from "../../src/progress/number-set.ts";
import {
  cappedShapes,
  type PlanBounds,
  type PlanShapes,
  uncappedShapes,
} from "../../src/progress/plan-shapes.ts";
import { from } from "./bounds-from.ts";

const MOST = 60;
const ENDS = Number.POSITIVE_INFINITY;

const ANY = from([1, ENDS]);

type Run = readonly [low: number, high: number | null, step?: number];

const setOf = ([low, high, step = 1]: Run): PlanShapes["epochs"] => [{ low, high, step }];

const shapesOf = (totalSteps: Run, epochs: Run, stepsPerEpoch: Run): PlanShapes => ({
  totalSteps: setOf(totalSteps),
  epochs: setOf(epochs),
  stepsPerEpoch: setOf(stepsPerEpoch),
  exact: true,
});

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
    fc.constant(ANY),
    fc.integer({ min: 1, max: 500 }).map((low) => [{ low, high: low + 7 }]),
  ),
  epochs: someBounds,
  perEpoch: someBounds,
});

const isWithin = (all: readonly Bounds[], value: number): boolean =>
  all.some(({ low, high }) => value >= low && value <= high);

const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, at) => at + 1);

/** The totals of a plan: the product, or all those below it that a cap can be, up to 40. */
const totalsOf = (product: number, capped: boolean): readonly number[] =>
  capped ? upTo(Math.min(40, product - 1)) : [product];

/** Every plan of up to 150 epochs and steps an epoch (80 where steps are capped) whose numbers lie within the bounds. */
const plansIn = ({ totals, epochs, perEpoch }: PlanBounds, capped: boolean) =>
  upTo(capped ? 80 : 150)
    .filter((many) => isWithin(epochs, many))
    .flatMap((many) =>
      upTo(capped ? 80 : 150)
        .filter((each) => isWithin(perEpoch, each))
        .map((each) => ({ many, each })),
    )
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
  upTo(MOST).filter((number) => isInSet(set, number));

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

  it.each<readonly [string, PlanBounds, PlanShapes]>([
    [
      "multiples of the steps of an epoch, where only they are known",
      { totals: ANY, epochs: ANY, perEpoch: from([242, 242]) },
      shapesOf([242, null, 242], [1, null], [242, 242]),
    ],
    [
      "multiples of the epochs, where only they are known",
      { totals: ANY, epochs: from([3, 3]), perEpoch: ANY },
      shapesOf([3, null, 3], [3, 3], [1, null]),
    ],
    [
      "a quotient by the epochs",
      { totals: from([7, 13]), epochs: from([3, 3]), perEpoch: ANY },
      shapesOf([9, 12, 3], [3, 3], [3, 4]),
    ],
    [
      "the divisors of a total, its root among them",
      { totals: from([9, 9]), epochs: from([2, 5]), perEpoch: from([2, 5]) },
      shapesOf([9, 9], [3, 3], [3, 3]),
    ],
    [
      "both divisors of each pair",
      { totals: from([6, 6]), epochs: from([3, 9]), perEpoch: from([1, 2]) },
      {
        ...shapesOf([6, 6], [3, 3], [1, 2]),
        epochs: [
          { low: 3, high: 3, step: 1 },
          { low: 6, high: 6, step: 1 },
        ],
      },
    ],
    [
      "the divisors of as many totals as can be taken apart",
      { totals: from([1, 10_000]), epochs: from([2, ENDS]), perEpoch: from([5000, ENDS]) },
      shapesOf([10_000, 10_000], [2, 2], [5000, 5000]),
    ],
    [
      "what the ends leave of more totals",
      { totals: from([1, 20_000]), epochs: from([5, ENDS]), perEpoch: from([10, ENDS]) },
      { ...shapesOf([50, 20_000], [5, 2000], [10, 4000]), exact: false },
    ],
  ])("tells %s", (_, bounds, expected) => {
    expect(uncappedShapes(bounds)).toEqual(expected);
  });

  it.each<readonly [string, PlanBounds, boolean]>([
    ["is exact where each can be anything", { totals: ANY, epochs: ANY, perEpoch: ANY }, true],
    ["is exact where the epochs have a start", { totals: ANY, epochs: from([2, ENDS]), perEpoch: ANY }, true],
    ["is exact where the steps have one", { totals: ANY, epochs: ANY, perEpoch: from([2, ENDS]) }, true],
    [
      "may hold more where both do: primes",
      { totals: ANY, epochs: from([2, ENDS]), perEpoch: from([2, ENDS]) },
      false,
    ],
    ["may hold more where totals end", { totals: from([1, 1e9]), epochs: ANY, perEpoch: ANY }, false],
    ["may hold more where epochs end", { totals: ANY, epochs: from([1, 9]), perEpoch: ANY }, false],
    ["may hold more where steps end", { totals: ANY, epochs: ANY, perEpoch: from([1, 9]) }, false],
    [
      "may hold more where epochs have a gap",
      { totals: ANY, epochs: from([1, 1], [5, ENDS]), perEpoch: ANY },
      false,
    ],
    [
      "may hold more where steps have a gap",
      { totals: ANY, epochs: ANY, perEpoch: from([1, 1], [5, ENDS]) },
      false,
    ],
  ])("%s", (_, bounds, exact) => {
    expect(uncappedShapes(bounds)?.exact).toBe(exact);
  });

  it.each(["totals", "epochs", "perEpoch"] as const)("is undefined without %s", (none) => {
    expect(uncappedShapes({ totals: ANY, epochs: ANY, perEpoch: ANY, [none]: [] })).toBeUndefined();
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

  it.each<readonly [string, PlanBounds, PlanShapes | undefined]>([
    [
      "totals below the largest product",
      { totals: from([1, 100]), epochs: from([2, 3]), perEpoch: from([4, 5]) },
      shapesOf([1, 14], [2, 3], [4, 5]),
    ],
    [
      "epochs and steps that go beyond the lowest total",
      { totals: from([10, 100]), epochs: from([1, 5]), perEpoch: from([1, 4]) },
      shapesOf([10, 19], [3, 5], [3, 4]),
    ],
    [
      "epochs and steps that reach the lowest total not",
      { totals: from([8, 100]), epochs: from([1, 4]), perEpoch: from([1, 4]) },
      shapesOf([8, 15], [3, 4], [3, 4]),
    ],
    ["anything", { totals: ANY, epochs: ANY, perEpoch: ANY }, shapesOf([1, null], [1, null], [1, null])],
    [
      "nothing where no product is larger",
      { totals: from([20, 30]), epochs: from([1, 5]), perEpoch: from([1, 4]) },
      undefined,
    ],
    ["nothing without totals", { totals: [], epochs: ANY, perEpoch: ANY }, undefined],
    ["nothing without epochs", { totals: ANY, epochs: [], perEpoch: ANY }, undefined],
    ["nothing without steps", { totals: ANY, epochs: ANY, perEpoch: [] }, undefined],
  ])("tells %s", (_, bounds, expected) => {
    expect(cappedShapes(bounds)).toEqual(expected);
  });
});
