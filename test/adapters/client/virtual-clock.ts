import { type Clock } from "jobproof/client";

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** A clock whose time passes only while everyone sleeps, and then at once. */
export interface VirtualClock extends Clock {
  /** How many sleep now. */
  readonly sleepers: () => number;
  /** How long each sleep was asked to be that nobody called off, in milliseconds. */
  readonly slept: readonly number[];
}

/** Makes a virtual clock that begins at some milliseconds since 1970. */
export const virtualClock = (start = Date.parse("2025-11-03T09:14:02Z")): VirtualClock => {
  let now = start;
  let sleepers: readonly Sleeper[] = [];
  const slept: number[] = [];
  /** Whoever sleeps shortest wakes first; whatever is at work goes on before anyone does. */
  const pass = (): void => {
    const [next] = sleepers.toSorted((one, other) => one.until - other.until);
    if (next === undefined) return;
    now = Math.max(now, next.until);
    next.wake();
  };
  return {
    now: () => now,
    sleepers: () => sleepers.length,
    slept,
    sleep: async (milliseconds, signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          signal.removeEventListener("abort", end);
          resolve();
        };
        const sleeper = {
          until: now + milliseconds,
          wake: () => {
            slept.push(milliseconds);
            end();
          },
        };
        if (signal.aborted) {
          resolve();
          return;
        }
        sleepers = [...sleepers, sleeper];
        signal.addEventListener("abort", end, { once: true });
        setImmediate(pass);
      }),
  };
};
