import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantFromText, instantInto } from "../../src/job/instant.ts";
import { writtenInstant } from "./instant-arbitraries.ts";

const WHOLE = "2025-05-30T07:12:40";

describe("instantFromText", () => {
  it("gives the microseconds that Date.UTC gives, of every date from year 0 to 9999 in every spelling", () => {
    fc.assert(
      fc.property(writtenInstant, ({ text, micros }) => {
        expect(instantFromText(text)).toBe(Number(micros));
      }),
      { numRuns: 2000 },
    );
  });

  it("is exact to the microsecond between the years 1685 and 2254", () => {
    fc.assert(
      fc.property(writtenInstant, ({ text, micros }) => {
        const year = Number(text.slice(0, 4));
        fc.pre(year >= 1685 && year <= 2254);
        expect(BigInt(instantFromText(text) ?? Number.NaN)).toBe(micros);
      }),
    );
  });

  it.each([
    ["1970-01-01T00:00:00", 0],
    ["1970-01-01 00:00:00.000001", 1],
    ["1969-12-31T23:59:59.999999Z", -1],
    ["1970-01-01T00:00:00.0000019", 1],
    ["1970-01-01T01:00:00+01:00", 0],
    ["1969-12-31T18:30:00-0530", 0],
    ["2024-02-29T00:00:00z", 1_709_164_800_000_000],
    ["2000-02-29t00:00:00", 951_782_400_000_000],
    ["0000-02-29T00:00:00", -62_162_121_600_000_000],
  ])("reads %s", (text, micros) => {
    expect(instantFromText(text)).toBe(micros);
  });

  it.each([
    ["a leap day outside a leap year", "2025-02-29T00:00:00"],
    ["a leap day of a century", "1900-02-29T00:00:00"],
    ["a thirtieth of February", "2024-02-30T00:00:00"],
    ["a thirty-first of April", "2025-04-31T00:00:00"],
    ["month 13", "2025-13-01T00:00:00"],
    ["month 0", "2025-00-01T00:00:00"],
    ["day 0", "2025-01-00T00:00:00"],
    ["day 32", "2025-01-32T00:00:00"],
    ["hour 24", "2025-01-01T24:00:00"],
    ["minute 60", "2025-01-01T00:60:00"],
    ["second 60", "2025-01-01T00:00:60"],
    ["an offset of 24 hours", `${WHOLE}+24:00`],
    ["an offset of 60 minutes", `${WHOLE}+00:60`],
  ])("refuses %s", (_, text) => {
    expect(instantFromText(text)).toBeUndefined();
  });

  it.each([
    ["nothing", ""],
    ["a date alone", "2025-05-30"],
    ["no seconds", "2025-05-30T07:12"],
    ["no seconds, but an offset", "2025-05-30T07:12+00:00"],
    ["a dot without digits", `${WHOLE}.`],
    ["a dot without digits, and Z", `${WHOLE}.Z`],
    ["ten fraction digits", `${WHOLE}.1234567890`],
    ["a decimal comma", `${WHOLE},5`],
    ["another letter for the T", "2025-05-30U07:12:40"],
    ["a tab for the T", "2025-05-30\t07:12:40"],
    ["two spaces", "2025-05-30  07:12:40"],
    ["slashes in the date", "2025/05/30T07:12:40"],
    ["dots in the time", "2025-05-30T07.12.40"],
    ["a year of five digits", "12025-05-30T07:12:40"],
    ["a signed year", "+002025-05-30T07:12:40"],
    ["a negative year", "-025-05-30T07:12:40"],
    ["one digit for a month", "2025-5-030T07:12:40"],
    ["a space before", ` ${WHOLE}`],
    ["a space after", `${WHOLE} `],
    ["a line end after", `${WHOLE}Z\n`],
    ["two Z", `${WHOLE}ZZ`],
    ["an offset of hours", `${WHOLE}+01`],
    ["an offset cut short", `${WHOLE}+01:0`],
    ["an offset with seconds", `${WHOLE}+01:00:00`],
    ["an offset with no sign", `${WHOLE}01:00`],
    ["a minus sign that is no hyphen", `${WHOLE}\u221201:00`],
    ["Arabic digits", "\u0662\u0660\u0662\u0665-05-30T07:12:40"],
    ["full-width digits", "2025-05-30T07:12:4\uff10"],
    ["a null character", "2025-05-30T07:12:40\0"],
    ["a sign in a number", "2025-05-30T07:12:+4"],
    ["an exponent", "2025-05-30T07:12:1e"],
    ["seconds since 1970", "1748589160"],
    ["a weekday", "Fri, 30 May 2025 07:12:40 GMT"],
  ])("refuses %s", (_, text) => {
    expect(instantFromText(text)).toBeUndefined();
  });

  it("is never influenced by the instants that were read before it", () => {
    const known = new Map([
      ["2024-02-29", 19_782],
      ["2025-02-28", 20_147],
      ["2025-02-29", Number.NaN],
      ["2025-12-31", 20_453],
      ["2025-13-01", Number.NaN],
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...known.keys()), { maxLength: 20 }), (days) => {
        const read = days.map((day) => instantFromText(`${day}T00:00:01`) ?? Number.NaN);
        expect(read).toEqual(days.map((day) => ((known.get(day) ?? 0) * 86_400 + 1) * 1_000_000));
      }),
    );
  });

  it("refuses every instant that is cut short, but at the end of a part that may be left out", () => {
    fc.assert(
      fc.property(writtenInstant, fc.nat(18), ({ text }, length) => {
        expect(instantFromText(text.slice(0, length))).toBeUndefined();
      }),
    );
  });

  it("refuses every instant with one more character, unless that goes on with what it writes", () => {
    const more = fc.string({ unit: "binary", minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(writtenInstant, more, ({ text }, garbage) => {
        fc.pre(!/^[\d.zZ+-]/u.test(garbage));
        expect(instantFromText(text + garbage)).toBeUndefined();
        expect(instantFromText(garbage + text)).toBeUndefined();
      }),
    );
  });

  it("refuses an instant in which any one character is replaced by one that no instant has", () => {
    fc.assert(
      fc.property(
        writtenInstant,
        fc.nat(),
        fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
        (written, at, char) => {
          fc.pre(!/^[\dTtZz .:+-]$/u.test(char));
          const place = at % written.text.length;
          const broken = written.text.slice(0, place) + char + written.text.slice(place + 1);
          expect(instantFromText(broken)).toBeUndefined();
        },
      ),
    );
  });

  it("refuses a very long text without reading it", () => {
    expect(instantFromText(WHOLE + "0".repeat(10_000_000))).toBeUndefined();
    expect(instantFromText(`${WHOLE}.${"1".repeat(10_000_000)}Z`)).toBeUndefined();
  });
});

describe("instantInto", () => {
  it("writes the cell where the text is an instant", () => {
    const cell = { micros: 7 };
    expect(instantInto("1970-01-01T00:00:01", cell)).toBe(true);
    expect(cell).toEqual({ micros: 1_000_000 });
  });

  it("leaves the cell alone where it is none", () => {
    const cell = { micros: 7 };
    for (const text of ["", WHOLE.slice(0, 18), `${WHOLE}.`, `${WHOLE}+99:00`, "2025-02-29T00:00:00"])
      expect(instantInto(text, cell)).toBe(false);
    expect(cell).toEqual({ micros: 7 });
  });
});
