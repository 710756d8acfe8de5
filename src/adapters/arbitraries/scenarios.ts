import * as fc from "fast-check";
import { CONVENTION_NAMES, type ConventionName } from "../../progress/conventions.ts";
import { durationOf } from "../../simulate/duration-of.ts";
import { type Ending, ENDINGS, type Scenario } from "../../simulate/index.ts";
import { type PlanLimits, trainingPlans } from "./training-plans.ts";

/** Which jobs to simulate. Everything may be left out. */
export interface ScenarioLimits {
  /** The endings to choose from; all of them unless told. */
  readonly endings?: readonly Ending[];
  /** The conventions to choose from; all of them unless told. */
  readonly conventions?: readonly ConventionName[];
  readonly plan?: PlanLimits;
  /** About the most reports that a poller sees of one job; 40 unless told. */
  readonly maxReports?: number;
}

const MAX_SEED = 2 ** 31 - 1;

/** The poll interval at which a poller sees the whole job in so many looks; none where there is no such job. */
const polledIn = (scenario: Scenario, looks: number): readonly Scenario[] => {
  const seconds = Math.ceil(durationOf(scenario) / looks);
  return seconds >= 1 ? [{ ...scenario, pollSeconds: seconds }] : [];
};

const earlyStopping = fc.record({
  patience: fc.integer({ min: 1, max: 3 }),
  unit: fc.constantFrom("epochs" as const, "validation-checks" as const),
});

/**
 * Scenarios that can be simulated: every ending under every convention, queued or not, validated more
 * or less often, polled at intervals that show the whole job in a few reports up to the most.
 */
export const scenarios = ({
  endings = ENDINGS,
  conventions = CONVENTION_NAMES,
  plan = { maxTrainingSamples: 2_000 },
  maxReports = 40,
}: ScenarioLimits = {}): fc.Arbitrary<Scenario> =>
  fc
    .record({
      seed: fc.nat({ max: MAX_SEED }),
      ending: fc.constantFrom(...endings),
      convention: fc.constantFrom(...conventions),
      plan: trainingPlans(plan),
      endingAt: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      queueSeconds: fc.constantFrom(0, 40, 600),
      validationInterval: fc.constantFrom(1, 0.5, 0.25),
      earlyStopping,
      looks: fc.integer({ min: 2, max: Math.max(2, maxReports) }),
    })
    .map(({ looks, ...scenario }) => polledIn(scenario, looks))
    .filter((found) => found.length > 0)
    .map(([scenario = {}]) => scenario);
