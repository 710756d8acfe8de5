import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inferPlan, type JobInference, type PartialPlan } from "../../src/index.ts";
import { isInSet, type NumberSet, stepsPerEpoch, totalSteps } from "../../src/progress/index.ts";
import { lawfulRun, type RunChoices, type WireReport } from "../support/lawful-run.ts";
import { runChoices } from "../support/run-arbitrary.ts";

/** Which reports stay, and which fields of each become null. */
interface Thinning {
  readonly kept: boolean;
  readonly nulled: readonly string[];
}

const NULLABLE = [
  "updated_at",
  "steps_completed",
  "epochs_completed",
  "steps_per_epoch",
  "percentage_done",
  "elapsed_time",
  "best_epoch",
];

const thinnings: fc.Arbitrary<readonly Thinning[]> = fc.array(
  fc.record({ kept: fc.boolean(), nulled: fc.subarray(NULLABLE) }),
  { minLength: 60, maxLength: 60 },
);

const thin = (run: readonly WireReport[], how: readonly Thinning[]): readonly WireReport[] =>
  run.flatMap((report, at) => {
    const { kept, nulled } = how[at % how.length] ?? { kept: true, nulled: [] };
    return kept ? [{ ...report, ...Object.fromEntries(nulled.map((name) => [name, null])) }] : [];
  });

const anyRun = runChoices(
  "documented",
  "customizer-25.4",
  "customizer-25.10",
  "customizer-25.12",
  "platform",
);

const PARTS = ["epochs", "batchSize", "trainingSamples", "validation", "maxSteps"] as const;

const partOf = (plan: PartialPlan, parts: readonly string[]): PartialPlan =>
  Object.fromEntries(Object.entries(plan).filter(([name]) => parts.includes(name)));

const valueOf = (result: { readonly ok: boolean; readonly value?: unknown }): number =>
  typeof result.value === "number" ? result.value : Number.NaN;

const truthOf = ({ plan, convention }: RunChoices) => {
  const rule = convention === "platform" ? "platform" : "documented";
  const perEpoch = valueOf(stepsPerEpoch(plan, "observed", rule));
  const total = valueOf(totalSteps(plan, rule));
  return { plan, convention, perEpoch, total, capped: total < plan.epochs * perEpoch };
};

const holds = (set: NumberSet | null | undefined, value: number): boolean =>
  set === undefined || (set !== null && isInSet(set, value));

/** Whether one of the explanations has every number of the true plan. */
const containsTruth = (job: JobInference, choices: RunChoices): boolean => {
  const { plan, convention, perEpoch, total, capped } = truthOf(choices);
  return job.explanations.some(
    (one) =>
      one.conventions.includes(convention) &&
      one.capped === capped &&
      [
        holds(one.totalSteps, total),
        holds(one.epochs, plan.epochs),
        holds(one.stepsPerEpoch, perEpoch),
        holds(one.trainingSamples?.[plan.validation], plan.trainingSamples),
        holds(one.batchSize?.[plan.validation], plan.batchSize),
      ].every(Boolean),
  );
};

describe("inferPlan of a lawful run", () => {
  it("always holds the true plan, whatever is left out and whatever is declared", () => {
    fc.assert(
      fc.property(anyRun, thinnings, fc.subarray([...PARTS]), (choices, how, parts) => {
        const { convention, plan } = choices;
        const polls = thin(lawfulRun(choices), how);
        const [job] = inferPlan(polls, {
          // A fraction that is not told is 0.9.
          plan: partOf(plan, [...parts, "trainFraction"]),
          ...(convention === "platform" && { convention }),
        }).jobs;
        expect(job?.contradicted ?? []).toEqual([]);
        if (job !== undefined) expect(containsTruth(job, choices)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
