import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateExists } from "../../src/job/calendar.ts";
import { instantFromText } from "../../src/job/instant.ts";
import { isPlainInstant } from "../../src/job/plain-instant.ts";
import { calendarDay, writtenInstant } from "./instant-arbitraries.ts";

const two = (most: number): fc.Arbitrary<string> =>
  fc.nat(most).map((value) => String(value).padStart(2, "0"));

const fraction = fc.oneof(
  fc.constant(""),
  fc.nat(999_999).map((micros) => `.${String(micros).padStart(6, "0")}`),
);

/** An instant as Python's `isoformat` writes it, on a day that exists or on one that may not. */
const isoformat = (day: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(day, two(23), two(59), two(59), fraction)
    .map(([date, hour, minute, second, micros]) => `${date}T${hour}:${minute}:${second}${micros}`);

const anyDay = fc
  .tuple(fc.nat(9999), fc.nat(20), fc.nat(40))
  .map(([year, ...rest]) =>
    [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-"),
  );

describe("isPlainInstant", () => {
  it("holds for what the services write, on every day but a leap day", () => {
    fc.assert(
      fc.property(isoformat(calendarDay), (text) => {
        expect(isPlainInstant(text)).toBe(!text.includes("-02-29T"));
      }),
      { numRuns: 2000 },
    );
  });

  it("never holds for a day that does not exist", () => {
    fc.assert(
      fc.property(isoformat(anyDay), (text) => {
        fc.pre(!text.includes("-02-29T"));
        const [year = 0, month = 0, day = 0] = text.slice(0, 10).split("-").map(Number);
        expect(isPlainInstant(text)).toBe(dateExists(year, month, day));
      }),
      { numRuns: 5000 },
    );
  });

  it("never holds for a text that is no instant", () => {
    fc.assert(
      fc.property(writtenInstant, fc.nat(40), fc.string({ maxLength: 2 }), ({ text }, at, odd) => {
        const bent = text.slice(0, at) + odd + text.slice(at + odd.length);
        if (isPlainInstant(bent)) expect(instantFromText(bent)).toBeDefined();
      }),
      { numRuns: 5000 },
    );
  });

  it("sorts texts as the instants sort that they name", () => {
    const plain = isoformat(calendarDay).filter(isPlainInstant);
    const near = fc.tuple(plain, fraction).map(([text, micros]) => text.slice(0, 19) + micros);
    fc.assert(
      fc.property(plain, fc.oneof(plain, near), (one, other) => {
        const [micros = 0, others = 0] = [instantFromText(one), instantFromText(other)];
        if (micros < others) expect(one < other).toBe(true);
        if (micros > others) expect(one > other).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["an offset", "2025-05-30T07:12:40+00:00"],
    ["a Z", "2025-05-30T07:12:40Z"],
    ["a space for the T", "2025-05-30 07:12:40"],
    ["milliseconds", "2025-05-30T07:12:40.122"],
    ["a leap day, which may exist", "2024-02-29T07:12:40"],
    ["a line end", "2025-05-30T07:12:40\n"],
    ["Arabic digits", "٢٠٢٥-05-30T07:12:40"],
  ])("leaves %s to instantInto", (_, text) => {
    expect(isPlainInstant(text)).toBe(false);
  });
});
