import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { bounded } from "../../../src/adapters/client/bounded.ts";
import { systemClock } from "../../../src/adapters/client/clock.ts";
import { virtualClock } from "./virtual-clock.ts";

describe("bounded", () => {
  it("gives what the work gives, and leaves neither timer nor listener", async () => {
    const clock = virtualClock();
    const { signal } = new AbortController();
    const bounds = { clock, within: 1000, signal };
    expect(await bounded(bounds, async () => 7)).toBe(7);
    await expect(bounded(bounds, async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await bounded(bounds, async () => new Promise(() => {}))).toBe("late");
    expect(clock.sleepers()).toBe(0);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("does not begin where the signal has aborted", async () => {
    let begun = false;
    const bounds = { clock: systemClock, within: 1000, signal: AbortSignal.abort() };
    const work = async (): Promise<void> => {
      begun = true;
    };
    expect(await bounded(bounds, work)).toBe("aborted");
    expect(begun).toBe(false);
  });

  it("tells the work that nobody waits for it any more", async () => {
    const controller = new AbortController();
    let own: AbortSignal | undefined;
    const ended = bounded(
      { clock: systemClock, within: 60_000, signal: controller.signal },
      async (signal) => {
        own = signal;
        return new Promise(() => {});
      },
    );
    expect(own?.aborted).toBe(false);
    controller.abort();
    expect(await ended).toBe("aborted");
    expect(own?.aborted).toBe(true);
  });
});

describe("systemClock", () => {
  it("sleeps no longer than a timer of the platform can, and wakes where the signal aborts", async () => {
    const controller = new AbortController();
    const woken = systemClock.sleep(Number.MAX_SAFE_INTEGER, controller.signal).then(() => "woken");
    const moment = new Promise((resolve) => {
      setTimeout(() => resolve("a moment"), 20);
    });
    expect(await Promise.race([woken, moment])).toBe("a moment");
    controller.abort();
    expect(await woken).toBe("woken");
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    await systemClock.sleep(60_000, controller.signal);
  });

  it("tells the time of this machine", () => {
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(60_000);
  });
});
