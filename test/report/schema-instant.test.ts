import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateExists } from "../../src/job/calendar.ts";
import { instantFromText } from "../../src/job/instant.ts";
import { KIND_SCHEMAS } from "../../src/report/kind-schemas.ts";
import { writtenInstant } from "../job/instant-arbitraries.ts";

const { pattern } = KIND_SCHEMAS.instant;
const PATTERN = new RegExp(String(pattern), "u");

/** The date at the start of a text lies in a month that has no such day. */
const isPastItsMonth = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split("-").map(Number);
  return !dateExists(year, month, day) && month >= 1 && month <= 12 && day >= 29 && day <= 31;
};

const LIKELY = [...Array.from("0123456789TtZz +-:."), "\n", "\u0660", "\u212a"];

/** The text of an instant in which some characters were put in, taken out or replaced. */
const almostInstant: fc.Arbitrary<string> = fc
  .tuple(
    writtenInstant,
    fc.array(fc.tuple(fc.nat(36), fc.nat(1), fc.constantFrom("", ...LIKELY)), { maxLength: 3 }),
  )
  .map(([{ text }, edits]) =>
    edits.reduce((from, [at, taken, put]) => from.slice(0, at) + put + from.slice(at + taken), text),
  );

describe("the pattern of an instant", () => {
  it("matches every instant that the reader reads", () => {
    fc.assert(
      fc.property(writtenInstant, ({ text }) => {
        expect(PATTERN.test(text)).toBe(true);
      }),
    );
  });

  it("matches nothing else, but for days that their month does not have", () => {
    fc.assert(
      fc.property(almostInstant, (text) => {
        if (PATTERN.test(text) !== (instantFromText(text) !== undefined))
          expect([PATTERN.test(text), isPastItsMonth(text)]).toEqual([true, true]);
      }),
      { numRuns: 5000 },
    );
  });

  it("takes every day of every month, and one too many only up to 31", () => {
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const date = `2025-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const isLikeADate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
        expect([date, PATTERN.test(`${date}T00:00:00`)]).toEqual([date, isLikeADate]);
      }
  });
});
