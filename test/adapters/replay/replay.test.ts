import { untyped } from "../../support/untyped.ts";
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

  it("ends without an error where the clock rejects once it is aborted", async () => {
    const controller = new AbortController();
    const clock: Clock = {
      now: () => 0,
      wait: async () => {
        controller.abort();
        await Promise.reject(new Error("AbortError"));
      },
    };
    await expect(collect(REPORTS, { clock, signal: controller.signal })).resolves.toEqual([{ at: 0 }]);
  });

  it("passes on what a clock rejects with for another reason", async () => {
    const clock: Clock = { now: () => 0, wait: async () => Promise.reject(new Error("no time")) };
    await expect(collect(REPORTS, { clock })).rejects.toThrow("no time");
  });

  const throwing = {
    get speed(): number {
      throw new Error("boom");
    },
  };

  it.each([
    [null, /^the options are null; they must be an object\.$/u],
    [{ spead: 1e9 }, /^"spead" is no option of a replay; .*; did you mean speed\?$/u],
    [{ nonsense: 1 }, /^"nonsense" is no option of a replay; those are speed, signal, clock\.$/u],
    [{ speed: "5" }, /^speed is "5"; it must be a number above 0\.$/u],
    [{ speed: [5] }, /^speed is a list of 1; it must/u],
    [{ speed: 1n }, /^speed is 1n?; it must/u],
    [{ speed: Number.NaN }, /^speed is NaN; it must/u],
    [{ clock: {} }, /^clock is an object of 0 fields; it must have the functions now and wait\.$/u],
    [{ clock: null }, /^clock is null; it must/u],
    [{ clock: { now: () => Number.NaN, wait: () => undefined } }, /^clock\.now gives NaN; it must/u],
    [{ signal: 5 }, /^signal is 5; it must be an AbortSignal\.$/u],
    [throwing, /^the replay cannot be read: it threw "boom"\.$/u],
  ])("refuses options that cannot be used (%#)", (options, sentence) => {
    const replayed = replay(REPORTS, untyped(options));
    expect(replayed.ok ? "" : replayed.error).toMatch(sentence);
  });

  it.each([null, 5, {}, { reports: 5 }])("refuses what has no reports: %j", (run) => {
    const replayed = replay(untyped(run));
    expect(replayed.ok ? "" : replayed.error).toMatch(
      /^what is to be replayed is .*; it must be a run or a fleet/u,
    );
  });
});
