import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Line, lineSplitter } from "../../../../src/adapters/cli/input/line-splitter.ts";

const linesOf = (chunks: readonly Uint8Array[], longest?: number): readonly Line[] => {
  const seen: Line[] = [];
  const splitter = lineSplitter((line) => seen.push(line), longest);
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return seen;
};

const textsOf = (content: string | Uint8Array): readonly string[] =>
  linesOf([Buffer.from(content)]).map(({ text }) => text);

/** Bytes cut at some places. */
const cutUp = (bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] => {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  return ends.map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end));
};

const text = fc
  .array(fc.constantFrom("a", "{", "\n", "\r\n", "é", "→", "🙂", "\u2028", "\uFEFF"), { maxLength: 40 })
  .map((parts) => Buffer.from(parts.join("")));
const bytes = fc
  .array(fc.constantFrom(0x61, 0x0a, 0x0d, 0xc3, 0xa9, 0xff, 0xf0, 0x9f), { maxLength: 40 })
  .map((parts) => Uint8Array.from(parts));

describe("lineSplitter", () => {
  it("gives the same lines however the bytes are cut into chunks", () => {
    fc.assert(
      fc.property(fc.oneof(text, bytes), fc.array(fc.nat(), { maxLength: 8 }), (content, places) => {
        expect(linesOf(cutUp(content, places))).toEqual(linesOf([content]));
      }),
    );
  });

  it("gives what splitting the whole text gives, without the empty rest after the last line feed", () => {
    fc.assert(
      fc.property(text, (content) => {
        const whole = content.toString("utf8").split("\n");
        expect(textsOf(content)).toEqual(whole.at(-1) === "" ? whole.slice(0, -1) : whole);
      }),
    );
  });

  it("numbers lines from 1, and splits at line feeds alone", () => {
    expect(linesOf([Buffer.from("a\r\n\n\u2028b")])).toEqual([
      { text: "a\r", number: 1, flaw: undefined },
      { text: "", number: 2, flaw: undefined },
      { text: "\u2028b", number: 3, flaw: undefined },
    ]);
  });

  it("names the one line of a chunk that is not UTF-8", () => {
    const content = Buffer.concat([Buffer.from("né\nb"), Buffer.from([0xff]), Buffer.from("\nc\n")]);
    expect(linesOf([content])).toEqual([
      { text: "né", number: 1, flaw: undefined },
      { text: "b\uFFFD", number: 2, flaw: "not-utf8" },
      { text: "c", number: 3, flaw: undefined },
    ]);
  });

  it("does not take a replacement character that is really there for a flaw", () => {
    expect(linesOf([Buffer.from("\uFFFD")])[0]?.flaw).toBeUndefined();
  });

  it("drops a line that is too long to be held, and goes on after it", () => {
    const chunks = ["ab", "cde", "f\ngh\n"].map((part) => Buffer.from(part));
    expect(linesOf(chunks, 5)).toEqual([
      { text: "", number: 1, flaw: "too-long" },
      { text: "gh", number: 2, flaw: undefined },
    ]);
    expect(linesOf(chunks, 6).map(({ text: held }) => held)).toEqual(["abcdef", "gh"]);
  });
});
