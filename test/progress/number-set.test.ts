import { describe, expect, it } from "vitest";
import {
  common,
  countOf,
  extentOf,
  isInSet,
  merged,
  numberSet,
  numbersIn,
  onlyNumber,
} from "../../src/progress/number-set.ts";
import { from } from "./bounds-from.ts";
import { untyped } from "../support/untyped.ts";

const MOST = Number.MAX_SAFE_INTEGER;
const ends = Number.POSITIVE_INFINITY;

describe("isInSet", () => {
  it("steps from the lowest number to the highest", () => {
    const set = [
      { low: 2, high: 8, step: 3 },
      { low: 20, high: null, step: 1 },
    ];
    const numbers = Array.from({ length: 25 }, (_, at) => at - 2);
    expect(numbers.filter((number) => isInSet(set, number))).toEqual([2, 5, 8, 20, 21, 22]);
  });

  it("is never true of what is no set", () => {
    for (const none of [null, undefined, 7, [null], {}]) expect(isInSet(untyped(none), 7)).toBe(false);
  });
});

describe("onlyNumber", () => {
  it.each([
    [[{ low: 5, high: 5, step: 1 }], 5],
    [[{ low: 5, high: 6, step: 1 }], undefined],
    [[{ low: 5, high: null, step: 1 }], undefined],
    [
      [
        { low: 5, high: 5, step: 1 },
        { low: 7, high: 7, step: 1 },
      ],
      undefined,
    ],
    [[], undefined],
    [untyped(null), undefined],
    [untyped([null]), undefined],
  ])("of %o is %s", (set, only) => {
    expect(onlyNumber(set)).toBe(only);
  });
});

describe("numberSet", () => {
  it.each([
    [
      "as it is",
      from([2, 4], [6, 6]),
      1,
      [
        { low: 2, high: 4, step: 1 },
        { low: 6, high: 6, step: 1 },
      ],
    ],
    ["times as large", from([2, 4]), 10, [{ low: 20, high: 40, step: 10 }]],
    ["without a distance where there is one number", from([3, 3]), 7, [{ low: 21, high: 21, step: 1 }]],
    ["up to the highest count", from([1, MOST]), 1, [{ low: 1, high: MOST, step: 1 }]],
    ["without an end above it", from([1, MOST]), 2, [{ low: 2, high: null, step: 2 }]],
    ["without an end where there is none", from([1, ends]), 1, [{ low: 1, high: null, step: 1 }]],
  ])("tells bounds %s", (_, bounds, times, set) => {
    expect(numberSet(bounds, times)).toEqual(set);
  });
});

describe("common", () => {
  it("is where bounds of both overlap, in order", () => {
    expect(common(from([1, 5], [8, 12]), from([3, 8], [12, 20]))).toEqual(from([3, 5], [8, 8], [12, 12]));
    expect(common(from([1, 5]), from([6, ends]))).toEqual([]);
    expect(common([], from([1, ends]))).toEqual([]);
  });
});

describe("merged", () => {
  it.each([
    ["nothing", [], []],
    ["bounds that neither overlap nor touch", from([1, 2], [4, 5]), from([1, 2], [4, 5])],
    ["bounds that touch", from([1, 2], [3, 4]), from([1, 4])],
    ["bounds that overlap", from([1, 3], [2, 5]), from([1, 5])],
    ["bounds within others", from([1, 9], [2, 5], [7, 8]), from([1, 9])],
    ["bounds in any order", from([8, 9], [4, 5], [1, 2], [6, 6]), from([1, 2], [4, 6], [8, 9])],
    [
      "the last of several with the next",
      from([1, 2], [4, 5], [7, 8], [9, ends]),
      from([1, 2], [4, 5], [7, ends]),
    ],
  ])("makes one of %s where it can", (_, bounds, one) => {
    expect(merged(bounds)).toEqual(one);
  });

  it("leaves what it is given as it is", () => {
    const given = from([1, 2], [3, 4]);
    merged(given);
    expect(given).toEqual(from([1, 2], [3, 4]));
  });
});

describe("countOf, numbersIn and extentOf", () => {
  it.each([
    [[], [], { low: 1, high: 0 }],
    [from([4, 4]), [4], { low: 4, high: 4 }],
    [from([3, 5], [8, 9]), [3, 4, 5, 8, 9], { low: 3, high: 9 }],
  ])("tell the numbers within %o", (bounds, numbers, extent) => {
    expect(numbersIn(bounds)).toEqual(numbers);
    expect(countOf(bounds)).toBe(numbers.length);
    expect(extentOf(bounds)).toEqual(extent);
  });

  it("know bounds without an end", () => {
    expect(countOf(from([1, 2], [4, ends]))).toBe(ends);
    expect(extentOf(from([1, 2], [4, ends]))).toEqual({ low: 1, high: ends });
  });
});
