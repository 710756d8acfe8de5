import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inferPlan, type InferOptions, type JobInference } from "../../src/index.ts";
import { isInSet, type NumberSet } from "../../src/progress/index.ts";
import { realSteps, type RunChoices } from "../support/lawful-run.ts";
import { packedRunChoices, runChoices } from "../support/run-arbitrary.ts";
import { optionsFor, seen, type Sightings, sightings } from "../support/sightings.ts";

const ALL = ["documented", "customizer-25.4", "customizer-25.10", "customizer-25.12", "platform"] as const;

/** What does not come to be inferred cannot be missing. */
const holds = (set: NumberSet | null | undefined, value: number): boolean =>
  set === undefined || (set !== null && isInSet(set, value));

/** Whether one of the explanations has every number of the plan that the job really follows. */
const containsTruth = (job: JobInference, choices: RunChoices): boolean => {
  const { plan, convention } = choices;
  const [perEpoch, total] = realSteps(choices);
  return job.explanations.some(
    (one) =>
      one.conventions.includes(convention) &&
      one.capped === total < plan.epochs * perEpoch &&
      [
        holds(one.totalSteps, total),
        holds(one.epochs, plan.epochs),
        holds(one.stepsPerEpoch, perEpoch),
        holds(one.trainingSamples?.[plan.validation], plan.trainingSamples),
        holds(one.batchSize?.[plan.validation], plan.batchSize),
      ].every(Boolean),
  );
};

const inferred = (choices: RunChoices, how: Sightings, more: InferOptions = {}): JobInference | undefined =>
  inferPlan(seen(choices, how), { ...optionsFor(choices, how), ...more }).jobs[0];

describe("inferPlan of what is seen of a lawful run", () => {
  it.each([
    { whose: "samples are as they are", runs: runChoices(...ALL) },
    { whose: "samples are packed", runs: packedRunChoices(...ALL) },
  ])("always holds the true plan, whatever is left out, late or declared, where $whose", ({ runs }) => {
    fc.assert(
      fc.property(runs, sightings, (choices, how) => {
        const job = inferred(choices, how);
        expect(job?.contradicted).toEqual([]);
        expect(job !== undefined && containsTruth(job, choices)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("holds it by the convention that the run follows, too", () => {
    fc.assert(
      fc.property(runChoices(...ALL), sightings, (choices, how) => {
        const job = inferred(choices, how, { convention: choices.convention });
        expect(job !== undefined && containsTruth(job, choices)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
