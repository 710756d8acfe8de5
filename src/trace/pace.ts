/** How far a counter had come at some time, in seconds of any clock. */
interface Sample {
  readonly at: number;
  readonly done: number;
}

/**
 * What is remembered of a counter to tell its pace: where it stands, and samples of the times at which
 * it moved. Only these are evidence, for a counter that is flushed in bursts stands still in between.
 */
export interface Pace {
  /** Where the counter stands; NaN until it is stated. */
  readonly done: number;
  /** When it was first seen there, in seconds. */
  readonly since: number;
  /** Times at which it was seen to have moved, oldest first: at most `MOST_SAMPLES`. */
  readonly moves: readonly Sample[];
  /** By how much it moves at a time, of late; 0 until it has moved. */
  readonly stride: number;
  /** Seconds for one unit before the counter fell last; NaN where it is not known. */
  readonly before: number;
  /** The pace before the counter fell, until it is sure that the job went on from there. */
  readonly aside: Pace | undefined;
}

/** A counter of which nothing was seen. */
export const NO_PACE: Pace = Object.freeze({
  done: Number.NaN,
  since: Number.NaN,
  moves: Object.freeze([]),
  stride: 0,
  before: Number.NaN,
  aside: undefined,
});

const MOST_SAMPLES = 32;

/** Every second sample, the newest among them: they still reach back to the first. */
const thinned = (samples: readonly Sample[]): readonly Sample[] =>
  samples.length < MOST_SAMPLES
    ? samples
    : samples.filter((_, at) => at === 0 || (samples.length - at) % 2 === 1);

/** A counter that falls is that of a job that resumed, or a stray old answer: what comes next will tell. */
const fallen = (pace: Pace, at: number, done: number): Pace => ({
  ...NO_PACE,
  done,
  since: at,
  stride: pace.stride,
  before: secondsPerUnit(pace),
  aside: { ...pace, aside: undefined },
});

/** A move at a time that nobody knows is no sample. */
const risen = (pace: Pace, at: number, done: number): Pace => ({
  ...pace,
  done,
  since: at,
  moves: Number.isNaN(at) ? pace.moves : [...thinned(pace.moves), { at, done }],
  stride: Math.max(done - pace.done, pace.stride / 2),
});

/** Takes in what a counter states at a time; the same again, and NaN, change nothing. */
export const paced = (pace: Pace, at: number, done: number): Pace => {
  if (Number.isNaN(done) || done === pace.done) return pace;
  if (Number.isNaN(pace.done)) return { ...pace, done, since: at };
  if (done < pace.done) return fallen(pace, at, done);
  const { aside, moves } = pace;
  // Straight back to where it had been: the low value was a stray.
  if (aside !== undefined && moves.length === 0 && done >= aside.done)
    return done === aside.done ? aside : risen(aside, at, done);
  return risen(pace, at, done);
};

/** Begins the samples anew on another clock; what is known of the pace is kept. */
export const restarted = (pace: Pace, at: number): Pace => ({
  ...pace,
  since: at,
  moves: [],
  before: secondsPerUnit(pace),
  aside: undefined,
});

/** Fewer gaps than these tell little: a poller sees each move late by up to the time between two polls. */
const LEAST_GAPS = 3;

/** The samples by which to tell the pace of late: the latter half of the way that was seen, and three moves at least. */
const windowOf = ({ moves }: Pace): readonly [Sample, Sample] | undefined => {
  const [first, last] = [moves[0], moves.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const middle = moves.findLastIndex(({ done }) => done <= (first.done + last.done) / 2);
  return [moves[Math.min(middle, moves.length - 1 - LEAST_GAPS)] ?? first, last];
};

/** Seconds for one unit of the counter, by the latter half of the moves seen; else as before it fell; else NaN. */
export const secondsPerUnit = (pace: Pace): number => {
  const window = windowOf(pace);
  if (window === undefined) return pace.before;
  const [from, to] = window;
  return to.at > from.at ? (to.at - from.at) / (to.done - from.done) : pace.before;
};

/** How a counter goes on to its end. */
interface Way {
  /** The counter's end. */
  readonly total: number;
  readonly secondsPerUnit: number;
  /** By how much it moves at a time where no move was seen yet. */
  readonly usualStride: number;
  /** Now, in seconds of the samples' clock. */
  readonly now: number;
}

/**
 * Seconds until a counter reaches its end: 0 or more, NaN where the pace is not known. Between two
 * moves time counts down; where a move is overdue, the pace is what it would be if it came just now.
 */
export const secondsLeft = (pace: Pace, { total, secondsPerUnit: each, usualStride, now }: Way): number => {
  const left = total - pace.done;
  if (left <= 0) return 0;
  const next = Math.min(left, pace.stride > 0 ? pace.stride : usualStride);
  const waited = now > pace.since ? now - pace.since : 0;
  if (!(waited > each * next)) return each * left - waited;
  const window = windowOf(pace);
  const seen = window === undefined ? pace.done : window[1].done - window[0].done;
  return ((each * seen + waited) / (seen + next)) * (left - next);
};
