import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointerLines } from "../../../../src/adapters/cli/input/pointer-lines.ts";
import { pointerStep } from "../../../../src/job/json.ts";

const TEXT = `{
  "a": [
    1,
    {"b": [], "c/~": 2},
    [
      "]",
      3
    ]
  ],
  "a,": 4,
  "d": 5,
  "d": {
    "e": null
  }
}`;

describe("pointerLines", () => {
  it.each([
    { pointer: "", line: 0 },
    { pointer: "/a", line: 1 },
    { pointer: "/a/0", line: 2 },
    { pointer: "/a/1/c~1~0", line: 3 },
    { pointer: "/a/2", line: 4 },
    { pointer: "/a/2/1", line: 6 },
    { pointer: "/a,", line: 9 },
    { pointer: "/d", line: 11 },
    { pointer: "/d/e", line: 12 },
    { pointer: "/a/2/7", line: 4 },
    { pointer: "/a/2/7/x", line: 4 },
    { pointer: "/x", line: 0 },
    { pointer: "/d/0", line: 11 },
  ])("finds $pointer on line $line", ({ pointer, line }) => {
    expect(pointerLines(TEXT, [pointer])).toEqual([line]);
    expect(pointerLines(TEXT, ["/a/1/b", pointer, "", "/d/e"])).toEqual([3, line, 0, 12]);
  });

  it("finds every item of a list that is laid out an item a line", () => {
    const items = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 });
    fc.assert(
      fc.property(items, fc.string(), (values, name) => {
        const text = `{\n${JSON.stringify(name)}: [\n${values.map((value) => JSON.stringify(value)).join(",\n")}\n]}`;
        const pointers = values.map((_, at) => `${pointerStep(name)}/${at}`);
        expect(pointerLines(text, pointers)).toEqual(values.map((_, at) => at + 2));
      }),
    );
  });

  it("goes as deep as a text does", () => {
    const text = `${"[\n".repeat(100_000)}1${"]".repeat(100_000)}`;
    expect(pointerLines(text, ["/0".repeat(100_000)])).toEqual([100_000]);
  });
});
