import fc from "fast-check";

/** The parts of an instant's text, and the instant that they name, worked out by `Date.UTC` in whole microseconds. */
export interface WrittenInstant {
  readonly text: string;
  readonly micros: bigint;
}

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

/** A day that exists, from 0000-01-01 to 9999-12-31; the ends of months and leap days are likely. */
export const calendarDay: fc.Arbitrary<string> = fc
  .oneof(
    fc.record({ year: fc.nat(9999), month: fc.integer({ min: 0, max: 11 }), day: fc.nat(30) }),
    fc.record({ year: fc.nat(99).map((century) => century * 100), month: fc.constant(1), day: fc.nat(30) }),
    fc.record({ year: fc.nat(2499).map((leap) => leap * 4), month: fc.constant(1), day: fc.constant(28) }),
  )
  .map(({ year, month, day }) => {
    const last = new Date(utc(year, month + 1, 0)).getUTCDate();
    return `${padded(year, 4)}-${padded(month + 1, 2)}-${padded(Math.min(day + 1, last), 2)}`;
  });

/** `Date.UTC` as its name promises: years below 100 are not moved to the twentieth century. */
const utc = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month, day);

const clock = (hours: number): fc.Arbitrary<readonly [number, number]> => fc.tuple(fc.nat(hours), fc.nat(59));

interface Offset {
  readonly text: string;
  readonly minutes: number;
}

const signedOffset: fc.Arbitrary<Offset> = fc
  .tuple(fc.constantFrom("+", "-"), clock(23), fc.constantFrom(":", ""))
  .map(([sign, [hours, minutes], divider]) => ({
    text: `${sign}${padded(hours, 2)}${divider}${padded(minutes, 2)}`,
    minutes: (hours * 60 + minutes) * (sign === "+" ? 1 : -1),
  }));

const offset: fc.Arbitrary<Offset> = fc.oneof(
  fc.constantFrom("", "Z", "z").map((text) => ({ text, minutes: 0 })),
  signedOffset,
);

const fraction: fc.Arbitrary<string> = fc.string({
  unit: fc.nat(9).map(String),
  maxLength: 9,
});

/** An instant in any spelling that is in use, with what it means. */
export const writtenInstant: fc.Arbitrary<WrittenInstant> = fc
  .record({
    day: calendarDay,
    divider: fc.constantFrom("T", "t", " "),
    time: clock(23),
    second: fc.nat(59),
    fraction,
    offset,
  })
  .map(({ day, divider, time: [hour, minute], second, fraction: digits, offset: { text, minutes } }) => {
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
    const millis = utc(year, month - 1, date) + ((hour * 60 + minute - minutes) * 60 + second) * 1000;
    const dot = digits === "" ? "" : ".";
    return {
      text: `${day}${divider}${padded(hour, 2)}:${padded(minute, 2)}:${padded(second, 2)}${dot}${digits}${text}`,
      micros: BigInt(millis) * 1000n + BigInt(digits.padEnd(6, "0").slice(0, 6)),
    };
  });
