// What tests get for fast-check while a mutant is tried: the same, with few runs of each property.
import * as everything from "../../node_modules/fast-check/lib/fast-check.js";

const MOST_RUNS = 25;

/** As fast-check's, but stops at the first failure: nobody reads the counterexample. */
export const assert = (property, parameters = {}) =>
  everything.assert(property, {
    ...parameters,
    numRuns: Math.min(MOST_RUNS, parameters.numRuns ?? MOST_RUNS),
    endOnFailure: true,
  });

export * from "../../node_modules/fast-check/lib/fast-check.js";
export default { ...everything, assert };
