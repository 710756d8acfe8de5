import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEstimator, estimateRemaining } from "../../src/trace/estimate-remaining.ts";

/** A run of even pace, and how it is watched. Times are in seconds. */
interface Run {
  readonly total: number;
  /** For one step. */
  readonly pace: number;
  /** Steps after which the counter is flushed. */
  readonly burst: number;
  /** Between two polls. */
  readonly interval: number;
  /** The share of the run that is over when the watch begins. */
  readonly joined: number;
}

const NOW = 1_748_588_400;

const runs: fc.Arbitrary<Run> = fc.record({
  total: fc.integer({ min: 800, max: 5_000 }),
  pace: fc.double({ min: 0.2, max: 20, noNaN: true }),
  burst: fc.constantFrom(1, 10, 100),
  interval: fc.integer({ min: 1, max: 60 }),
  joined: fc.double({ min: 0, max: 0.9, noNaN: true }),
});

const stepsAt = ({ total, pace, burst }: Run, seconds: number): number =>
  Math.min(total, Math.floor(Math.floor(seconds / pace) / burst) * burst);

/** The times of the polls of a run, until its training ends. */
const pollsOf = (run: Run): readonly number[] => {
  const length = run.total * run.pace;
  const polls = Math.floor((length * (1 - run.joined)) / run.interval);
  return Array.from({ length: Math.min(300, polls) }, (_, poll) => length * run.joined + poll * run.interval);
};

const planOf = ({ total: trainingSamples }: Run) =>
  ({ trainingSamples, batchSize: 1, epochs: 1, validation: "provided" }) as const;

/** How far an estimate may be off: two moves and a poll, and, for what is left, a poll in the way that was seen. */
const slackOf = (flush: number, interval: number, left: number): number => {
  const gap = Math.max(flush, interval);
  return 2 * gap + interval + (left * interval) / gap;
};

describe("estimateRemaining, of a run of even pace", () => {
  it("comes close to what is left, wherever the watch begins and however the counter is flushed", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const estimator = createEstimator(planOf(run));
        for (const at of pollsOf(run)) {
          const left = run.total * run.pace - at;
          const report = { status: "running", steps_completed: stepsAt(run, at) };
          const { training } = estimator.observe(report, NOW + at);
          if (training !== null)
            expect(Math.abs(training - left)).toBeLessThanOrEqual(
              slackOf(run.burst * run.pace, run.interval, left),
            );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("tells something as soon as two flushes were seen", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const estimator = createEstimator(planOf(run));
        const seen = new Set<number>();
        for (const at of pollsOf(run)) {
          const steps = stepsAt(run, at);
          seen.add(steps);
          const { stage, training } = estimator.observe(
            { status: "running", steps_completed: steps },
            NOW + at,
          );
          if (stage === "training" && seen.size > 2) expect(training).not.toBeNull();
          if (seen.size < 3 && training !== null) expect(training).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("knows a percentage by epochs, which stands still for a whole one, as any other counter", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), runs, (epochs, { pace, total, interval }) => {
        const length = pace * total;
        const estimator = createEstimator();
        const step = Math.max(Math.min(interval, length / epochs / 4), length / 400);
        for (let at = 0; at < length; at += step) {
          const percentage_done = (100 * Math.floor((at / length) * epochs)) / epochs;
          const { training } = estimator.observe({ status: "running", percentage_done }, NOW + at);
          const left = length - at;
          if (training !== null)
            expect(Math.abs(training - left)).toBeLessThanOrEqual(slackOf(length / epochs, step, left));
        }
      }),
      { numRuns: 40 },
    );
  });
});

const look = (steps: number) => ({ status: "running", steps_completed: steps });

describe("estimateRemaining, of a job that resumed", () => {
  const plan = { trainingSamples: 1000, batchSize: 1, epochs: 1, validation: "provided" } as const;
  const watched = () => {
    const estimator = createEstimator(plan);
    for (const at of [0, 1, 2, 3, 4]) estimator.observe(look(100 * at), NOW + 200 * at);
    return estimator;
  };

  it("goes by the pace from before until the new samples tell", () => {
    const estimator = watched();
    expect(estimator.observe(look(200), NOW + 2000).training).toBe(1600);
    expect(estimator.observe(look(300), NOW + 2400).training).toBe(1400);
    expect(estimator.observe(look(400), NOW + 2800).training).toBe(2400);
  });

  it("takes a single value that falls and comes back for a stray", () => {
    const estimator = watched();
    estimator.observe(look(200), NOW + 805);
    expect(estimator.observe(look(400), NOW + 810).training).toBe(1190);
    estimator.observe(look(100), NOW + 900);
    expect(estimator.observe(look(500), NOW + 1000).training).toBe(1000);
  });
});

describe("estimateRemaining, of late answers and UNKNOWN", () => {
  const reports = Array.from({ length: 6 }, (_, at) => ({
    status: "running",
    updated_at: `2025-05-30T07:${10 + 2 * at}:00`,
    steps_completed: 100 * at,
  }));
  const plan = { trainingSamples: 1000, batchSize: 1, epochs: 1, validation: "provided" } as const;

  it("is what it is without them", () => {
    const inserted = fc.array(
      fc.record({ after: fc.nat({ max: 5 }), late: fc.nat({ max: 5 }), lost: fc.boolean() }),
    );
    fc.assert(
      fc.property(inserted, (insertions) => {
        const trace = reports.flatMap((report, at) => [
          report,
          ...insertions
            .filter(({ after }) => after === at)
            .map(({ late, lost }) =>
              lost ? { status: "unknown", steps_completed: 7 } : (reports[Math.min(late, at)] ?? report),
            ),
        ]);
        expect(estimateRemaining(trace, plan)).toEqual(estimateRemaining(reports, plan));
      }),
    );
  });
});

describe("estimateRemaining, at the end of a job", () => {
  const report = { status: "running", updated_at: "2025-05-30T07:10:00", steps_completed: 300 };

  it.each(["completed", "ready", "failed", "cancelled"])("leaves nothing of one that is %s", (status) => {
    expect(estimateRemaining([report, { ...report, status }])).toEqual({
      stage: "ended",
      queued: 0,
      preparing: 0,
      training: 0,
      finishing: 0,
    });
  });

  it("trains no further while it is being cancelled, and does not know how long that takes", () => {
    expect(estimateRemaining([report, { ...report, status: "cancelling" }])).toEqual({
      stage: "cancelling",
      queued: 0,
      preparing: 0,
      training: 0,
      finishing: null,
    });
  });

  it("knows nothing of one that waits", () => {
    expect(estimateRemaining([{ status: "pending", steps_completed: 0, percentage_done: 0 }])).toEqual({
      stage: "queued",
      queued: null,
      preparing: null,
      training: null,
      finishing: null,
    });
  });
});
