import { Decimal } from "decimal.js";
import { describe, expect, it, vi } from "vitest";
import { exactFraction } from "../../src/progress/exact-fraction.ts";
import { Exact, exactCount, isCount } from "../../src/progress/exact.ts";

const MOST = Number.MAX_SAFE_INTEGER;

/** Another copy of the module, which is made when it is asked for. */
const anew = "../../src/progress/exact.ts?anew";

describe("Exact", () => {
  it("holds eighty digits, rounds half to even, and never writes an exponent", () => {
    expect(new Exact(1).div(3).toString()).toBe(`0.${"3".repeat(80)}`);
    expect([0.125, 0.375].map((tie) => new Exact(tie).toDecimalPlaces(2).toNumber())).toEqual([0.12, 0.38]);
    expect(new Exact("1e-30").toString()).toBe(`0.${"0".repeat(29)}1`);
    expect(new Exact("1e30").toString()).toBe(`1${"0".repeat(30)}`);
  });

  it("takes nothing over from decimal.js's global settings", async () => {
    const { modulo } = Decimal;
    try {
      Decimal.set({ modulo: Decimal.EUCLID });
      const { Exact: another } = await vi.importActual<{ readonly Exact: typeof Exact }>(anew);
      expect(another).not.toBe(Exact);
      expect(another.modulo).toBe(modulo);
    } finally {
      Decimal.set({ modulo });
    }
  });
});

describe("exactCount and exactFraction", () => {
  it.each([
    ["0", 0],
    ["9007199254740990", MOST - 1],
    ["9007199254740991", MOST],
    ["9007199254740992", "9007199254740992"],
    ["9007199254740993", "9007199254740993"],
  ])("tell %s as %o", (text, count) => {
    expect(exactCount(new Exact(text))).toBe(count);
    expect(exactFraction(BigInt(text), 1n)).toMatchObject({ numerator: count, denominator: 1 });
    expect(exactFraction(1n, BigInt(text) + 1n).denominator).toBe(exactCount(new Exact(text).plus(1)));
  });
});

describe("isCount", () => {
  it.each([0, 1, MOST])("is true of %s", (value) => {
    expect(isCount(value)).toBe(true);
  });

  it.each([-1, 0.5, MOST + 1, Number.NaN, Infinity, "5", 5n, null, undefined, [5], Symbol("5")])(
    "is false of %o",
    (value) => {
      expect(isCount(value)).toBe(false);
    },
  );
});
