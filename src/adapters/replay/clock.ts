import { setTimeout as delay } from "node:timers/promises";

/** What tells the time and waits. */
export interface Clock {
  /** Seconds, from any moment on. */
  readonly now: () => number;
  /** Waits so many seconds, or until the signal is aborted. */
  readonly wait: (seconds: number, signal?: AbortSignal) => Promise<void>;
}

const MILLISECONDS = 1000;
/** The longest time that a timer of Node's can wait: 2^31 − 1 milliseconds. */
const LONGEST_WAIT = 2_147_483;

const waitUpTo = async (seconds: number, signal?: AbortSignal): Promise<void> => {
  const milliseconds = Math.min(seconds, LONGEST_WAIT) * MILLISECONDS;
  await delay(milliseconds, undefined, signal === undefined ? {} : { signal }).catch((error: unknown) => {
    if (signal?.aborted !== true) throw error;
  });
};

/** The machine's own clock. */
export const MACHINE_CLOCK: Clock = Object.freeze({
  now: () => performance.now() / MILLISECONDS,
  wait: waitUpTo,
});
