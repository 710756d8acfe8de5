import { describe, expect, it } from "vitest";
import { type TrainingPlan } from "../../src/job/training-plan.ts";
import {
  earlyStopping,
  EARLY_STOPPING_START,
  explain,
  percentageAtEarlyStop,
  percentageDone,
  renderDerivation,
  stepsPerEpoch,
  totalSteps,
  trainingSplit,
  withinTimeLimit,
} from "../../src/progress/index.ts";

/** What a caller without types may hand in. */
const untyped = (value: unknown): never => value as never;

const RECORDED: TrainingPlan = { epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided" };
const PROGRESS = { stepsCompleted: 241, epochsCompleted: 1 };
const LIMIT = { limitSeconds: 60, secondsPerStep: 1 };

/** Every calculation, of some plan. */
const CALCULATIONS = {
  trainingSplit,
  stepsPerEpoch,
  totalSteps,
  explain,
  percentageDone: (plan: never) => percentageDone(PROGRESS, plan),
  percentageAtEarlyStop: (plan: never) => percentageAtEarlyStop(1, plan),
  withinTimeLimit: (plan: never) => withinTimeLimit(LIMIT, plan),
};

const throwing = (): unknown => ({
  get epochs(): number {
    throw new RangeError("not today");
  },
});

describe.each(Object.entries(CALCULATIONS))("%s", (_, calculate) => {
  it.each([
    [undefined, "not-an-object", "plan is undefined; it must be an object."],
    [null, "not-an-object", "plan is null; it must be an object."],
    ["a plan", "not-an-object", 'plan is "a plan"; it must be an object.'],
    [[2, 16], "not-an-object", "plan is a list of 2; it must be an object."],
  ])("refuses %o for a plan", (plan, code, message) => {
    expect(calculate(untyped(plan))).toMatchObject({ ok: false, error: { code, field: "plan", message } });
  });

  it("refuses a plan that throws when it is read", () => {
    const message = 'plan cannot be read: it threw "not today"; it must be an object.';
    expect(calculate(untyped(throwing()))).toMatchObject({
      ok: false,
      error: { code: "unreadable", message },
    });
  });
});

describe("a rule that there is not", () => {
  const noRule = untyped("fastest");
  it.each([
    ["trainingSplit", trainingSplit(RECORDED, noRule), "split", "documented, platform"],
    ["totalSteps", totalSteps(RECORDED, noRule), "split", "documented, platform"],
    ["stepsPerEpoch", stepsPerEpoch(RECORDED, noRule), "steps per epoch", "observed, documented"],
    ["percentageDone", percentageDone(PROGRESS, RECORDED, noRule), "percentage", "epochs, steps, platform"],
    ["an early stop", percentageAtEarlyStop(1, RECORDED, noRule), "percentage", "epochs, steps, platform"],
    ["withinTimeLimit", withinTimeLimit(LIMIT, RECORDED, noRule), "percentage", "steps, platform"],
  ])("is refused by %s", (_, result, kind, known) => {
    const message = `The ${kind} rule is "fastest"; it must be one of ${known}.`;
    expect(result).toMatchObject({ ok: false, error: { code: "unknown-rule", field: "rule", message } });
  });
});

describe("what stands beside a plan", () => {
  it.each([null, 7, "241"])("is refused as progress where it is %o", (progress) => {
    const failure = { ok: false, error: { code: "not-an-object", field: "progress" } };
    expect(percentageDone(untyped(progress), RECORDED)).toMatchObject(failure);
    expect(explain(RECORDED, untyped(progress))).toMatchObject(failure);
  });

  it.each([null, 7])("is refused as a limit, and as options, where it is %o", (value) => {
    expect(withinTimeLimit(untyped(value), RECORDED)).toMatchObject({
      error: { code: "not-an-object", field: "limit" },
    });
    expect(earlyStopping(untyped(value))).toMatchObject({ error: [{ code: "not-an-object" }] });
  });

  it("is told of as a format", () => {
    const derived = explain(RECORDED);
    expect(derived.ok && renderDerivation(derived.value, untyped("html"))).toBe(
      'The format is "html"; it must be one of text, markdown, json.',
    );
  });

  it("changes nothing as a check that names no epoch, and begins anew as a state that is none", () => {
    const stopping = earlyStopping();
    const reduce = stopping.ok ? stopping.value : () => EARLY_STOPPING_START;
    const state = reduce(EARLY_STOPPING_START, { epoch: 1, loss: 0.5 });
    for (const check of [null, undefined, {}, { epoch: "2", loss: 0.1 }])
      expect(reduce(state, untyped(check))).toBe(state);
    expect(reduce(untyped({ stop: "no" }), { epoch: 1, loss: 0.5 })).toEqual(state);
    expect(reduce(state, untyped({ epoch: 2, loss: null }))).toMatchObject({ waited: 1 });
  });
});
