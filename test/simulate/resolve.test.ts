import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earlyStopping, EARLY_STOPPING_START } from "../../src/progress/index.ts";
import { resolve } from "../../src/simulate/resolve.ts";
import { type Scenario, simulate } from "../../src/simulate/index.ts";

const problemsOf = (scenario: unknown): readonly string[] => {
  const run = simulate(scenario as Scenario);
  return run.ok ? [] : run.error.problems.map(({ code, knob, message }) => `${code} ${knob}: ${message}`);
};

describe("the knobs of a scenario", () => {
  it("are all refused at once, each in a sentence", () => {
    expect(
      problemsOf({
        seed: 1.5,
        sede: 2,
        convention: "customizer",
        pollSeconds: 0,
        jitter: "much",
        createdAt: "2025-02-30T00:00:00",
        plan: { epochs: 0, validation: "none", samples: 3 },
        habits: { stepsInABurst: 101, nulls: true },
        earlyStopping: { patience: 0 },
      }),
    ).toEqual([
      expect.stringMatching(
        /^unknown-knob sede: "sede" is no knob; the knobs of a scenario are seed, job, /u,
      ),
      "not-whole seed: seed is 1.5; it must be a whole number from -9007199254740991 to 9007199254740991.",
      expect.stringMatching(
        /^unknown-choice convention: convention is "customizer"; it must be "documented" or /u,
      ),
      'not-an-instant createdAt: createdAt is "2025-02-30T00:00:00"; it must be an ISO 8601 instant of the years from 1970 to 2199, such as 2025-11-03T09:14:00.107722.',
      'not-a-number jitter: jitter is "much"; it must be a number from 0 to 0.9.',
      "out-of-range pollSeconds: pollSeconds is 0; it must be a number from 0.001 to 8640000.",
      "bad-plan plan.epochs: plan.epochs is 0; it must be a whole number from 1 to 9007199254740991.",
      'bad-plan plan.validation: plan.validation is "none"; it must be "provided" or "split".',
      expect.stringMatching(/^unknown-knob plan.samples: "plan.samples" is no knob/u),
      "out-of-range earlyStopping.patience: earlyStopping.patience is 0, which is zero; it must be a whole number from 1 on.",
      "out-of-range habits.stepsInABurst: habits.stepsInABurst is 101; it must be a whole number from 1 to 100.",
      'unknown-choice habits.nulls: habits.nulls is true; it must be "spelled-out" or "left-out".',
    ]);
  });

  it.each([null, [], "seed 7"])("are those of an object, not of %j", (scenario) => {
    expect(problemsOf(scenario)).toEqual([expect.stringMatching(/^not-an-object : the scenario is /u)]);
  });

  it("may not be habits of another release", () => {
    expect(
      problemsOf({
        convention: "customizer-25.4",
        habits: { epochsCompleted: "current", firstBestEpoch: 0 },
      }),
    ).toEqual([
      'not-of-convention habits.epochsCompleted: habits.epochsCompleted is "current"; under customizer-25.4 it must be "finished" or "lagging".',
      "not-of-convention habits.firstBestEpoch: habits.firstBestEpoch is 0; under customizer-25.4 it must be 1.",
    ]);
  });

  it.each<readonly [Scenario, string]>([
    [
      { ending: "stops-early", plan: { epochs: 5 } },
      "a patience of 10 epochs is not used up before training ends: it has 5 epochs and 5 validations; with 12 epochs it would be.",
    ],
    [
      { ending: "stops-early", plan: { trainingSamples: 5, validation: "split" } },
      "nothing is left to validate, and early stopping watches the validation loss.",
    ],
    [
      { ending: "stops-early", improvingChecks: 15 },
      "after 15 improving validations a patience of 10 epochs is not used up before training ends; at most 9 may improve.",
    ],
    [
      { ending: "time-limit", timeLimitSeconds: 86_400 },
      "the last step ends after 1206.58 seconds, which is within the time limit of 86400.",
    ],
    [{ timeLimitSeconds: 60 }, "the time limit of 60 seconds ends training after 33 of 657 steps."],
    [
      { improvingChecks: 1, plan: { epochs: 30 } },
      "the loss stands still after improvingChecks (1), so that early stopping ends training.",
    ],
    [
      { ending: "cancelled-created", downloadSeconds: 0 },
      "downloadSeconds is 0, so that the job is CREATED for no time.",
    ],
    [
      { ending: "cancelled-pending", queueSeconds: 0 },
      "queueSeconds is 0, so that the job is never PENDING.",
    ],
    [
      { ending: "cancel-race", cancellingSeconds: 0 },
      "cancellingSeconds is 0, so that a request to cancel wins at once.",
    ],
    [
      { ending: "lost-and-found", lostSeconds: 0 },
      "lostSeconds is 0, so that the job is never out of sight.",
    ],
    [
      { ending: "fails-after-training", uploadSeconds: 0, statusLagSeconds: 0 },
      "uploadSeconds and statusLagSeconds are 0, so that nothing lies between the last step and COMPLETED.",
    ],
  ])("say why an ending cannot be reached: %j", (scenario, why) => {
    const times = { secondsPerStep: 1.8, jitter: 0, validationSeconds: 11.99 };
    const [problem] = problemsOf({ ...times, ...scenario });
    expect(problem).toContain(`, which cannot be reached: ${why}`);
  });

  it("refuse a job of more than a century, and more steps than can be counted", () => {
    const [century] = problemsOf({ plan: { epochs: 1_000_000_000 } });
    const [beyond] = problemsOf({ plan: { epochs: 2 ** 53 - 1, trainingSamples: 2 ** 53 - 1 } });
    expect([century, beyond]).toEqual([
      expect.stringMatching(/^too-long plan: /u),
      expect.stringMatching(/^too-long plan: /u),
    ]);
  });

  it("are filled in by the seed alone: turning one leaves the others where they were", () => {
    const plain = simulate({ seed: 12 });
    const turned = simulate({ seed: 12, queueSeconds: 1 });
    if (!plain.ok || !turned.ok) throw new Error("no run");
    expect(turned.value.scenario).toEqual({ ...plain.value.scenario, queueSeconds: 1 });
  });

  it("may be those that were filled in: a resolved scenario gives the same run", () => {
    const run = simulate({ seed: 12, ending: "stops-early" });
    if (!run.ok) throw new Error("no run");
    const again = simulate(run.value.scenario);
    expect(again.ok && again.value.scenario).toEqual(run.value.scenario);
  });
});

/** Whether the reducer alone, asked validation by validation, ends the training of a scenario before its last step. */
const stops = (scenario: Scenario): boolean => {
  const course = resolve({ ...scenario, improvingChecks: null });
  const judge = earlyStopping(scenario.earlyStopping);
  if (!course.ok || !judge.ok) return false;
  const { checks, stepOfCheck, totalSteps, stepsPerEpoch } = course.value.schedule;
  let state = EARLY_STOPPING_START;
  for (let check = 0; check < checks && stepOfCheck(check) < totalSteps; check += 1) {
    const loss = Math.max(1, (scenario.improvingChecks ?? 0) - check);
    state = judge.value(state, { epoch: Math.floor((stepOfCheck(check) - 1) / stepsPerEpoch), loss });
    if (state.stop) return true;
  }
  return false;
};

describe("stopping early", () => {
  const scenarios = fc.record({
    seed: fc.nat(),
    plan: fc.record({
      epochs: fc.integer({ min: 1, max: 12 }),
      trainingSamples: fc.integer({ min: 1, max: 400 }),
    }),
    validationInterval: fc.constantFrom(1, 0.5, 0.3),
    earlyStopping: fc.record({
      patience: fc.integer({ min: 1, max: 6 }),
      minDelta: fc.constantFrom(0, 0.001, 0.2),
      unit: fc.constantFrom("epochs" as const, "validation-checks" as const),
    }),
    improvingChecks: fc.integer({ min: 1, max: 40 }),
  });

  it("is reached just where the reducer, told a loss that stands still, ends the training", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(simulate({ ...scenario, ending: "stops-early" }).ok).toBe(stops(scenario));
      }),
    );
  });
});
