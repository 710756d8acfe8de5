import { describe, expect, it } from "vitest";
import { andList, firstOf, orList } from "../../src/job/listed.ts";

describe("words in a sentence", () => {
  it.each([
    [[], "", ""],
    [["a"], "a", "a"],
    [["a", "b"], "a or b", "a and b"],
    [["a", "b", "c"], "a, b or c", "a, b and c"],
    [["a", "b", "c", "d"], "a, b, c or d", "a, b, c and d"],
  ])("of %j are %s, and %s", (words, either, all) => {
    expect(orList(words)).toBe(either);
    expect(andList(words)).toBe(all);
  });

  it("are the first ones, where there are more, and how many others", () => {
    const words = ["a", "b", "c"];
    expect(firstOf(words, 3)).toEqual(words);
    expect(firstOf(words, 2)).toEqual(["a", "b", "1 more"]);
    expect(firstOf(words, 0)).toEqual(["3 more"]);
  });
});
