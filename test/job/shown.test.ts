import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shown } from "../../src/job/shown.ts";

/** 72 characters, each escaped to six, in quotes, with an ellipsis and the length of the longest text there is. */
const LONGEST = 72 * 6 + 2 + "… (536870888 characters)".length;

/** What ends a line, moves the cursor, colours a terminal, or turns the direction of what follows. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const cyclic = (): unknown => {
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  return loop;
};

const throwing = {
  get value(): never {
    throw new Error("read");
  },
  toString(): never {
    throw new Error("written");
  },
  toJSON(): never {
    throw new Error("serialised");
  },
};

const trap = (): never => {
  throw new RangeError("trapped");
};

describe("shown", () => {
  it.each([
    ["running", '"running"'],
    ["", '""'],
    ['a "quoted" one', '"a \\"quoted\\" one"'],
    ["two\nlines", '"two\\nlines"'],
    ["\u001b[31mred", '"\\u001b[31mred"'],
    ["\u009b31mred", '"\\u009b31mred"'],
    ["\u007f", '"\\u007f"'],
    ["\u2028", '"\\u2028"'],
    ["\u202Egpj.exe", '"\\u202egpj.exe"'],
    ["\uD800", '"\\ud800"'],
    ["schön – 訓練 🚀", '"schön – 訓練 🚀"'],
    ["x".repeat(72), `"${"x".repeat(72)}"`],
    ["x".repeat(73), `"${"x".repeat(72)}"… (73 characters)`],
    [`${"x".repeat(71)}🚀`, `"${"x".repeat(71)}\\ud83d"… (73 characters)`],
    [0, "0"],
    [-0, "-0"],
    [19.92, "19.92"],
    [1e308, "1e+308"],
    [Number.NaN, "NaN"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
    [true, "true"],
    [null, "null"],
    [undefined, "undefined"],
    [12n, "12n"],
    [10n ** 99n, `1${"0".repeat(71)}… (101 characters)`],
    [new Date(0), "a Date"],
    [new Map([[1, 2]]), "a Map"],
    [new Set(), "a Set"],
    [Symbol("secret"), "a symbol"],
    [shown, "a function"],
    [[], "a list of 0"],
    [Array.from({ length: 1_000_000 }), "a list of 1000000"],
    [{}, "an object of 0 fields"],
    [Object.create(null), "an object of 0 fields"],
    [JSON.parse('{"__proto__": 1, "toString": 2}'), "an object of 2 fields"],
    [cyclic(), "an object of 1 field"],
    [throwing, "an object of 3 fields"],
    [new Proxy({ a: 1, b: 2 }, {}), "an object of 2 fields"],
  ])("writes case %#", (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it("never throws, never writes a second line or a control character, and never more than it may", () => {
    const value = fc.oneof(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withSparseArray: true,
      }),
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: fc.constantFrom("\0", "\u009b", "\u2029", "\ud83d", "\u202e", "~"), maxLength: 300 }),
    );
    fc.assert(
      fc.property(value, (any) => {
        const text = shown(any);
        expect(text).not.toMatch(CONTROL);
        expect(text.length).toBeLessThanOrEqual(LONGEST);
      }),
      { numRuns: 2000 },
    );
  });

  it("says of what throws when it is looked at that it cannot be read", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const value of [new Proxy({}, { ownKeys: trap }), proxy])
      expect(shown(value)).toBe("a value that cannot be read");
  });

  it("writes ten megabytes of text at once", () => {
    expect(shown("\0".repeat(10_000_000))).toBe(`"${"\\u0000".repeat(72)}"… (10000000 characters)`);
  });
});
