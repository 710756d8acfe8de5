import { type Clock } from "../clock.ts";
import { type JobStore } from "./job-store.ts";

const MICROS_PER_SECOND = 1_000_000;

/**
 * A clock whose store always knows an instant that it has not shown beyond: it notes one a second of
 * the wall ahead whenever it comes to the last one noted. So a server that was killed never goes back
 * behind what it has answered, and goes on at most that second too late.
 */
export const timekeeper = (clock: Clock, store: JobStore, speed: number): Clock => {
  let noted = Number.NEGATIVE_INFINITY;
  return {
    now: () => {
      const now = clock.now();
      if (now > noted) {
        noted = now + Math.ceil(speed * MICROS_PER_SECOND);
        store.noteClock(noted);
      }
      return now;
    },
  };
};
