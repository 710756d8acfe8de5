import { type WatchOptions } from "jobproof/client";
import { describe, expect, it } from "vitest";
import { ending, pretendedService, type Replies } from "./pretended-service.ts";

const instant = (seconds: number): string =>
  new Date(Date.UTC(2025, 10, 3, 9, 0, 0) + seconds * 1000).toISOString();

const TIMES = { created_at: instant(0), updated_at: instant(10) };
const STILL = { ...TIMES, status: "running", steps_completed: 100, epochs_completed: 0, percentage_done: 0 };

/** How a watch ends, and after how many seconds. */
const ended = async (replies: Replies, limits: WatchOptions["limits"], options: WatchOptions = {}) => {
  const service = pretendedService(replies);
  const { code, message } = await ending(service, { limits: { total: 1e5, ...limits }, ...options });
  return { code, message, after: service.times.at(-1) };
};

/** One reply in the first seconds, another one after them. */
const first =
  (until: number, reply: object, then: object): Replies =>
  (_look, seconds) => ({ ...TIMES, ...(seconds < until ? reply : then) });

const points = (count: number) => ({
  keys: ["train_loss"],
  metrics: { train_loss: Array.from({ length: count }, (_, step) => ({ step, value: 1 })) },
});

describe("the limit on queueing", () => {
  it.each(["created", "pending"])("ends a watch of a job that stays %s", async (status) => {
    expect(await ended([{ ...TIMES, status }], { queue: 600, stall: 60, finish: 60 })).toEqual({
      code: "queued-too-long",
      message: "the job waited in its queue for more than 600 s.",
      after: 600,
    });
  });

  it("counts no more once the job runs, and is none unless told", async () => {
    expect(await ended(first(5000, { status: "pending" }, { status: "failed" }), {})).toMatchObject({
      code: "ended",
      after: 5000,
    });
    expect(await ended(first(500, { status: "pending" }, STILL), { queue: 600 })).toMatchObject({
      code: "gone-quiet",
      after: 4100,
    });
  });
});

describe("the limit on stalling", () => {
  it("ends a watch of a job of which nothing moves, after an hour unless told", async () => {
    expect(await ended([STILL], {})).toMatchObject({ code: "gone-quiet", after: 3600 });
    expect(await ended([STILL], { stall: 60 })).toEqual({
      code: "gone-quiet",
      message: "the job has gone quiet: for more than 60 s no step, no metric and no newer updated_at.",
      after: 60,
    });
  });

  it.each([
    { what: "steps", moves: (seconds: number) => ({ steps_completed: 100 + Math.floor(seconds / 40) }) },
    { what: "epochs", moves: (seconds: number) => ({ epochs_completed: Math.floor(seconds / 40) }) },
    { what: "updated_at", moves: (seconds: number) => ({ updated_at: instant(10 + seconds) }) },
    {
      what: "points of metrics",
      moves: (seconds: number) => ({ metrics: points(Math.floor(seconds / 40)) }),
    },
    {
      what: "the log",
      moves: (seconds: number) => ({
        status_logs: Array.from({ length: Math.floor(seconds / 40) }, () => ({ updated_at: instant(0) })),
      }),
    },
  ])("does not end one of which $what still move, though the percentage stands", async ({ moves }) => {
    const replies: Replies = (_look, seconds) =>
      seconds < 1000 ? { ...STILL, ...moves(seconds) } : { ...STILL, ...moves(seconds), status: "failed" };
    expect(await ended(replies, { stall: 60 })).toMatchObject({ code: "ended", after: 1000 });
  });

  it("takes elapsed_time for no sign of life, for a service works it out when asked", async () => {
    const limits = { stall: 60 };
    expect(await ended((_look, seconds) => ({ ...STILL, elapsed_time: 10 + seconds }), limits)).toMatchObject(
      { code: "gone-quiet", after: 60 },
    );
  });

  it("is not deceived by old answers that come in turn with new ones", async () => {
    const old = { ...STILL, status: "pending", steps_completed: 0, updated_at: instant(5) };
    const replies: Replies = (look) => (look % 2 === 0 ? STILL : old);
    expect(await ended(replies, { stall: 60 })).toMatchObject({ code: "gone-quiet", after: 60 });
  });

  it("is not deceived by them where they state no time either", async () => {
    const timeless = { status: "running", steps_completed: 100, created_at: instant(0) };
    const replies: Replies = (look) => (look % 2 === 0 ? timeless : { ...timeless, status: "pending" });
    expect(await ended(replies, { stall: 60, queue: 60 })).toMatchObject({ code: "gone-quiet", after: 60 });
  });

  it("holds for a job whose status is not known, or not among the nine", async () => {
    expect(await ended([{ status: "unknown" }], { stall: 60 })).toMatchObject({
      code: "gone-quiet",
      after: 60,
    });
    expect(await ended([{ status: "thinking" }], { stall: 60 })).toMatchObject({
      code: "gone-quiet",
      after: 60,
    });
  });

  it("begins anew where the job comes out of the queue", async () => {
    const replies = first(300, { status: "pending" }, { status: "running" });
    expect(await ended(replies, { stall: 60 })).toMatchObject({ code: "gone-quiet", after: 360 });
  });
});

describe("the limit on finishing", () => {
  const done = { ...STILL, steps_completed: 400, percentage_done: 100 };

  it.each([
    { name: "at 100 %", report: done },
    {
      name: "at its last step",
      report: { ...done, percentage_done: null, epochs_completed: 2, steps_per_epoch: 200 },
    },
    {
      name: "publishing its model",
      report: { ...STILL, status_logs: [{ updated_at: instant(9), message: "EntityHandler_1_Running" }] },
    },
    { name: "being cancelled", report: { ...STILL, status: "cancelling" } },
  ])("ends a watch of a job that stays $name, though it shows signs of life", async ({ report }) => {
    const replies: Replies = (_look, seconds) => ({ ...report, updated_at: instant(10 + seconds) });
    const check = { plan: { epochs: 2 } };
    expect(await ended(replies, { finish: 90, stall: 30 }, { check })).toEqual({
      code: "finishing-too-long",
      message: "the job did not come to its end within 90 s after its last step.",
      after: 90,
    });
  });

  it("does not hold for a job at 100 % whose steps say that there is more to do", async () => {
    const busy = { ...done, steps_per_epoch: 400 };
    const check = { plan: { epochs: 2 } };
    const replies = first(500, busy, { ...busy, status: "failed" });
    expect(await ended(replies, { finish: 90 }, { check })).toMatchObject({ code: "ended", after: 500 });
  });
});

describe("the limit on the whole watch", () => {
  it("ends it on time, in the middle of a pause", async () => {
    const service = pretendedService([STILL]);
    const begun = service.clock.now();
    expect(await ending(service, { limits: { total: 12 } })).toMatchObject({
      code: "out-of-time",
      message: "the job is not at its end, and the 12 s for which it was to be watched are over.",
      status: "running",
    });
    expect(service.clock.now() - begun).toBe(12_000);
    expect(service.times).toEqual([0, 5, 10]);
  });
});
