import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonObject, pointerStep } from "../../src/job/json.ts";

/** The value that a JSON Pointer names, by RFC 6901 section 4. */
const follow = (root: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((value, step) => (isJsonObject(value) ? value[step] : undefined), root);

const nest = (value: unknown, name: string): unknown => Object.fromEntries([[name, value]]);

describe("pointerStep", () => {
  it.each([
    ["status", "/status"],
    ["", "/"],
    ["a/b", "/a~1b"],
    ["m~n", "/m~0n"],
    ["~1", "/~01"],
    ["/~/~", "/~1~0~1~0"],
    [" ", "/ "],
    [0, "/0"],
    [17, "/17"],
  ])("writes %j as %j", (key, step) => {
    expect(pointerStep(key)).toBe(step);
  });

  it("always leads back to the key", () => {
    const key = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("~", "/", "0", "1") }),
      fc.constantFrom("__proto__", "constructor", "toString"),
    );
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 5 }), (keys) => {
        const root = keys.toReversed().reduce<unknown>(nest, "found");
        expect(follow(root, keys.map(pointerStep).join(""))).toBe("found");
      }),
    );
  });
});

describe("isJsonObject", () => {
  it("holds of objects, and of nothing else that JSON has", () => {
    for (const value of [null, undefined, 0, "", "{}", true, [], [{}], Symbol("object"), () => ({})])
      expect(isJsonObject(value)).toBe(false);
    for (const value of [{}, Object.create(null), Object.freeze({}), JSON.parse('{"__proto__": []}')])
      expect(isJsonObject(value)).toBe(true);
  });
});
