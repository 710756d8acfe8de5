import { describe, expect, it } from "vitest";
import { numberProblem, reasonOf } from "../../src/progress/number-problem.ts";

describe("numberProblem", () => {
  it.each([
    [undefined, "missing", "missing"],
    ["5", "not-a-number", "not-a-number"],
    [5n, "not-a-number", "not-a-number"],
    [null, "not-a-number", "not-a-number"],
    [Number.NaN, "not-a-number", "not-a-number"],
    [Infinity, "not-finite", "not-finite"],
    [-Infinity, "not-finite", "not-finite"],
    [-1, "negative", "negative"],
    [-0.5, "negative", "negative"],
    [0, "zero", undefined],
    [0.5, "fractional", "fractional"],
    [1, undefined, undefined],
    [2 ** 53 - 1, undefined, undefined],
    [2 ** 53, "too-large", "too-large"],
  ])("of %o is %s, and %s where zero is allowed", (value, refused, allowed) => {
    expect(numberProblem(value, "refused")).toBe(refused);
    expect(numberProblem(value, "allowed")).toBe(allowed);
  });

  it("is told in words", () => {
    expect(`epochs ${reasonOf("missing")}`).toBe("epochs is missing");
  });
});
