import { describe, expect, it } from "vitest";
import { centsOf } from "../../src/progress/cents.ts";
import { untyped } from "../support/untyped.ts";

describe("centsOf", () => {
  it.each([
    [0, 0],
    [0.01, 1],
    [0.29, 29],
    [19.92, 1992],
    [100, 10_000],
    [-0.01, -1],
    [-0.5, -1],
    [100.01, -1],
    [0.005, -1],
    [12.345, -1],
    [Number.NaN, -1],
    [Infinity, -1],
    [untyped("50"), -1],
    [untyped(50n), -1],
    [untyped(null), -1],
  ])("of %o is %i", (percentage, cents) => {
    expect(centsOf(percentage)).toBe(cents);
  });

  it("knows every percentage of two decimals", () => {
    for (let cents = 0; cents <= 10_000; cents += 1) expect(centsOf(cents / 100)).toBe(cents);
  });
});
