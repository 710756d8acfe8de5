import { describe, expect, it } from "vitest";
import { type Bounds } from "../../src/progress/bounds.ts";
import { type Fits, fitting } from "../../src/progress/fitting.ts";

/** Stands for a rule that is easy to follow: a percentage fits where it divides the whole. */
const divides: Fits = (percentage, whole) => whole % percentage === 0;

const ends = Number.POSITIVE_INFINITY;
const only = (...numbers: readonly number[]): readonly Bounds[] =>
  numbers.map((number) => ({ low: number, high: number }));

describe("fitting", () => {
  it("gives bounds back as they are where there is no percentage to ask of", () => {
    const bounds = [{ low: 1, high: ends }];
    expect(fitting(bounds, new Set(), divides, 20)).toEqual({ bounds, listedTo: null });
  });

  it.each<readonly [string, readonly Bounds[], readonly Bounds[], number | null]>([
    ["each number up to the limit", [{ low: 1, high: 20 }], only(6, 12, 18), null],
    ["both ends of the bounds", [{ low: 6, high: 12 }], only(6, 12), null],
    ["as many numbers as the limit says above it too", [{ low: 31, high: 50 }], only(36, 42, 48), null],
    ["none of more numbers above the limit", [{ low: 31, high: 51 }], [{ low: 31, high: 51 }], 20],
    ["only the numbers up to the limit", [{ low: 15, high: 60 }], [...only(18), { low: 21, high: 60 }], 20],
    ["the limit itself", [{ low: 20, high: ends }], [{ low: 21, high: ends }], 20],
    ["none of what has no end", [{ low: 9999, high: ends }], [{ low: 9999, high: ends }], 20],
    ["none that must fit", [{ low: 10_000, high: ends }], [{ low: 10_000, high: ends }], null],
    [
      "each of several bounds for itself",
      [
        { low: 5, high: 7 },
        { low: 30, high: 60 },
        { low: 20_000, high: ends },
      ],
      [...only(6), { low: 30, high: 60 }, { low: 20_000, high: ends }],
      20,
    ],
    ["to the end where nothing fits", [{ low: 7, high: 11 }], [], null],
  ])("asks %s", (_, bounds, fitted, listedTo) => {
    expect(fitting(bounds, new Set([2, 3]), divides, 20)).toEqual({ bounds: fitted, listedTo });
  });
});
