import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendedList } from "../../../../src/adapters/cli/input/mended-list.ts";
import { NOT_JSON, parsed } from "../../../../src/adapters/cli/input/parsed.ts";
import { CUT, readingOf, UNENDED } from "./reading-of.ts";

const textOf = (each: unknown): string => (typeof each === "string" ? each : JSON.stringify(each, null, 1));

const SKIPPED = (item: number): string => `Item ${item} of the list is skipped.`;
const LAST_SKIPPED = (item: number): string =>
  `Item ${item} of the list, the last that can be told apart, is skipped.`;

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
    expect(readingOf('[{"a":1},{"b":"x')).toEqual([
      '1 [{"a":1},null]',
      `1 ! ${CUT("a text")} ${LAST_SKIPPED(2)}`,
    ]);
    expect(readingOf('[\n {"a":1},\n {"b":\n')).toEqual([
      '1 [{"a":1},null]',
      `3 ! ${CUT("an object")} ${LAST_SKIPPED(2)}`,
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
      `1 ! the item ends in the middle of an object. ${LAST_SKIPPED(4)}`,
    ]);
  });

  it("is lost where none of its items is an object", () => {
    expect(readingOf("[1,x]")).toHaveLength(1);
  });

  it("names a hundred places one by one, and counts those beyond", () => {
    expect(mendedList(`[{},${"x,".repeat(99)}x]`, "file")?.problems).toHaveLength(100);
    const { problems, items } = mendedList(`[{},${"x,".repeat(101)}\nx,x,{}]`, "file") ?? {};
    expect(items).toHaveLength(105);
    expect(problems?.at(-1)).toEqual({
      lineOffset: 0,
      reason: "the list is broken in 3 more places from here on; what is no JSON is skipped.",
    });
  });

  it("loses no item whose comma is missing, or that is followed by a bracket too many", () => {
    expect(readingOf('[\n{"a":1} {"b":2},\n{"c":3}\n]')).toEqual([
      '1 [{"a":1},{"b":2},{"c":3}]',
      "2 ! a comma was expected at column 9.",
    ]);
    expect(readingOf('[{"a":1},{"b":2}}')).toEqual([
      '1 [{"a":1},{"b":2}]',
      "1 ! the } at column 17 closes nothing that was opened.",
    ]);
  });

  it("tells all that is wrong in its order", () => {
    expect(readingOf('[{"a":1}},{"b":},[2] {"c":3} {"d":4}]')).toEqual([
      '1 [{"a":1},null,[2],{"c":3},{"d":4}]',
      "1 ! the } at column 9 closes nothing that was opened.",
      `1 ! a value was expected at column 16. ${SKIPPED(2)}`,
      "1 ! a comma was expected at column 22.",
      "1 ! a comma was expected at column 30.",
    ]);
  });

  it("is read block by block where a line of it is no text", () => {
    const bytes = Buffer.from('[\n{"a":"?"},\n{"b":2}\n{"c":3}\n').map((byte) => (byte === 63 ? 255 : byte));
    expect(readingOf(bytes)).toContain("2 ! it is not UTF-8 at column 7.");
  });

  it("keeps its items where it is cut off above other lines", () => {
    expect(readingOf('[\n  {"a":1},\n  {"b": "x"\n{"c":3}\n{"d":4}\n')).toEqual([
      '1 [{"a":1},null]',
      `3 ! ${UNENDED("an object")} ${LAST_SKIPPED(2)}`,
      '4 {"c":3}',
      '5 {"d":4}',
    ]);
  });

  it("goes on after a bracket too many, in an item or between two", () => {
    expect(readingOf('[{"a":1},{"b":]2},{"c":3}]')).toEqual([
      '1 [{"a":1},null,{"c":3}]',
      `1 ! a value was expected at column 15. ${SKIPPED(2)}`,
    ]);
    expect(readingOf('[{"a":1}],{"b":2}]')).toEqual([
      '1 [{"a":1},{"b":2}]',
      "1 ! the ] at column 9 closes nothing that was opened.",
    ]);
    expect(readingOf('[{"a":1},{"b":2}]]')).toEqual([
      '1 [{"a":1},{"b":2}]',
      "1 ! the ] at column 17 closes nothing that was opened.",
    ]);
  });

  it("keeps its items where more follows it", () => {
    expect(readingOf('[{"a":1},{"b":}] x')).toEqual([
      '1 [{"a":1},null]',
      `1 ! a value was expected at column 15. ${LAST_SKIPPED(2)}`,
      '1 ! the list ends before column 18, yet "x" follows.',
    ]);
    expect(readingOf('[INFO] {"a":1}')).toHaveLength(1);
  });

  it("goes on after an item with a quote too few or too many, laid out in any way", () => {
    for (const broken of ['{"b":"x,"y":"z"}', '{"b":x","y":"z"}', '{"b":"x","y":"z}'])
      for (const indent of ["", "  "]) {
        const lines = ['{"a":1},', `${broken},`, '{"c":3},', '{"d":4}'].map((line) => indent + line);
        const [value, problem, ...others] = readingOf(`[\n${lines.join("\n")}\n]`);
        expect(value).toBe('1 [{"a":1},null,{"c":3},{"d":4}]');
        expect(problem).toMatch(/^3 ! .* Item 2 of the list is skipped\.$/u);
        expect(others).toEqual([]);
      }
  });

  it("loses no item to one before it that does not end", () => {
    expect(readingOf('[{"a":1},\r\n{"b":2,\r\n{"c":3},[{"e":1}],{"d":4}]')).toEqual([
      '1 [{"a":1},null,{"c":3},[{"e":1}],{"d":4}]',
      `2 ! the item ends in the middle of an object. ${SKIPPED(2)}`,
    ]);
    expect(readingOf('[{"a":1},{"b":[2,{"x":3}],"c":4,{"d":5},{"e":6}]')).toEqual([
      '1 [{"a":1},null,{"d":5},{"e":6}]',
      `1 ! the item ends in the middle of an object. ${SKIPPED(2)}`,
    ]);
  });

  it("tells the column of an item that is nothing that JSON knows, and a word that was cut off", () => {
    expect(readingOf('[{"a":1}, two]')).toEqual([
      '1 [{"a":1},null]',
      `1 ! "two" at column 11 is nothing that JSON knows. ${LAST_SKIPPED(2)}`,
    ]);
    expect(readingOf('[{"a":1},\nnul')).toEqual([
      '1 [{"a":1},null]',
      `2 ! ${CUT("a list")} ${LAST_SKIPPED(2)}`,
    ]);
  });

  it("counts lines by line feeds alone", () => {
    expect(readingOf('[\n{"a":1},\n\r{"b":x},\n{"c":3}\n]')[1]).toBe(
      `3 ! "x" at column 7 is nothing that JSON knows. ${SKIPPED(2)}`,
    );
  });

  it("is read in a time that grows with its length, however it is broken", () => {
    const many = 1_000_000;
    for (const text of [
      `[{},${"[".repeat(many)}${"}".repeat(many)}]`,
      `[{},${"{[".repeat(many)}${"]".repeat(many)}`,
      `[{},{"a":"${"a".repeat(20_000_000)}"},x]`,
      `[{},${`${" ".repeat(20_000)}x,`.repeat(500)}]`,
    ])
      expect(mendedList(text, "file")?.items.length).toBeGreaterThan(1);
  });

  it("has gaps that nothing stops at, and a text that is as long by the line", () => {
    const text = '[{"a":1},\n{"b":\n}, {"c":3},\n{"d"';
    const mended = mendedList(text, "file");
    expect(Object.keys(mended?.items ?? [])).toEqual(["0", "2"]);
    expect(JSON.parse(mended?.text ?? "")).toEqual([{ a: 1 }, null, { c: 3 }, null]);
    expect(mended?.text.split("\n")).toHaveLength(text.split("\n").length);
  });

  it("loses none before the item that is broken, whatever character of it is wrong", () => {
    const items = fc.array(
      fc.record({ id: fc.string(), steps: fc.nat(), list: fc.array(fc.record({ "a,]}": fc.nat(9) })) }),
      { minLength: 2 },
    );
    const divider = fc.constantFrom(",", ", ", ",\n", ",\r\n  ");
    const wrong = fc.constantFrom("", '"', "{", "}", "[", "]", ",", ":", "x", "\\", "\n");
    fc.assert(
      fc.property(
        items,
        divider,
        wrong,
        fc.tuple(fc.nat(), fc.nat()),
        (all, between, char, [where, place]) => {
          const at = 1 + (where % (all.length - 1));
          const texts = all.map((item) => JSON.stringify(item));
          const told = texts[at] ?? "";
          const cut = place % told.length;
          const text = `[${texts.with(at, told.slice(0, cut) + char + told.slice(cut + 1)).join(between)}]`;
          fc.pre(parsed(text) === NOT_JSON);
          const mended = mendedList(text, "file");
          expect(mended?.items.slice(0, at)).toEqual(all.slice(0, at));
          expect(mended?.problems.length).toBeGreaterThan(0);
          expect(JSON.parse(mended?.text ?? "")).toHaveLength(mended?.items.length ?? -1);
          expect(mended?.text.split("\n")).toHaveLength(text.split("\n").length);
        },
      ),
      { numRuns: 1000 },
    );
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
