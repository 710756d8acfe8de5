import { getEventListeners } from "node:events";
import { type Clock, type WatchEvent } from "jobproof/client";
import { describe, expect, it } from "vitest";
import {
  ending,
  type PretendedService,
  pretendedService,
  type Reply,
  told,
  watching,
} from "./pretended-service.ts";

const RUNNING = { status: "running", created_at: "2025-11-03T09:14:02", updated_at: "2025-11-03T09:14:02" };
const DONE = { ...RUNNING, status: "completed" };

const broken: Reply = async () => Promise.reject(new TypeError("fetch failed", { cause: { code: "x" } }));
const notJson: Reply = async () => new Response("<html>");
const busy: Reply = async () => new Response(null, { status: 429, headers: { "retry-after": "77" } });
const hanging: Reply = async (signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error));
  });

/** A clock at which sleeps of at most so many seconds pass, and longer ones end only by their signal. */
const stopping = ({ clock }: PretendedService, passing: number): Clock => ({
  now: clock.now,
  sleep: async (milliseconds, signal) =>
    milliseconds <= passing * 1000
      ? clock.sleep(milliseconds, signal)
      : new Promise((resolve) => {
          signal.addEventListener("abort", () => resolve(), { once: true });
        }),
});

describe("trouble that passes", () => {
  it("is told of, with how long it is waited, and the watch goes on", async () => {
    const service = pretendedService([RUNNING, broken, 503, notJson, hanging, RUNNING, busy, DONE]);
    const events = await told(service);
    const troubles = events.flatMap((event) =>
      event.type === "trouble" ? [[event.trouble.code, event.failures, event.wait]] : [],
    );
    expect(troubles).toEqual([
      ["network", 1, 3.75],
      ["http", 2, 7.5],
      ["malformed", 3, 15],
      ["timeout", 4, 30],
      ["http", 1, expect.closeTo(77 * 1.05) as number],
    ]);
    expect(events.at(-1)).toMatchObject({ outcome: { code: "ended", verdict: { jobs: [{ reports: 3 }] } } });
  });

  it("ends the watch where it lasts longer than it may", async () => {
    const service = pretendedService([RUNNING, broken]);
    expect(await ending(service, { limits: { unreachable: 120 } })).toMatchObject({
      code: "unreachable",
      limit: 120,
      status: "running",
      trouble: { code: "network" },
      message: expect.stringMatching(
        /^no answer that can be used came for more than 120 s; the last: GET http:\S+ failed: fetch failed\.$/u,
      ) as string,
    });
    const end = service.times.at(-1) ?? 0;
    expect(end).toBeGreaterThanOrEqual(120);
    expect(end).toBeLessThanOrEqual(120 + 60);
  });

  it("does not end it while each answer comes in time", async () => {
    const service = pretendedService((look) => (look > 500 ? DONE : look % 4 === 0 ? RUNNING : broken));
    expect(await ending(service, { limits: { unreachable: 30, stall: 1e6 } })).toMatchObject({
      code: "ended",
    });
  });
});

describe("a refusal", () => {
  it.each([400, 401, 403, 404, 405, 410, 422])("of %i ends the watch at once", async (status) => {
    const service = pretendedService([RUNNING, status, DONE]);
    expect(await ending(service)).toMatchObject({
      code: "refused",
      httpStatus: status,
      status: "running",
      message: expect.stringContaining(`/status answered ${status}`) as string,
    });
    expect(service.times).toHaveLength(2);
  });
});

const nothingLeft = (service: PretendedService, signal?: AbortSignal): void => {
  expect(service.clock.sleepers()).toBe(0);
  if (signal !== undefined) expect(getEventListeners(signal, "abort")).toHaveLength(0);
};

describe("a watch that is left", () => {
  it("at a break leaves nothing behind", async () => {
    const service = pretendedService([RUNNING]);
    const { signal } = new AbortController();
    for await (const event of watching(service, { signal })) {
      expect(event.type).toBe("report");
      break;
    }
    expect(service.times).toHaveLength(1);
    nothingLeft(service, signal);
  });

  it("listens once to the signal, however many looks there are", async () => {
    const service = pretendedService([RUNNING]);
    const { signal } = new AbortController();
    let looks = 0;
    for await (const { type } of watching(service, { signal })) {
      expect(type).toBe("report");
      expect(getEventListeners(signal, "abort")).toHaveLength(1);
      looks += 1;
      if (looks === 50) break;
    }
    nothingLeft(service, signal);
  });

  it("at its end leaves nothing behind, and has nothing more to tell", async () => {
    const service = pretendedService([DONE]);
    const { signal } = new AbortController();
    const watch = watching(service, { signal });
    const types: string[] = [];
    for await (const { type } of watch) types.push(type);
    expect(types).toEqual(["report", "end"]);
    expect(await watch.next()).toEqual({ done: true, value: undefined });
    nothingLeft(service, signal);
  });

  it.each([
    { during: "a request", reply: hanging, passing: 10 },
    { during: "a pause", reply: RUNNING, passing: 0 },
  ])("by return during $during is left at once", async ({ reply, passing }) => {
    const service = pretendedService([RUNNING, reply]);
    const watch = watching(service, { clock: stopping(service, passing) });
    await watch.next();
    const pending = watch.next();
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(await watch.return?.()).toEqual({ done: true, value: undefined });
    expect(await pending).toMatchObject({ value: { type: "end", outcome: { code: "aborted" } } });
    nothingLeft(service);
  });

  it.each(["before it begins", "during a request", "during a pause", "between two events"])(
    "by its signal %s tells that it was called off, and why",
    async (when) => {
      const service = pretendedService([RUNNING, when === "during a request" ? hanging : RUNNING]);
      const controller = new AbortController();
      const events: WatchEvent[] = [];
      const abort = (): void => controller.abort("enough");
      if (when === "before it begins") abort();
      if (when.startsWith("during")) setTimeout(abort, 20);
      const clock = stopping(service, when === "during a pause" ? 0 : 10);
      const options = { signal: controller.signal, clock };
      for await (const event of watching(service, options)) {
        events.push(event);
        if (when === "between two events") abort();
      }
      const reports = when === "before it begins" ? 0 : 1;
      expect(events).toHaveLength(reports + 1);
      expect(events.at(-1)).toMatchObject({
        outcome: { code: "aborted", reason: "enough", message: "the watch was called off." },
      });
      nothingLeft(service, controller.signal);
    },
  );
});
