import { describe, expect, it } from "vitest";
import {
  checkFrom,
  EARLY_STOPPING_START,
  type EarlyStoppingState,
  stateFrom,
} from "../../src/progress/early-stopping-state.ts";
import { untyped } from "../support/untyped.ts";

const STATE: EarlyStoppingState = {
  stop: false,
  waited: 2,
  best: { epoch: 1, loss: 0.5 },
  reference: 0.5,
  settledEpoch: 3,
};

const NO_NUMBERS = ["1", Number.NaN, Infinity, undefined, 1n, {}];

/** The state with one part replaced by each value. */
const spoilt = (part: keyof EarlyStoppingState, values: readonly unknown[]) =>
  values.map((value) => [part, value] as const);

describe("stateFrom", () => {
  it.each([
    STATE,
    EARLY_STOPPING_START,
    { ...STATE, stop: true },
    { ...STATE, best: null },
    { ...STATE, reference: null },
    { ...STATE, settledEpoch: null },
    { ...STATE, waited: 0 },
  ])("gives back %o", (state) => {
    expect(stateFrom(state)).toBe(state);
  });

  it.each([
    ...spoilt("stop", ["false", 0, null, undefined]),
    ...spoilt("waited", [...NO_NUMBERS, null, 0.5]),
    ...spoilt("best", [undefined, 7, "best", {}]),
    ...spoilt(
      "best",
      NO_NUMBERS.flatMap((bad) => [
        { epoch: bad, loss: 0.5 },
        { epoch: 1, loss: bad },
      ]),
    ),
    ...spoilt("reference", NO_NUMBERS),
    ...spoilt("settledEpoch", NO_NUMBERS),
  ])("begins anew where %s is %o", (part, value) => {
    expect(stateFrom(untyped({ ...STATE, [part]: value }))).toBe(EARLY_STOPPING_START);
  });

  it.each([null, undefined, 7, "state"])("begins anew for %o", (state) => {
    expect(stateFrom(untyped(state))).toBe(EARLY_STOPPING_START);
  });
});

describe("checkFrom", () => {
  it("takes a check, and no more of it than it needs", () => {
    expect(checkFrom(untyped({ epoch: 2, loss: 0.5, step: 7 }))).toEqual({ epoch: 2, loss: 0.5 });
    for (const loss of [Number.NaN, Infinity, -Infinity])
      expect(checkFrom({ epoch: 2, loss })).toEqual({ epoch: 2, loss });
  });

  it.each(["0.5", null, undefined, 1n, {}])("takes a loss of %o for none", (loss) => {
    expect(checkFrom(untyped({ epoch: 2, loss }))).toEqual({ epoch: 2, loss: Number.NaN });
  });

  it.each([...NO_NUMBERS, null])("does not take a check of epoch %o", (epoch) => {
    expect(checkFrom(untyped({ epoch, loss: 0.5 }))).toBeUndefined();
  });
});
