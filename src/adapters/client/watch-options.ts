import { type CheckOptions } from "../../check/options.ts";
import { type Monitor } from "../../check/monitor.ts";
import { err, ok, type Result } from "../../result.ts";
import { type Estimator } from "../../trace/estimate-remaining.ts";
import { type Asking, type Fetch } from "./ask.ts";
import { type Pace } from "./back-off.ts";
import { type Clock, systemClock } from "./clock.ts";
import { type Until } from "./until.ts";
import { DEFAULT_LIMITS, type LimitName, type WatchLimits } from "./watch-limits.ts";
import { watchOptionProblems } from "./watch-option-problems.ts";

/** How to watch. Everything may be left out. */
export interface WatchOptions {
  /** Seconds between two looks where all is well, above 0; 5 unless told. */
  readonly interval?: number;
  /** The most seconds between two looks where they fail; 60 unless told. */
  readonly longestWait?: number;
  readonly limits?: WatchLimits;
  /** Seconds until an answer must be there as a whole; 30 unless told. */
  readonly requestTimeout?: number;
  /** The most bytes of an answer that are read; 16 MiB unless told. */
  readonly bodyLimit?: number;
  /** Headers of each request, such as `authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What is waited for: any end (`ended`, the default), or that the model of a job that completed can be used (`ready`). */
  readonly until?: Until;
  /** Whether the first look is at the job object, which tells what the job was asked to do; true unless told. */
  readonly learnPlan?: boolean;
  /** How to check; the job goes by its id unless told. */
  readonly check?: CheckOptions;
  /** A monitor to go on with, such as a restored one; `check` is not looked at then. */
  readonly monitor?: Monitor;
  /** An estimator to go on with, which saw the same reports. */
  readonly estimator?: Estimator;
  readonly signal?: AbortSignal;
  /** The platform's own unless told. */
  readonly fetch?: Fetch;
  readonly clock?: Clock;
  /** Chance as a number from 0 to below 1, for jitter; `Math.random` unless told. */
  readonly random?: () => number;
}

/** Options that were checked, and what stands for those that were left out. */
export interface SoundWatchOptions {
  readonly pace: Pace;
  readonly limits: Readonly<Record<LimitName, number>>;
  readonly asking: Asking;
  readonly until: Until;
  readonly learnPlan: boolean;
  readonly random: () => number;
}

const platformFetch: Fetch = async (url, init) => fetch(url, init);

/** What holds unless told. */
const DEFAULTS = {
  interval: 5,
  longestWait: 60,
  limits: {},
  requestTimeout: 30,
  bodyLimit: 16 * 1024 * 1024,
  headers: {},
  until: "ended",
  learnPlan: true,
  fetch: platformFetch,
  clock: systemClock,
  random: Math.random,
} as const satisfies WatchOptions;

/** What is told of a part of the options: to write `undefined` is to leave out. */
const told = <Part extends object>(part: Part): Partial<Part> => {
  const copy = { ...part };
  for (const name in copy) if (copy[name] === undefined) delete copy[name];
  return copy;
};

/** Checks options of unknown origin. A watch does not begin with any that cannot be used: every problem is a sentence. */
export const soundWatchOptions = (given: WatchOptions): Result<SoundWatchOptions, readonly string[]> => {
  const problems = watchOptionProblems(given);
  if (problems.length > 0) return err(problems);
  const { interval, longestWait, limits, until, learnPlan, random, ...asking } = {
    ...DEFAULTS,
    ...told(given),
  };
  const { fetch: fetcher, clock, headers, requestTimeout, bodyLimit } = asking;
  return ok({
    pace: { interval, longestWait },
    limits: { ...DEFAULT_LIMITS, ...told(limits) },
    asking: { fetch: fetcher, clock, headers, requestTimeout, bodyLimit },
    until,
    learnPlan,
    random,
  });
};
