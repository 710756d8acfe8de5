import { type Clock, replay } from "jobproof/replay";
import { describe, expect, it } from "vitest";

/** A clock that only goes on while somebody waits, and then a little too far. */
const handClock = (): Clock & { readonly waits: number[] } => {
  let now = 100;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wait: async (seconds) => {
      waits.push(seconds);
      now += seconds + 0.25;
      await Promise.resolve();
    },
  };
};

const REPORTS = { reports: [{ at: 0 }, { at: 10 }, { at: 20 }, { at: 20 }] };

const collect = async (...parameters: Parameters<typeof replay>): Promise<readonly unknown[]> => {
  const replayed = replay(...parameters);
  if (!replayed.ok) throw new Error(replayed.error);
  const seen: unknown[] = [];
  for await (const report of replayed.value) seen.push(report);
  return seen;
};

describe("replay", () => {
  it("gives each report when its time comes, and makes up for waiting too long", async () => {
    const clock = handClock();
    expect(await collect(REPORTS, { clock })).toEqual(REPORTS.reports);
    expect(clock.waits).toEqual([10, 9.75]);
  });

  it("goes faster where it is told", async () => {
    const clock = handClock();
    await collect(REPORTS, { clock, speed: 10 });
    expect(clock.waits).toEqual([1, 0.75]);
  });

  it("does not wait at all at infinite speed", async () => {
    const clock = handClock();
    await collect(REPORTS, { clock, speed: Number.POSITIVE_INFINITY });
    expect(clock.waits).toEqual([]);
  });

  it("ends once it is aborted, while it waits as well", async () => {
    const controller = new AbortController();
    const replayed = replay(REPORTS, { signal: controller.signal });
    if (!replayed.ok) throw new Error(replayed.error);
    expect(await replayed.value.next()).toEqual({ done: false, value: { at: 0 } });
    const waiting = replayed.value.next();
    controller.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it.each([0, -1, Number.NaN])("refuses a speed of %d", (speed) => {
    const refused = replay(REPORTS, { speed });
    expect(refused.ok ? "" : refused.error).toMatch(/^speed is .*; it must be a number above 0\.$/u);
  });
});
