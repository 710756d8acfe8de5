import { measureAllocation } from "./allocation.ts";
import { contest, type Contender, qualify, type Spread } from "./contest.ts";
import {
  judged,
  LONG_RUN,
  MEAN_BYTES,
  ourJudging,
  ourOpening,
  PAYLOADS,
  REPORTS,
  theirParsing,
} from "./judged-reports.ts";
import { measureLargeFile } from "./large-file.ts";
import { ourJudgingInTurn } from "./jobs-in-turn.ts";
import { isClosed, peerFlaws, theirChecking, theirCheckingInTurn } from "./peers.ts";
import { fleetReports, measureSimulating, reportsInTurn } from "./simulated-reports.ts";
import { stateSize } from "./state-size.ts";
import { disagreements, ourTotals, theirTotals } from "./total-steps.ts";
import { ourTransitions, theirTransitions } from "./transitions.ts";

/** One line of the benchmark. */
export interface Row {
  readonly what: string;
  readonly against: string;
  /** What the target speaks of. */
  readonly measured: Spread;
  readonly unit: "×" | "bytes" | "µs";
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

const READING = `reading and judging a parsed report of ${MEAN_BYTES} bytes`;

const judgingByParsing = (atMost: number): Row => {
  const row = shareOfTime(READING, [ourJudging, theirParsing], atMost);
  const opening = qualify([ourOpening])[0]?.least ?? Number.NaN;
  return {
    ...row,
    detail: `${row.detail}; to open a job, judge its first report and ask for the verdict takes ${(opening / 1_000).toPrecision(3)} µs`,
  };
};

/** The peers that check the same, unknown fields included, and the fastest of them side by side with us. */
const judgingByPeers = (atMost: number): readonly Row[] => {
  const qualified = qualify(theirChecking);
  const fastest = qualified.find(({ contender }) => isClosed(contender));
  if (fastest === undefined) return [];
  const row = shareOfTime(READING, [ourJudging, fastest.contender], atMost);
  const listed = qualified
    .map(({ contender, least }) => `${contender.name} ${Math.round(least)} ns`)
    .join("; ");
  const inTurn = theirCheckingInTurn(fastest.contender.name).map((theirs) =>
    contest(theirs, ourJudgingInTurn),
  );
  const ofTen = inTurn.map(
    ({ ratio }) => `; of ten jobs polled in turn it is ${ratio.median.toPrecision(2)} ×`,
  );
  return [{ ...row, detail: `${row.detail}${ofTen.join("")}; the best round of each: ${listed}` }];
};

const bytesPerJob = (atMost: number): Row => {
  const [after1, after30, after300] = [stateSize(1), stateSize(30), stateSize(300)];
  return {
    what: "bytes held for one job under watch",
    against: "–",
    measured: after30,
    unit: "bytes",
    target: { atMost },
    met: after30.median <= atMost,
    detail: `of 10,000 jobs in one checker, after 30 reports each; after 1 it is ${after1.median.toFixed(0)}, after 300 ${after300.median.toFixed(0)}`,
  };
};

const largeFile = (atMost: number): Row => {
  const { lines, megabytes, ratio, command, start, parsing } = measureLargeFile();
  const [all, begin, parse] = [command, start, parsing].map(({ median }) => `${Math.round(median)} ms`);
  return {
    what: `jobproof check of an NDJSON file of ${Math.round(megabytes)} MB`,
    against: "JSON.parse of its lines",
    measured: ratio,
    unit: "×",
    target: { atMost },
    met: ratio.median <= atMost,
    detail: `${lines} lines: ${all} of the clock, of which a process with one line takes ${begin}, against ${parse}`,
  };
};

/** What a flat heap may grow by nevertheless: code that is compiled late, jobs under way. The reports would take a gigabyte. */
const FLAT_BYTES = 2_000_000;

const simulating = (what: string, reports: Parameters<typeof measureSimulating>[0], atMost: number): Row => {
  const { microseconds, seconds, growth, steps } = measureSimulating(reports);
  const grown = `${growth < 0 ? "−" : "+"}${(Math.abs(growth) / 1_000).toFixed(0)} kB`;
  return {
    what,
    against: "–",
    measured: microseconds,
    unit: "µs",
    target: { atMost },
    met: steps > 0 && microseconds.median <= atMost && growth <= FLAT_BYTES,
    detail: `a million in ${seconds.toFixed(1)} s; the heap after the last hundred thousand is that after the first ${grown}`,
  };
};

/** What would make the figures meaningless, a sentence each; empty where nothing does. */
export const flaws = (): readonly string[] => [
  ...disagreements().map((plan) => `totalSteps and decimal.js disagree on ${JSON.stringify(plan)}`),
  ...peerFlaws(),
  ...[PAYLOADS, LONG_RUN]
    .flatMap((run) => judged(run).jobs)
    .flatMap(({ findings }) =>
      findings.map(({ code, message }) => `the run is not lawful throughout: ${code}: ${message}`),
    ),
];

/** Measures every row, one after the other. */
export const measureRows = async (): Promise<readonly Row[]> => [
  await bytesPerReport(64),
  timesFaster("canTransition", [ourTransitions, theirTransitions], 1_000),
  timesFaster("totalSteps, safe integers", [ourTotals, theirTotals], 100),
  judgingByParsing(0.35),
  ...judgingByPeers(0.8),
  bytesPerJob(300),
  largeFile(1.25),
  simulating("a report of a fleet simulated", fleetReports(), 30),
  simulating("a report of one job after another simulated", reportsInTurn(), 30),
];
