/** One way to do some work: it does it so many times, and gives back a number made of every result. */
export interface Contender {
  readonly name: string;
  /** Sets up what so many times of the work need and a user sets up once; it is not measured. */
  readonly ready?: (times: number) => void;
  readonly run: (times: number) => number;
}

/** How a number came out over the rounds. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Two contenders measured side by side. */
export interface Contest {
  /** Nanoseconds of processor time for one operation. */
  readonly ours: Spread;
  readonly theirs: Spread;
  /** Their time by ours, round by round. */
  readonly ratio: Spread;
}

const ROUNDS = 21;
const NANOSECONDS_PER_ROUND = 40_000_000;
const WARM_UPS = 5;
const QUALIFYING_ROUNDS = 7;

/** Every result ends up here, so that no engine can leave out work whose result nobody reads. */
let sink = 0;

/** What all runs so far came to: printed at the end, so that it must have been computed. */
export const consumed = (): number => sink;

const consume = (value: number): void => {
  sink = (sink + value) % 1_000_003;
};

/** The middle one of some numbers, with the least and the greatest. */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return { median: at(Math.floor(sorted.length / 2)), min: at(0), max: at(sorted.length - 1) };
};

/** Processor time rather than the clock's: what else runs on the machine then counts less. */
const nanoseconds = ({ ready, run }: Contender, times: number): number => {
  ready?.(times);
  const before = process.cpuUsage();
  consume(run(times));
  const { user, system } = process.cpuUsage(before);
  return (user + system) * 1_000;
};

/** How often a contender must work for one round to last long enough to be measured. */
const timesPerRound = (contender: Contender): number => {
  let times = 1;
  while (nanoseconds(contender, times) < NANOSECONDS_PER_ROUND / 4) times *= 2;
  for (let at = 0; at < WARM_UPS; at += 1) nanoseconds(contender, times);
  const perOperation = nanoseconds(contender, times) / times;
  return Math.max(1, Math.round(NANOSECONDS_PER_ROUND / perOperation));
};

/** How fast a contender was in its best round. */
export interface Qualified {
  readonly contender: Contender;
  /** Nanoseconds of processor time for one operation. */
  readonly least: number;
}

/** Measures any number of contenders in turns, a few rounds each, and takes their best: the fastest first. */
export const qualify = (contenders: readonly Contender[]): readonly Qualified[] => {
  const entries = contenders.map((contender) => ({ contender, times: timesPerRound(contender) }));
  const rounds = Array.from({ length: QUALIFYING_ROUNDS }, () =>
    entries.map(({ contender, times }) => nanoseconds(contender, times) / times),
  );
  return entries
    .map(({ contender }, at) => ({
      contender,
      least: spreadOf(rounds.map((round) => round[at] ?? Number.NaN)).min,
    }))
    .toSorted((one, other) => one.least - other.least);
};

/**
 * Measures two contenders in turns, so that whatever slows the machine down for a while slows both:
 * each round lasts some 40 ms a side, and the side that goes first changes from round to round.
 */
export const contest = (ours: Contender, theirs: Contender): Contest => {
  const sides = [ours, theirs].map((contender) => ({ contender, times: timesPerRound(contender) }));
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    const measured = [Number.NaN, Number.NaN];
    for (const side of order) {
      const { contender, times } = sides[side] ?? { contender: ours, times: 1 };
      measured[side] = nanoseconds(contender, times) / times;
    }
    return { ours: measured[0] ?? Number.NaN, theirs: measured[1] ?? Number.NaN };
  });
  return {
    ours: spreadOf(rounds.map((round) => round.ours)),
    theirs: spreadOf(rounds.map((round) => round.theirs)),
    ratio: spreadOf(rounds.map((round) => round.theirs / round.ours)),
  };
};
