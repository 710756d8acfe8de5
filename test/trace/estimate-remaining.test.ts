import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantText } from "../../src/job/instant-text.ts";
import { createEstimator, estimateRemaining } from "../../src/trace/estimate-remaining.ts";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { type RemainingTime } from "../../src/trace/remaining-time.ts";
import { STAGES } from "../../src/trace/stage-of.ts";
import { AUGUST_2025, MAY_2025, TOOL_CALLING_PLAN } from "../check/recorded.ts";
import { MAY_LOG } from "./logs.ts";

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

const envelope = (look: number, times: object) => ({ ...times, report: running(200 * look, 100 * look) });

const timed = (look: number) => envelope(look, { elapsed_seconds: 100 * look });
const dated = (look: number) => envelope(look, { at: wire(100 * look) });

describe("estimateRemaining, by the clock of who watched", () => {
  it("goes by elapsed_seconds as it goes by at", () => {
    expect(estimateRemaining([0, 1, 2, 3].map(timed), PLAN).training).toBe(700);
    expect(estimateRemaining([0, 1, 2, 3].map(dated), PLAN).training).toBe(700);
  });

  it("keeps the pace, and begins its samples anew, where the clock changes", () => {
    const trace = [timed(0), timed(1), timed(2), timed(3), dated(4)];
    expect(estimateRemaining(trace, PLAN).training).toBe(600);
    expect(estimateRemaining([...trace, timed(5)], PLAN).training).toBe(500);
  });

  it("takes an old answer's time only if it is of the same clock", () => {
    const estimator = createEstimator(PLAN);
    for (const look of [0, 1, 2, 3]) estimator.observe(timed(look));
    expect(estimator.observe({ ...timed(2), elapsed_seconds: 350 }).training).toBe(650);
    expect(estimator.observe(dated(2)).training).toBe(650);
  });

  it("cannot tell what remains later by a clock that counts from the start of the watch", () => {
    const estimator = createEstimator(PLAN);
    for (const look of [0, 1, 2, 3]) estimator.observe(timed(look));
    expect(estimator.remaining(BEGIN + 1000).training).toBe(700);
  });
});

describe("estimateRemaining, of a recorded job", () => {
  it("tells nothing of one epoch whose percentage jumps from 0 to 100", () => {
    const [first, jump, end] = AUGUST_2025;
    expect(estimateRemaining([first])).toMatchObject({ stage: "preparing", training: null });
    expect(estimateRemaining([first, jump])).toMatchObject({
      stage: "finishing",
      training: 0,
      finishing: null,
    });
    expect(estimateRemaining([first, jump, end])).toMatchObject({ stage: "ended", finishing: 0 });
  });

  it("tells the seconds of training from one report, by its log", () => {
    const started = { ...MAY_2025, epochs_completed: 1, status: "running", status_logs: MAY_LOG.slice(0, 6) };
    const half = { ...started, updated_at: "2025-05-30T07:20:56", steps_completed: 219, percentage_done: 50 };
    expect(estimateRemaining([half], TOOL_CALLING_PLAN).training).toBeCloseTo(480, 6);
    expect(estimateRemaining([{ ...half, status_logs: null }], TOOL_CALLING_PLAN).training).toBeNull();
  });

  it("tells them from one report by the times of its metrics, which goes before its log", () => {
    const train_loss = [
      { step: 299, timestamp: "2025-05-30T07:23:32.565833" },
      { step: 309, timestamp: "2025-05-30T07:23:50.710766" },
      { step: 319, timestamp: "2025-05-30T07:24:08.359392" },
    ];
    const report = {
      ...MAY_2025,
      status: "running",
      steps_completed: 320,
      percentage_done: 50,
      metrics: { keys: ["train_loss"], metrics: { train_loss } },
      status_logs: MAY_LOG.slice(0, 6),
    };
    expect(estimateRemaining([report], TOOL_CALLING_PLAN).training).toBeCloseTo(118 * 1.7648626, 6);
  });

  it("believes a log that is ahead of the status", () => {
    const report = { ...MAY_2025, status: "running", epochs_completed: 0 };
    const stageBy = (entries: number) =>
      estimateRemaining([
        { ...report, steps_completed: 0, percentage_done: 0, status_logs: MAY_LOG.slice(0, entries) },
      ]);
    expect(stageBy(5).stage).toBe("preparing");
    expect(stageBy(6).stage).toBe("training");
    expect(stageBy(7)).toMatchObject({ stage: "finishing", training: 0, finishing: null });
    expect(stageBy(10)).toMatchObject({ stage: "finishing", training: 0, finishing: 0 });
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
