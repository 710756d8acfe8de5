import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantText } from "../../src/job/instant-text.ts";
import { createEstimator, estimateRemaining } from "../../src/trace/estimate-remaining.ts";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { type RemainingTime } from "../../src/trace/remaining-time.ts";
import { STAGES } from "../../src/trace/stage-of.ts";

const BEGIN = 1_748_588_400;
const wire = (seconds: number): string => instantText(Math.round((BEGIN + seconds) * 1e6)).replace("Z", "");

const PLAN = { trainingSamples: 1000, batchSize: 1, epochs: 1, validation: "provided" } as const;

const counter = (max: number) => fc.oneof(fc.constant(null), fc.integer({ min: 0, max }));

const running = (seconds: number, steps: number, more: object = {}) => ({
  status: "running",
  created_at: wire(0),
  updated_at: wire(seconds),
  steps_completed: steps,
  ...more,
});

describe("estimateRemaining", () => {
  it("knows nothing before anything was seen", () => {
    expect(estimateRemaining([])).toEqual({
      stage: null,
      queued: null,
      preparing: null,
      training: null,
      finishing: null,
    });
  });

  it("tells the seconds of training by the times at which the counter moved", () => {
    const trace = [0, 1, 2, 3].map((look) => running(200 * look, 100 * look));
    expect(estimateRemaining(trace, PLAN)).toEqual({
      stage: "training",
      queued: 0,
      preparing: 0,
      training: 1400,
      finishing: null,
    });
  });

  it("tells nothing of the pace by a counter that was seen to move once", () => {
    expect(estimateRemaining([running(0, 400), running(5, 500)], PLAN).training).toBeNull();
  });

  it("counts down between two bursts, and waits for one that is overdue", () => {
    const estimator = createEstimator(PLAN);
    for (const look of [0, 1, 2, 3]) estimator.observe(running(0, 100 * look), 1e9 + 200 * look);
    const after = (seconds: number) => estimator.remaining(1e9 + 600 + seconds).training;
    expect(after(0)).toBe(1400);
    expect(after(150)).toBe(1250);
    expect(after(200)).toBe(1200);
    expect(after(400)).toBeCloseTo(1600, 6);
  });
});

describe("estimateRemaining, of any trace", () => {
  const instants = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 10_000 }).map(wire));
  const messages = fc.constantFrom(
    "created",
    "EntityHandler_0_Running",
    "TrainingJobRunning",
    "TrainingJobCompleted",
    "EntityHandler_1_Completed",
    "TrainingJobFailed",
  );
  const reports = fc.record({
    status: fc.constantFrom(...JOB_STATUSES, "?"),
    updated_at: instants,
    steps_completed: counter(1200),
    epochs_completed: counter(5),
    percentage_done: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 100, noNaN: true })),
    steps_per_epoch: counter(300),
    status_logs: fc.array(fc.record({ updated_at: instants, message: messages }), { maxLength: 4 }),
  });
  const looks = fc.record({
    report: reports,
    at: fc.oneof(fc.constant(undefined), fc.integer({ min: 0, max: 10_000 }).map(wire)),
  });

  it("is never negative, and never anything but seconds or null", () => {
    fc.assert(
      fc.property(fc.array(looks, { maxLength: 12 }), fc.option(fc.constant(PLAN)), (trace, plan) => {
        const { stage, ...seconds } = estimateRemaining(trace, plan ?? {});
        for (const value of Object.values(seconds))
          expect(value === null || (value >= 0 && Number.isFinite(value))).toBe(true);
        for (const [at, passed] of STAGES.entries())
          if (STAGES.indexOf(stage as (typeof STAGES)[number]) > at) expect(seconds[passed]).toBe(0);
      }),
    );
  });

  it("is that of an estimator which sees the reports one by one", () => {
    fc.assert(
      fc.property(fc.array(looks, { maxLength: 12 }), (trace) => {
        const estimator = createEstimator(PLAN);
        const seen: readonly RemainingTime[] = trace.map((look) => estimator.observe(look));
        expect(seen.at(-1) ?? estimator.remaining()).toEqual(estimateRemaining(trace, PLAN));
      }),
    );
  });
});
