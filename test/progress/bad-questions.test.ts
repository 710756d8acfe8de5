import { describe, expect, it } from "vitest";
import { type TrainingPlan } from "../../src/job/training-plan.ts";
import {
  checkPlan,
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
import { untyped } from "../support/untyped.ts";

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

const notToday = (): never => {
  throw new RangeError("not today");
};

/** What throws when any part of it is read. */
const throwing = (): unknown => new Proxy({}, { get: notToday });

describe.each(Object.entries(CALCULATIONS))("%s", (_, calculate) => {
  it.each([
    [undefined, "not-an-object", "plan is undefined; it must be an object."],
    [null, "not-an-object", "plan is null; it must be an object."],
    ["a plan", "not-an-object", 'plan is "a plan"; it must be an object.'],
    [[2, 16], "not-an-object", "plan is a list of 2; it must be an object."],
  ])("refuses %o for a plan", (plan, code, message) => {
    expect(calculate(untyped(plan))).toMatchObject({ ok: false, error: { code, field: "plan", message } });
  });

  it.each([
    ["epochs", 0],
    ["batchSize", 2.5],
    ["trainingSamples", untyped("3500")],
    ["validation", untyped("none")],
    ["trainFraction", "1"],
    ["maxSteps", -2],
    ["maxSteps", 1.5],
    ["maxSteps", untyped("5")],
    ["epochs", untyped(Symbol("2"))],
    ["trainFraction", untyped(Symbol("0.9"))],
    ["maxSteps", untyped(Symbol("5"))],
  ])("refuses a plan whose %s is %o, as checkPlan does", (field, bad) => {
    const plan = { ...RECORDED, [field]: bad };
    expect(calculate(untyped(plan))).toEqual(checkPlan(plan));
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
    ["trainingSplit", () => trainingSplit(RECORDED, noRule), "split", "documented, platform"],
    ["totalSteps", () => totalSteps(RECORDED, noRule), "split", "documented, platform"],
    ["stepsPerEpoch", () => stepsPerEpoch(RECORDED, noRule), "steps per epoch", "observed, documented"],
    [
      "percentageDone",
      () => percentageDone(PROGRESS, RECORDED, noRule),
      "percentage",
      "epochs, steps, platform",
    ],
    [
      "an early stop",
      () => percentageAtEarlyStop(1, RECORDED, noRule),
      "percentage",
      "epochs, steps, platform",
    ],
    ["withinTimeLimit", () => withinTimeLimit(LIMIT, RECORDED, noRule), "percentage", "steps, platform"],
  ])("is refused by %s", (_, calculate, kind, known) => {
    const message = `The ${kind} rule is "fastest"; it must be one of ${known}.`;
    expect(calculate()).toMatchObject({ ok: false, error: { code: "unknown-rule", field: "rule", message } });
  });
});

describe("what stands beside a plan", () => {
  it("is refused where it throws when it is read", () => {
    const message = 'progress cannot be read: it threw "not today"; it must be an object.';
    const progress = { ok: false, error: { code: "unreadable", field: "progress", message } };
    expect(percentageDone(untyped(throwing()), RECORDED)).toMatchObject(progress);
    expect(explain(RECORDED, untyped(throwing()))).toMatchObject(progress);
    expect(withinTimeLimit(untyped(throwing()), RECORDED)).toMatchObject({
      ok: false,
      error: { code: "unreadable", field: "limit" },
    });
    expect(earlyStopping(untyped(throwing()))).toMatchObject({
      ok: false,
      error: [{ code: "unreadable", field: "options" }],
    });
  });

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
