import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantFromText } from "../../src/job/instant.ts";
import { instantText } from "../../src/job/instant-text.ts";
import { writtenInstant } from "./instant-arbitraries.ts";

const BEYOND_FOUR_DIGITS = 253_402_300_800_000_000;
const YEAR_0 = -62_167_219_200_000_000;

describe("instantText", () => {
  it("writes what instantFromText reads back, of every instant from year 0 to 9999", () => {
    fc.assert(
      fc.property(writtenInstant, ({ text }) => {
        const micros = instantFromText(text) ?? Number.NaN;
        fc.pre(micros >= YEAR_0 && micros < BEYOND_FOUR_DIGITS);
        expect(instantFromText(instantText(micros))).toBe(micros);
      }),
      { numRuns: 1000 },
    );
  });

  it("writes whole seconds as Date does, before year 0 and after 9999 too", () => {
    const seconds = fc.integer({ min: -370_000_000_000, max: 570_000_000_000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const text = new Date(second * 1000).toISOString().replace("Z", "000Z");
        expect(instantText(second * 1_000_000)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [0, "1970-01-01T00:00:00.000000Z"],
    [-1, "1969-12-31T23:59:59.999999Z"],
    [1_748_589_160_122_576, "2025-05-30T07:12:40.122576Z"],
    [YEAR_0 - 1_000_000, "-000001-12-31T23:59:59.000000Z"],
    [BEYOND_FOUR_DIGITS, "+010000-01-01T00:00:00.000000Z"],
  ])("writes %d as %s", (micros, text) => {
    expect(instantText(micros)).toBe(text);
  });
});
