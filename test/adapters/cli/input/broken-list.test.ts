import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listItems } from "../../../../src/adapters/cli/input/list-items.ts";
import { mendedList } from "../../../../src/adapters/cli/input/mended-list.ts";
import { CUT, readingOf } from "./reading-of.ts";

const textOf = (each: unknown): string => (typeof each === "string" ? each : JSON.stringify(each, null, 1));

const SKIPPED = (item: number): string => `Item ${item} of the list is skipped.`;

const itemsIn = (text: string): readonly string[] | undefined =>
  listItems(text)?.spans.map(({ from, to }) => text.slice(from, to));

describe("listItems", () => {
  it("parts a list at the commas between its items, whatever stands in them", () => {
    expect(itemsIn('[{"a":[1,2],"b":"},\\\\\\"]"}, [3,[4]] ,5]')).toEqual([
      '{"a":[1,2],"b":"},\\\\\\"]"}',
      " [3,[4]] ",
      "5",
    ]);
  });

  it("takes a text that is not closed for closed at the end of its line", () => {
    expect(itemsIn('[{"a":"x},\n{"b":1}]')).toEqual(['{"a":"x},\n{"b":1}']);
    expect(itemsIn('[{"a":"x\n},{"b":1}]')).toEqual(['{"a":"x\n}', '{"b":1}']);
  });

  it("takes what a closing bracket passes over for closed, too", () => {
    expect(itemsIn('[{"a":[1},{"b":2}]')).toEqual(['{"a":[1}', '{"b":2}']);
    expect(itemsIn('[1,{"a":2]')).toEqual(["1", '{"a":2']);
    expect(itemsIn("[1},2]")).toEqual(["1}", "2"]);
  });

  it("says whether the list is closed, and knows none that is followed by more, or is none", () => {
    expect(listItems("[1,2")?.isClosed).toBe(false);
    expect(listItems(" [1,2] \n")?.isClosed).toBe(true);
    for (const other of ['{"a":[1]}', "", "x[1]", "[1] x", "[1][2]"])
      expect(listItems(other)).toBeUndefined();
  });
});

describe("a list that is no JSON", () => {
  it("loses no more than the items that are none, each named", () => {
    expect(readingOf('[{"a":1},{"b":NaN},{"c":3}]')).toEqual([
      '1 [{"a":1},null,{"c":3}]',
      `1 ! NaN at column 15 is how Python writes it; JSON has no such number. ${SKIPPED(2)}`,
    ]);
    expect(readingOf('[{"a":},{"b":2},\n {"c":[}, {"d":4}]')).toEqual([
      '1 [null,{"b":2},null,{"d":4}]',
      `1 ! a value was expected at column 7. ${SKIPPED(1)}`,
      `2 ! a value was expected at column 8. ${SKIPPED(3)}`,
    ]);
  });

  it("loses the item in which it was cut off", () => {
    expect(readingOf('[{"a":1},{"b":"x')).toEqual(['1 [{"a":1},null]', `1 ! ${CUT("a text")} ${SKIPPED(2)}`]);
    expect(readingOf('[\n {"a":1},\n {"b":\n')).toEqual([
      '1 [{"a":1},null]',
      `3 ! ${CUT("an object")} ${SKIPPED(2)}`,
    ]);
  });

  it("loses nothing where it was cut off between items, or has a comma too many", () => {
    expect(readingOf('[{"a":1}')).toEqual(['1 [{"a":1}]', `1 ! ${CUT("a list")}`]);
    expect(readingOf('[{"a":1},')).toEqual(['1 [{"a":1},null]', `1 ! ${CUT("a list")}`]);
    expect(readingOf('[{"a":1},\n]')).toEqual([
      '1 [{"a":1},null]',
      "2 ! a comma too many stands before column 1.",
    ]);
    expect(readingOf('[{"a":1},,{"b":2}]')).toEqual([
      '1 [{"a":1},null,{"b":2}]',
      "1 ! a comma too many stands before column 10.",
    ]);
  });

  it("says of an item that does not end that it is the item", () => {
    expect(readingOf('[{"a":1},{"b":[2},{"c":3},{"d":4]')).toEqual([
      '1 [{"a":1},null,{"c":3},null]',
      `1 ! the } at column 17 does not match the bracket that is open. ${SKIPPED(2)}`,
      `1 ! the item ends in the middle of an object. ${SKIPPED(4)}`,
    ]);
  });

  it("is lost where none of its items is an object, or too many are broken", () => {
    expect(readingOf("[1,x]")).toHaveLength(1);
    expect(mendedList(`[{},${"x,".repeat(99)}x]`, "file")?.problems).toHaveLength(100);
    expect(mendedList(`[{},${"x,".repeat(100)}x]`, "file")).toBeUndefined();
  });

  it("has gaps that nothing stops at, and a text that is as long by the line", () => {
    const text = '[{"a":1},\n{"b":\n}, {"c":3},\n{"d"';
    const mended = mendedList(text, "file");
    expect(Object.keys(mended?.items ?? [])).toEqual(["0", "2"]);
    expect(JSON.parse(mended?.text ?? "")).toEqual([{ a: 1 }, null, { c: 3 }, null]);
    expect(mended?.text.split("\n")).toHaveLength(text.split("\n").length);
  });

  it("keeps each item that is JSON, wherever others are broken or the text ends", () => {
    const item = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ status: fc.string(), n: fc.integer(), list: fc.array(fc.nat(9)) }),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom("NaN", '{"a":}', '{"a" 1}', "{a:1}", '{"a":1,}', "01", '{"a":[1 2]}'),
      },
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), fc.boolean(), (items, isCut) => {
        const whole = items.filter((each) => typeof each !== "string");
        fc.pre(whole.length > 0 && (isCut || whole.length < items.length));
        const mended = mendedList(`[${items.map(textOf).join(",")}${isCut ? ', {"a' : "]"}`, "file");
        // A gap is skipped.
        expect(mended?.items.filter(() => true)).toEqual(whole);
        expect(mended?.problems).toHaveLength(items.length - whole.length + (isCut ? 1 : 0));
      }),
    );
  });
});
