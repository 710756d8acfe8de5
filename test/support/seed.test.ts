import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { chosenSeed } from "./seed.ts";

describe("chosenSeed", () => {
  it("is the one asked for", () => {
    expect(chosenSeed({ JOBPROOF_SEED: "42", CI: "true" })).toBe(42);
  });

  it("is always the same in CI", () => {
    expect(chosenSeed({ CI: "true" })).toBe(chosenSeed({ CI: "1", JOBPROOF_SEED: "" }));
  });

  it("is a whole number that fast-check takes, and differs, elsewhere", () => {
    const seeds = Array.from({ length: 20 }, () => chosenSeed({}));
    expect(seeds.every((seed) => seed >= 0 && Number.isInteger(seed) && seed < 2 ** 31)).toBe(true);
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });

  it.each(["seed", "-1", "1.5", "2147483648"])("refuses %s", (text) => {
    expect(() => chosenSeed({ JOBPROOF_SEED: text })).toThrow(RangeError);
  });

  it("is the one that every property runs with", () => {
    expect(fc.readConfigureGlobal().seed).toBe(inject("seed"));
  });
});
