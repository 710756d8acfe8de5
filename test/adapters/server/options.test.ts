import { createStandIn } from "jobproof/server";
import { describe, expect, it } from "vitest";
import { untyped } from "../../support/untyped.ts";

describe("createStandIn", () => {
  it.each([
    [{ configs: 5 }, /^configs is 5; expected a list/u],
    [{ configs: [5] }, /^configs\S* .*5/u],
    [
      { store: 5 },
      /^store is 5; it must have the functions load, add, move, settle, noteClock, clear, close\.$/u,
    ],
    [{ store: { load: () => ({ jobs: [] }) } }, /^store is an object of 1 field; it must have/u],
    [{ wallClock: {} }, /^wallClock is an object of 0 fields; it must be a function\.$/u],
    [{ wallClock: () => Number.NaN }, /^wallClock gives NaN; it must give microseconds since 1970\.$/u],
    [{ onFailure: 5 }, /^onFailure is 5; it must be a function\.$/u],
    [null, /^the options are null; they must be an object\.$/u],
  ])("refuses options that cannot be used, in a sentence: %j", (options, sentence) => {
    const made = createStandIn(untyped(options));
    expect(made.ok ? [] : made.error[0]).toMatch(sentence);
  });

  it("refuses options that throw as they are read", () => {
    const throwing = {
      get speed(): number {
        throw new Error("boom");
      },
    };
    const made = createStandIn(throwing);
    expect(made.ok ? [] : made.error).toEqual(['the options cannot be read: they threw "boom".']);
  });

  it("takes null for left out", async () => {
    const made = createStandIn(untyped({ speed: null, store: null, transport: null, configs: null }));
    if (!made.ok) throw new Error(made.error.join(" "));
    const answer = await made.value.fetch("/_jobproof");
    await expect(answer.json()).resolves.toMatchObject({ speed: 1 });
  });
});
