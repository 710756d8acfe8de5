import fc from "fast-check";
import { CONVENTIONS, type ConventionName, isConventionName } from "../../src/progress/index.ts";
import { allowedHabits } from "../../src/simulate/habits.ts";
import { ENDINGS, type Habits, type Run, type Scenario, simulate } from "../../src/simulate/index.ts";

/** Every convention that a run can be simulated under. */
export const CONVENTION_NAMES: readonly ConventionName[] = Object.keys(CONVENTIONS).filter(isConventionName);

const seconds = (most: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max: most * 1000 })).map((millis) => millis / 1000);

const plans = fc.record(
  {
    epochs: fc.integer({ min: 1, max: 15 }),
    batchSize: fc.integer({ min: 1, max: 64 }),
    trainingSamples: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3000 })),
    validation: fc.constantFrom("provided" as const, "split" as const),
    maxSteps: fc.constantFrom(-1, 0, 1, 50, 120),
  },
  { requiredKeys: ["epochs", "batchSize", "trainingSamples", "validation"] },
);

const habitsOf = (convention: ConventionName): fc.Arbitrary<Partial<Habits>> => {
  const allowed = allowedHabits(convention);
  return fc.record(
    {
      stepsPerEpoch: fc.constantFrom(...allowed.stepsPerEpoch),
      epochsCompleted: fc.constantFrom(...allowed.epochsCompleted),
      firstBestEpoch: fc.constantFrom(...allowed.firstBestEpoch),
      elapsedTime: fc.constantFrom(...allowed.elapsedTime),
      stepsInABurst: fc.integer({ min: 1, max: 100 }),
      logEverySteps: fc.integer({ min: 1, max: 60 }),
      updatedAt: fc.constantFrom(...allowed.updatedAt),
      dateDivider: fc.constantFrom(...allowed.dateDivider),
      nulls: fc.constantFrom(...allowed.nulls),
    },
    { requiredKeys: [] },
  );
};

/** Scenarios of every ending under one of some conventions; some of them cannot be reached. */
const scenariosUnder = (convention: ConventionName): fc.Arbitrary<Scenario> =>
  fc.record(
    {
      seed: fc.maxSafeInteger(),
      convention: fc.constant(convention),
      ending: fc.constantFrom(...ENDINGS),
      endingAt: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      plan: plans,
      habits: habitsOf(convention),
      earlyStopping: fc.record({
        patience: fc.integer({ min: 1, max: 10 }),
        minDelta: fc.constantFrom(0, 0.001, 0.5),
        unit: fc.constantFrom("epochs" as const, "validation-checks" as const),
      }),
      validationInterval: fc.constantFrom(1, 1, 0.5, 0.3, 2),
      validationSeconds: seconds(30),
      secondsPerStep: fc.integer({ min: 1, max: 3000 }).map((millis) => millis / 1000),
      jitter: fc.integer({ min: 0, max: 9 }).map((tenths) => tenths / 10),
      reportDelaySeconds: seconds(4),
      downloadSeconds: seconds(20),
      queueSeconds: seconds(60),
      startUpSeconds: seconds(60),
      uploadSeconds: seconds(60),
      statusLagSeconds: seconds(6),
      publishSeconds: fc.constantFrom(null, 0.001, 12),
      cancellingSeconds: seconds(90),
      lostSeconds: seconds(300),
      cancelRace: fc.constantFrom("first-wins" as const, "cancel-wins" as const),
      pollSeconds: fc.integer({ min: 1, max: 2000 }),
    },
    { requiredKeys: ["seed", "convention", "ending"] },
  );

/** Runs that a scenario leads to, of at most 150 reports, so that a property stays quick. */
export const runs = (...conventions: readonly ConventionName[]): fc.Arbitrary<Run> =>
  fc
    .constantFrom(...conventions)
    .chain(scenariosUnder)
    .map(simulate)
    .filter((result) => result.ok)
    .map(({ value }) => value)
    .filter(({ reports }) => isShort(reports));

const isShort = (reports: Run["reports"]): boolean => {
  let count = 0;
  for (const _ of reports) {
    count += 1;
    if (count > 150) return false;
  }
  return true;
};
