import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EARLY_STOPPING_START,
  earlyStopping,
  type EarlyStoppingOptions,
  type EarlyStoppingState,
  type ValidationCheck,
} from "../../src/progress/index.ts";
import { compare, fraction, minus } from "./fractions.ts";
import { failure, value } from "./plans.ts";

/** The states after each check. */
const states = (
  checks: readonly ValidationCheck[],
  options: EarlyStoppingOptions = {},
): readonly EarlyStoppingState[] => {
  const reduce = value(earlyStopping(options));
  let state = EARLY_STOPPING_START;
  return checks.map((check) => (state = reduce(state, check)));
};

const last = (checks: readonly ValidationCheck[], options: EarlyStoppingOptions = {}): EarlyStoppingState =>
  states(checks, options).at(-1) ?? EARLY_STOPPING_START;

/** One check an epoch, epochs from 0. */
const perEpoch = (...losses: readonly number[]): readonly ValidationCheck[] =>
  losses.map((loss, epoch) => ({ epoch, loss }));

const loss = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map((thousandths) => thousandths / 1000),
  fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10_000),
  fc.constantFrom(Number.NaN, Infinity, -Infinity),
);

/** Checks whose epochs never fall, several in one epoch among them. */
const checks = fc
  .array(fc.record({ ahead: fc.constantFrom(0, 0, 1, 1, 2), loss }), { maxLength: 40 })
  .map((drawn) => {
    let epoch = 0;
    return drawn.map(({ ahead, loss: drawnLoss }) => ({ epoch: (epoch += ahead), loss: drawnLoss }));
  });

const options = fc.record({
  patience: fc.integer({ min: 1, max: 6 }),
  minDelta: fc.constantFrom(0, 0.001, 0.0005, 0.01),
  unit: fc.constantFrom("epochs" as const, "validation-checks" as const),
});

/** Where the last improvement lies, by fractions: the index of its check, or −1. */
const lastImprovement = (seen: readonly ValidationCheck[], minDelta: number): number => {
  let at = -1;
  for (const [index, check] of seen.entries()) {
    const reference = seen[at];
    if (!Number.isFinite(check.loss)) continue;
    if (
      reference === undefined ||
      compare(minus(fraction(reference.loss), fraction(check.loss)), fraction(minDelta)) > 0
    ) {
      at = index;
    }
  }
  return at;
};

describe("earlyStopping", () => {
  it("stops by the reference's defaults after 10 epochs without an improvement of more than 0.001", () => {
    const flat = Array.from({ length: 11 }, () => 0.5);
    expect(states(perEpoch(...flat)).map(({ stop }) => stop)).toEqual([
      ...Array.from({ length: 10 }, () => false),
      true,
    ]);
    expect(last(perEpoch(0.5, ...Array.from({ length: 10 }, () => 0.499))).stop).toBe(true);
    expect(last(perEpoch(0.5, ...Array.from({ length: 10 }, () => 0.4989))).stop).toBe(false);
  });

  it("takes an improvement of exactly minDelta for none, though doubles say otherwise", () => {
    expect(0.3 - 0.299).toBeGreaterThan(0.001);
    expect(last(perEpoch(0.3, 0.299), { minDelta: 0.001 }).waited).toBe(1);
    expect(last(perEpoch(0.3, 0.2989), { minDelta: 0.001 }).waited).toBe(0);
    expect(last(perEpoch(0.3, 0.3), { minDelta: 0 }).waited).toBe(1);
  });

  it("never takes an improvement of exactly minDelta, wherever it lies", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 0, max: 1000 }), (start, delta) => {
        const [from, minDelta] = [(start + delta) / 10_000, delta / 10_000];
        expect(last(perEpoch(from, start / 10_000), { minDelta }).waited).toBe(1);
        expect(last(perEpoch(from, (start - 1) / 10_000), { minDelta }).waited).toBe(0);
      }),
    );
  });

  it("always stops when patience is used up since the last improvement, and never before", () => {
    fc.assert(
      fc.property(checks, options, (drawn, { patience, minDelta, unit }) => {
        let stopped = false;
        for (const [index, state] of states(drawn, { patience, minDelta, unit }).entries()) {
          if (!stopped) {
            const seen = drawn.slice(0, index + 1);
            const improved = lastImprovement(seen, minDelta);
            const since = seen.slice(improved + 1);
            const epochs = new Set(
              since.map(({ epoch }) => epoch).filter((epoch) => epoch !== seen[improved]?.epoch),
            );
            const waited = unit === "epochs" ? epochs.size : since.length;
            expect(state.waited).toBe(waited);
            stopped = waited >= patience;
          }
          expect(state.stop).toBe(stopped);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("always keeps the checkpoint of the lowest loss, the first of equals, until it stops", () => {
    fc.assert(
      fc.property(checks, options, (drawn, how) => {
        const all = states(drawn, how);
        const end = all.findIndex(({ stop }) => stop);
        const finite = drawn
          .slice(0, end === -1 ? drawn.length : end + 1)
          .filter((check) => Number.isFinite(check.loss));
        const lowest = Math.min(...finite.map((check) => check.loss));
        expect(all.at(-1)?.best ?? null).toEqual(finite.find((check) => check.loss === lowest) ?? null);
      }),
      { numRuns: 1000 },
    );
  });

  it("measures from the last improvement, so that small steps add up", () => {
    expect(states(perEpoch(0.5, 0.4995, 0.499, 0.4985), { patience: 5 }).map(({ waited }) => waited)).toEqual(
      [0, 1, 2, 0],
    );
  });

  it("keeps the first of equal losses", () => {
    expect(last(perEpoch(0.5, 0.5, 0.4, 0.4, 0.5)).best).toEqual({ epoch: 2, loss: 0.4 });
  });

  it("moves the best epoch by improvements too small to count", () => {
    expect(last(perEpoch(0.5, 0.4995), {})).toMatchObject({
      best: { epoch: 1, loss: 0.4995 },
      reference: 0.5,
    });
  });

  it("counts an epoch once in epochs, and each check in validation checks", () => {
    const half = [0.5, 0.6, 0.6, 0.6, 0.6].map((drawn, index) => ({
      epoch: Math.floor(index / 2),
      loss: drawn,
    }));
    expect(states(half, { unit: "epochs", patience: 9 }).map(({ waited }) => waited)).toEqual([
      0, 0, 1, 1, 2,
    ]);
    expect(states(half, { unit: "validation-checks", patience: 9 }).map(({ waited }) => waited)).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });

  it("takes losses that are not finite for no improvement", () => {
    expect(last(perEpoch(Number.NaN, Infinity, -Infinity), { patience: 9 })).toMatchObject({
      waited: 3,
      best: null,
    });
    expect(last(perEpoch(Number.NaN, 0.5, Number.NaN), { patience: 9 })).toMatchObject({
      waited: 1,
      best: { epoch: 1 },
    });
  });

  it("changes nothing after it has stopped", () => {
    const [stopped, after] = states(perEpoch(0.5, 0.6, 0.1), { patience: 1 }).slice(1);
    expect(stopped).toMatchObject({ stop: true, best: { epoch: 0 } });
    expect(after).toBe(stopped);
  });

  it("does not change the state it is given", () => {
    const before = Object.freeze({ ...EARLY_STOPPING_START });
    value(earlyStopping())(before, { epoch: 0, loss: 1 });
    expect(before).toEqual(EARLY_STOPPING_START);
  });

  it("refuses bad options, all of them at once", () => {
    const all = failure(earlyStopping({ patience: 0, minDelta: -1, unit: "steps" as never }));
    expect(all.map(({ code }) => code)).toEqual(["bad-patience", "bad-min-delta", "unknown-unit"]);
    for (const patience of [-1, 1.5, Number.NaN, Infinity])
      expect(earlyStopping({ patience }).ok).toBe(false);
    for (const minDelta of [Number.NaN, Infinity]) expect(earlyStopping({ minDelta }).ok).toBe(false);
    expect(earlyStopping({ patience: 1, minDelta: 0 }).ok).toBe(true);
  });
});
