import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingOf, UNENDED } from "./reading-of.ts";

const GOOD = '{"a":1}';

const lost = (lines: string): string => `1 ! ${UNENDED("an object")} ${lines} skipped.`;

describe("valueReader, on what follows a line that ends too early", () => {
  it("loses no document to a line cut off above it", () => {
    const cuts = [
      ['{"b":1', "an object"],
      ['{"b":1,', "an object"],
      ['{"b":', "an object"],
      ['{"b":{', "an object"],
      ['{"b":[', "a list"],
      ['{"b":[1,', "a list"],
      ['{"b":"x', "a text"],
    ] as const;
    const documents = ['{\n  "a": 1\n}', '{ "a": [\n    1\n  ]\n}', '[\n  {\n    "a": 1\n  }\n]', GOOD];
    fc.assert(
      fc.property(
        fc.constantFrom(...cuts),
        fc.array(fc.constantFrom(...documents), { minLength: 1 }),
        fc.constantFrom("\n", "\r\n"),
        ([bad, what], good, lineEnd) => {
          const told = readingOf([bad, ...good].join("\n").replaceAll("\n", lineEnd));
          expect(told[0]).toBe(`1 ! ${UNENDED(what)}`);
          expect(told.slice(1).map((entry) => entry.slice(entry.indexOf(" ") + 1))).toEqual(
            good.map((text) => JSON.stringify(JSON.parse(text))),
          );
        },
      ),
    );
  });

  it("names the lines that are lost with one cut off, and no others", () => {
    expect(readingOf(`{"b":1,\n  {"c":2}\n${GOOD}\n`)).toEqual([
      lost("Line 2 seems to belong to it, and is"),
      `3 ${GOOD}`,
    ]);
    expect(readingOf(`{"b":1,\n  "c":2,\n\n  "d":3,\n\n${GOOD}\n`)).toEqual([
      lost("Lines 2 to 4 seem to belong to it, and are"),
      "5 blank 1",
      `6 ${GOOD}`,
    ]);
  });

  it("names what closes a list that is broken above", () => {
    expect(readingOf(`[\n${GOOD}\n  "c"\n${GOOD}\n]\n`)).toEqual([
      `1 ! ${UNENDED("a list")}`,
      `2 ${GOOD}`,
      "3 ! it seems to belong to what is broken above, and is skipped.",
      `4 ${GOOD}`,
      "5 ! a value was expected at column 1.",
    ]);
  });

  it("names each line that begins with a bracket and is no JSON", () => {
    expect(readingOf(`{b\n{c\n[d\n${GOOD}\n{e`)).toEqual([
      '1 ! "b" at column 2 is nothing that JSON knows.',
      '2 ! "c" at column 2 is nothing that JSON knows.',
      '3 ! "d" at column 2 is nothing that JSON knows.',
      `4 ${GOOD}`,
      '5 ! "e" at column 2 is nothing that JSON knows.',
    ]);
  });
});
