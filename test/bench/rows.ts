import { measureAllocation } from "./allocation.ts";
import { contest, type Contender, type Spread } from "./contest.ts";
import { judgeRun, MEAN_BYTES, ourJudging, REPORTS, theirParsing } from "./judged-reports.ts";
import { disagreements, ourTotals, theirTotals } from "./total-steps.ts";
import { ourTransitions, theirTransitions } from "./transitions.ts";

/** One line of the benchmark. */
export interface Row {
  readonly what: string;
  readonly against: string;
  /** What the target speaks of. */
  readonly measured: Spread;
  readonly unit: "×" | "bytes";
  /** The bound to reach: at least so much, or at most. */
  readonly target: { readonly atLeast: number } | { readonly atMost: number };
  readonly met: boolean;
  /** How the figure came about, in a few words. */
  readonly detail: string;
}

const nanoseconds = ({ median, min, max }: Spread): string => {
  const [scale, unit] = median < 1_000 ? [1, "ns"] : [1_000, "µs"];
  const [middle, low, high] = [median, min, max].map((value) => (value / scale).toPrecision(3));
  return `${middle} ${unit} (${low} to ${high})`;
};

const timesFaster = (what: string, [ours, theirs]: readonly [Contender, Contender], atLeast: number): Row => {
  const measured = contest(ours, theirs);
  return {
    what,
    against: theirs.name,
    measured: measured.ratio,
    unit: "×",
    target: { atLeast },
    met: measured.ratio.median >= atLeast,
    detail: `${nanoseconds(measured.ours)} against ${nanoseconds(measured.theirs)}`,
  };
};

const shareOfTime = (what: string, [ours, theirs]: readonly [Contender, Contender], atMost: number): Row => {
  const measured = contest(theirs, ours);
  return {
    what,
    against: theirs.name,
    measured: measured.ratio,
    unit: "×",
    target: { atMost },
    met: measured.ratio.median <= atMost,
    detail: `${nanoseconds(measured.theirs)} against ${nanoseconds(measured.ours)}`,
  };
};

const bytesPerReport = async (atMost: number): Promise<Row> => {
  const { bytes, meter, runs, givenUp } = await measureAllocation();
  return {
    what: "bytes allocated for one lawful report judged",
    against: "–",
    measured: bytes,
    unit: "bytes",
    target: { atMost },
    met: runs > 0 && bytes.median <= atMost,
    detail: `${runs} runs of ${REPORTS} reports without a collection, ${givenUp} given up; by the same meter an array of two numbers weighs ${meter.toFixed(1)} bytes`,
  };
};

/** What would make the figures meaningless, a sentence each; empty where nothing does. */
export const flaws = (): readonly string[] => [
  ...disagreements().map((plan) => `totalSteps and decimal.js disagree on ${JSON.stringify(plan)}`),
  ...judgeRun().jobs.flatMap(({ findings }) =>
    findings.map(({ code, message }) => `the run is not lawful throughout: ${code}: ${message}`),
  ),
];

/** Measures every row, one after the other. */
export const measureRows = async (): Promise<readonly Row[]> => [
  await bytesPerReport(64),
  timesFaster("canTransition", [ourTransitions, theirTransitions], 1_000),
  timesFaster("totalSteps, safe integers", [ourTotals, theirTotals], 100),
  shareOfTime(`reading and judging a parsed report of ${MEAN_BYTES} bytes`, [ourJudging, theirParsing], 0.35),
];
