import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orList } from "../../src/job/listed.ts";
import { didYouMean, maybeMeant, nearest } from "../../src/job/nearest.ts";

describe("nearest", () => {
  it.each([
    { word: "runing", near: ["running"] },
    { word: "RUNNING!", near: ["running"] },
    { word: "runnign", near: ["running"] },
    { word: "pendnig", near: ["pending"] },
    { word: "cancel", near: ["cancelled", "cancelling"] },
    { word: "finished", near: [] },
    { word: "", near: [] },
    { word: "x".repeat(1_000_000), near: [] },
  ])("finds $near for $word", ({ word, near }) => {
    expect(nearest(word, ["running", "pending", "cancelled", "cancelling"])).toEqual(near);
  });

  it("puts the nearest first, at most three", () => {
    expect(nearest("abcdefg", ["abcdexy", "abcdefx", "abcdefg", "abcdegf"])).toEqual([
      "abcdefg",
      "abcdefx",
      "abcdegf",
    ]);
  });

  it("finds every word that one edit made of another", () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/u);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom("", "q"), fc.nat(1), (right, place, put, cut) => {
        const at = place % right.length;
        expect(nearest(right.slice(0, at) + put + right.slice(at + cut), [right])).toEqual([right]);
      }),
    );
  });
});

describe("maybeMeant", () => {
  it("asks beside a word, or says nothing", () => {
    expect(maybeMeant("pol", ["poll", "log"])).toBe(" (did you mean poll?)");
    expect(maybeMeant("x", ["poll"])).toBe("");
  });
});

describe("didYouMean", () => {
  it("asks, or says nothing", () => {
    expect(didYouMean("pol", ["poll", "log"])).toBe("; did you mean poll?");
    expect(didYouMean("x", ["poll"])).toBe("");
    expect(orList(["a", "b", "c"])).toBe("a, b or c");
  });
});
