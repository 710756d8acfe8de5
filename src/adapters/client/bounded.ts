import { type Clock } from "./clock.ts";

/** What bounds a piece of work. */
export interface Bounds {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly within: number;
  readonly signal: AbortSignal;
}

/**
 * Does work that may be given up: `late` where it takes longer than it may, `aborted` where the signal
 * aborts. The work has a signal of its own, which aborts as soon as nobody waits for it any more; for
 * work that does not heed it nobody waits either. Nothing is left behind: no timer, no listener.
 */
export const bounded = async <Value>(
  { clock, within, signal }: Bounds,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value | "late" | "aborted"> => {
  if (signal.aborted) return "aborted";
  // A signal for each piece of work: platforms leave listeners at those that live long.
  const own = new AbortController();
  const abort = (): void => own.abort();
  signal.addEventListener("abort", abort, { once: true });
  const aborted = new Promise<"aborted">((resolve) => {
    own.signal.addEventListener("abort", () => resolve("aborted"), { once: true });
  });
  const timer = new AbortController();
  const late = clock.sleep(within, timer.signal).then(() => "late" as const);
  try {
    return await Promise.race([work(own.signal), late, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
    timer.abort();
    own.abort();
  }
};
