import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waitAfterFailure, waitAfterSuccess } from "../../../src/adapters/client/back-off.ts";

const PACE = { interval: 5, longestWait: 60 };

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const pace = fc.record({
  interval: fc.double({ min: 0.001, max: 1000, noNaN: true }),
  longestWait: fc.double({ min: 0.001, max: 1000, noNaN: true }),
});
const asked = fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }));

describe("waitAfterFailure", () => {
  it("doubles from the interval to the longest wait", () => {
    const waits = [1, 2, 3, 4, 5, 6, 1000].map((failures) => waitAfterFailure(PACE, failures, null, () => 1));
    expect(waits).toEqual([5, 10, 20, 40, 60, 60, 60]);
  });

  it("leaves half of a wait to chance", () => {
    expect(waitAfterFailure(PACE, 2, null, () => 0)).toBe(5);
    expect(waitAfterFailure(PACE, 2, null, () => 0.5)).toBe(7.5);
  });

  it("is never above the longer of longest wait and interval, nor below half of what is due", () => {
    fc.assert(
      fc.property(pace, fc.integer({ min: 1, max: 5000 }), chance, (own, failures, random) => {
        const wait = waitAfterFailure(own, failures, null, () => random);
        expect(wait).toBeLessThanOrEqual(Math.max(own.longestWait, own.interval));
        expect(wait).toBeGreaterThanOrEqual(
          Math.min(own.interval, Math.max(own.longestWait, own.interval)) / 2,
        );
      }),
    );
  });

  it("never comes before it was asked to, but after an hour it does", () => {
    fc.assert(
      fc.property(
        pace,
        fc.integer({ min: 1, max: 60 }),
        asked,
        chance,
        (own, failures, retryAfter, random) => {
          const wait = waitAfterFailure(own, failures, retryAfter, () => random);
          expect(wait).toBeGreaterThanOrEqual(Math.min(retryAfter ?? 0, 3600));
          expect(wait).toBeLessThanOrEqual(Math.max(own.longestWait, own.interval, 3600 * 1.1));
        },
      ),
    );
  });

  it("waits at least as long as it would have, where it is asked to come at once", () => {
    expect(waitAfterFailure(PACE, 3, 0, () => 0.5)).toBe(waitAfterFailure(PACE, 3, null, () => 0.5));
  });
});

describe("waitAfterSuccess", () => {
  it("is the interval, give or take a twentieth of it", () => {
    expect([0, 0.5, 1].map((random) => waitAfterSuccess(PACE, null, () => random))).toEqual([4.75, 5, 5.25]);
  });

  it("is longer where the answer asks for it, up to an hour", () => {
    expect(waitAfterSuccess(PACE, 30, () => 0.5)).toBe(30);
    expect(waitAfterSuccess(PACE, 2, () => 0.5)).toBe(5);
    expect(waitAfterSuccess(PACE, 1e9, () => 0.5)).toBe(3600);
  });
});
