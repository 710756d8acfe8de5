import { describe, expect, it } from "vitest";
import { hasValue, pointsOf, stepOf, valueOf } from "../../src/laws/metrics/points.ts";

const NOT_POINTS = [undefined, null, 7, "7", [7], {}, { step: "7", value: "7" }, { step: null, value: null }];

describe("the step and the value of a point", () => {
  it("are those that it states", () => {
    expect(stepOf({ step: 3, value: 7 })).toBe(3);
    expect(valueOf({ step: 3, value: 7 })).toBe(7);
  });

  it.each(NOT_POINTS)("are not known of %o", (point) => {
    expect(stepOf(point)).toBeNaN();
    expect(valueOf(point)).toBeNaN();
  });
});

describe("pointsOf", () => {
  it("gives the points as they were sent, and none of what is no list", () => {
    const points = [{ step: 1 }, null];
    expect(pointsOf(points)).toBe(points);
    expect(pointsOf(undefined)).toEqual([]);
    expect(pointsOf({ length: 1 })).toEqual([]);
  });
});

describe("hasValue", () => {
  it("finds the first and the last value of a series, and no other", () => {
    const points = [{ value: 1 }, { step: 1 }, { value: 3 }];
    expect([1, 2, 3].map((value) => hasValue(points, value))).toEqual([true, false, true]);
    expect(hasValue([], 1)).toBe(false);
    expect(hasValue(points, Number.NaN)).toBe(false);
  });
});
