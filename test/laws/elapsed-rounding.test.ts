import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elapsedExceedsWall } from "../../src/laws/time/elapsed-exceeds-wall.ts";
import { lastLook } from "./last-look.ts";
import { run } from "./wire.ts";

const MICROS = 1_000_000;
const CREATED = "2025-12-01T10:00:00";

const exceeds = (wall: number, elapsed: number): boolean => {
  const fraction = String(wall % MICROS).padStart(6, "0");
  const seconds = String(Math.floor(wall / MICROS)).padStart(2, "0");
  const updated = `2025-12-01T10:00:${seconds}.${fraction}`;
  const look = lastLook([run({ created_at: CREATED, updated_at: updated, elapsed_time: elapsed / MICROS })]);
  return elapsedExceedsWall.isBroken(look);
};

describe("an elapsed_time of ten seconds more than there are", () => {
  it("is allowed to the microsecond, and not a microsecond more", () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 * MICROS - 1 }), (wall) => {
        expect(exceeds(wall, wall + 10 * MICROS)).toBe(false);
        expect(exceeds(wall, wall + 10 * MICROS + 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
