/** All that a watch knows of time: pass one of your own to watch in virtual time. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once where the signal aborts; it never rejects. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Longer than this no timer of the platform waits: it would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * The time of this machine. It begins at the machine's date and then runs as a stopwatch does: a
 * date that is set anew under way makes no watch give up. A sleep ends after 24 days at the latest.
 */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: async (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const wake = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(milliseconds, LONGEST_TIMER));
      signal.addEventListener("abort", wake, { once: true });
    }),
};
