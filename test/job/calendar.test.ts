import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateAfterEpoch, dateExists, daysSinceEpoch } from "../../src/job/calendar.ts";

const DAY_0 = daysSinceEpoch(0, 1, 1);
const DAY_LAST = daysSinceEpoch(9999, 12, 31);
const MILLIS_PER_DAY = 86_400_000;

const dayNumber = fc.integer({ min: DAY_0, max: DAY_LAST });

describe("daysSinceEpoch", () => {
  it("counts the days that Date counts, for every first and last day of a month from year 0 to 9999", () => {
    for (let year = 0; year <= 9999; year += 1)
      for (let month = 1; month <= 12; month += 1) {
        const first = new Date(0).setUTCFullYear(year, month - 1, 1) / MILLIS_PER_DAY;
        if (daysSinceEpoch(year, month, 1) !== first) expect.fail(`${year}-${month}`);
      }
  });

  it("grows by one from each day to the next", () => {
    fc.assert(
      fc.property(dayNumber, (days) => {
        const { year, month, day } = dateAfterEpoch(days);
        expect(daysSinceEpoch(year, month, day)).toBe(days);
        expect(dateExists(year, month, day)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("dateAfterEpoch", () => {
  it("names the day that Date names", () => {
    fc.assert(
      fc.property(dayNumber, (days) => {
        const date = new Date(days * MILLIS_PER_DAY);
        expect(dateAfterEpoch(days)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
      { numRuns: 2000 },
    );
  });
});

describe("dateExists", () => {
  it("agrees with Date on which days there are", () => {
    const anyDay = fc.record({
      year: fc.oneof(
        fc.nat(9999),
        fc.nat(99).map((century) => century * 100),
      ),
      month: fc.integer({ min: -1, max: 14 }),
      day: fc.integer({ min: -1, max: 33 }),
    });
    fc.assert(
      fc.property(anyDay, ({ year, month, day }) => {
        const date = new Date(new Date(0).setUTCFullYear(year, month - 1, day));
        const isSame =
          date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(dateExists(year, month, day)).toBe(isSame);
      }),
      { numRuns: 2000 },
    );
  });

  it("has no year before 0, and no date of unknown parts", () => {
    expect(dateExists(-1, 1, 1)).toBe(false);
    expect(dateExists(2025, Number.NaN, 1)).toBe(false);
    expect(dateExists(2025, 1, Number.NaN)).toBe(false);
  });
});
