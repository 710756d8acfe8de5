import { type Ending, ENDINGS, type Scenario, simulate } from "../../../simulate/index.ts";

/** What `--ending` takes beside the name of one: an ending of its own for each job. */
export const MIX = "mix";

/** How many jobs of 28 end like this: most complete, and each other way is there. */
const SHARES: Readonly<Record<Ending, number>> = {
  completes: 12,
  "stops-early": 3,
  "time-limit": 1,
  "fails-before-training": 1,
  "fails-during-training": 3,
  "fails-after-training": 1,
  "cancelled-created": 1,
  "cancelled-pending": 1,
  "cancelled-running": 2,
  "cancelled-finishing": 1,
  "cancel-race": 1,
  "lost-and-found": 1,
};

/**
 * A scenario with each ending, as often as its share, for a fleet to draw from. Endings that the plan
 * cannot reach are left out; where it reaches none, the scenario stands alone, and tells what is wrong.
 */
export const mixedEndings = (scenario: Scenario): readonly [Scenario, ...Scenario[]] => {
  const [first = scenario, ...others] = ENDINGS.flatMap((ending) => {
    const ended = { ...scenario, ending };
    return simulate(ended).ok ? Array.from({ length: SHARES[ending] }, () => ended) : [];
  });
  return [first, ...others];
};
