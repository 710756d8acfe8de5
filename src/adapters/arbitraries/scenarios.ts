import * as fc from "fast-check";
import { CANDIDATE_CONVENTIONS, CONVENTION_NAMES, type ConventionName } from "../../progress/conventions.ts";
import { durationOf } from "../../simulate/duration-of.ts";
import { type Ending, ENDINGS, type Scenario, simulate } from "../../simulate/index.ts";
import { limitsOf, type LimitKinds, requireLimits, someOf, wholeNumber } from "./limits.ts";
import { sought } from "./sought.ts";
import { PLAN_LIMITS, type PlanLimits, trainingPlans } from "./training-plans.ts";

/** Which jobs to simulate. Everything may be left out. */
export interface ScenarioLimits {
  /** The endings to choose from; all of them unless told. */
  readonly endings?: readonly Ending[];
  /**
   * The conventions to choose from; unless told, all but `platform`, which is that of another service:
   * who checks its reports without naming it is told of faults that are none.
   */
  readonly conventions?: readonly ConventionName[];
  /** At most 2,000 training samples unless told. */
  readonly plan?: PlanLimits;
  /** About the most reports that a poller sees of one job; 40 unless told. */
  readonly maxReports?: number;
}

/** What each limit on scenarios may be. */
export const SCENARIO_LIMITS: LimitKinds = {
  endings: someOf(ENDINGS),
  conventions: someOf(CONVENTION_NAMES),
  plan: limitsOf(PLAN_LIMITS),
  maxReports: wholeNumber,
};

const MAX_SEED = 2 ** 31 - 1;

/** The scenario, with the poll interval at which a poller sees the whole job in so many looks. */
const polledIn = (scenario: Scenario, looks: number): Scenario => {
  const seconds = Math.ceil(durationOf(scenario) / looks);
  return seconds >= 1 ? { ...scenario, pollSeconds: seconds } : scenario;
};

const earlyStopping = fc.record({
  patience: fc.integer({ min: 1, max: 3 }),
  unit: fc.constantFrom("epochs" as const, "validation-checks" as const),
});

const noneWithin =
  (limits: ScenarioLimits) =>
  (last: Scenario, tries: number): string => {
    const failed = simulate(last);
    const why = failed.ok ? "" : ` The last one failed: ${failed.error.message}`;
    return `None of ${tries} jobs within the limits ${JSON.stringify(limits)} can be simulated; they must leave room for one.${why}`;
  };

/**
 * Scenarios that can be simulated: every ending under every convention but `platform`, queued or not,
 * validated more or less often, polled at intervals that show the whole job in a few reports up to
 * the most. Throws, in a sentence, where a limit cannot be used, and as it generates where the limits
 * leave no job.
 */
export const scenarios = (limits: ScenarioLimits = {}): fc.Arbitrary<Scenario> => {
  requireLimits("limits", limits, SCENARIO_LIMITS);
  const { endings = ENDINGS, conventions = CANDIDATE_CONVENTIONS, maxReports = 40 } = limits;
  const among = fc
    .record({
      seed: fc.nat({ max: MAX_SEED }),
      ending: fc.constantFrom(...endings),
      convention: fc.constantFrom(...conventions),
      plan: trainingPlans({ maxTrainingSamples: 2_000, ...limits.plan }),
      endingAt: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      queueSeconds: fc.constantFrom(0, 40, 600),
      validationInterval: fc.constantFrom(1, 0.5, 0.25),
      earlyStopping,
      looks: fc.integer({ min: 2, max: Math.max(2, maxReports) }),
    })
    .map(({ looks, ...scenario }) => polledIn(scenario, looks));
  return sought(among, (scenario) => simulate(scenario).ok, noneWithin(limits));
};
