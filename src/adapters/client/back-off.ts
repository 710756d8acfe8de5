/** How long to wait between two looks. */
export interface Pace {
  /** Seconds between two looks where all is well. */
  readonly interval: number;
  /** The most seconds between two looks where they fail. */
  readonly longestWait: number;
}

/** A service that asks for more than this is looked at after an hour all the same. */
const LONGEST_PATIENCE = 3600;

/** The share of a wait that is left to chance, so that many watchers do not come at once. */
const INTERVAL_JITTER = 0.1;
const REQUEST_JITTER = 0.1;

/** Doubling more often than that would leave the numbers; it has passed every longest wait before. */
const MOST_DOUBLINGS = 30;

/**
 * Seconds to wait after a look that succeeded: the interval, give or take a twentieth of it, or
 * longer where the answer asked for it. `random` gives a number from 0 to below 1.
 */
export const waitAfterSuccess = (
  { interval }: Pace,
  retryAfter: number | null,
  random: () => number,
): number => {
  const wait = interval * (1 + INTERVAL_JITTER * (random() - 0.5));
  return Math.max(wait, Math.min(retryAfter ?? 0, LONGEST_PATIENCE));
};

/**
 * Seconds to wait after so many failures in a row, from 1 on. The wait doubles from the interval to
 * the longest wait; half of it is left to chance. Where the answer says how long to wait, it is never
 * less than that, but for what is more than an hour. Source: "equal jitter" of M. Brooker,
 * "Exponential Backoff And Jitter".
 */
export const waitAfterFailure = (
  { interval, longestWait }: Pace,
  failures: number,
  retryAfter: number | null,
  random: () => number,
): number => {
  const doubled = interval * 2 ** Math.min(failures - 1, MOST_DOUBLINGS);
  const most = Math.min(doubled, Math.max(longestWait, interval));
  const asked = Math.min(retryAfter ?? 0, LONGEST_PATIENCE) * (1 + REQUEST_JITTER * random());
  return Math.max(most / 2 + (most / 2) * random(), asked);
};
