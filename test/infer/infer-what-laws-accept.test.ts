import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkTrace,
  type InferOptions,
  inferPlan,
  type PartialPlan,
  type PlanExplanation,
} from "../../src/index.ts";
import { type ConventionName, isInSet, type NumberSet } from "../../src/progress/index.ts";
import { type WireReport } from "../support/lawful-run.ts";
import { runChoices } from "../support/run-arbitrary.ts";
import { seen, sightings } from "../support/sightings.ts";

const ALL = ["documented", "customizer-25.4", "customizer-25.10", "customizer-25.12", "platform"] as const;

/** The lowest numbers of a run, and the highest, so many of each. */
const ends = ({ low, high, step }: NumberSet[number], most: number): readonly number[] => {
  const count = high === null ? most : Math.min(most, (high - low) / step + 1);
  const up = Array.from({ length: count }, (_, at) => low + at * step);
  return high === null ? up : [...up, ...up.map((_, at) => high - at * step)];
};

/** Numbers of a set, of its first runs and its last. */
const someOf = (set: NumberSet, most: number): readonly number[] => [
  ...new Set([...set.slice(0, most), ...set.slice(-1)].flatMap((run) => ends(run, most))),
];

const upFrom = (low: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => low + at);

interface Shape {
  readonly epochs: number;
  readonly perEpoch: number;
  readonly total: number;
}

/** Steps of an epoch that may go with so many epochs: those that make the lowest total, or are what is reported as of all epochs. */
const likelyLengths = (
  reports: readonly WireReport[],
  epochs: number,
  { totalSteps }: PlanExplanation,
): readonly number[] => [
  ...new Set(reports.map(({ steps_per_epoch: length }) => Number(length) * epochs)),
  ...upFrom(Math.max(1, Math.floor((totalSteps[0]?.low ?? 1) / epochs)), 20),
];

/** Plans with these epochs among those that an explanation lists. */
const plansWith = (
  reports: readonly WireReport[],
  epochs: number,
  explanation: PlanExplanation,
): readonly Shape[] => {
  const { capped, totalSteps, stepsPerEpoch } = explanation;
  const lengths = [...likelyLengths(reports, epochs, explanation), ...someOf(stepsPerEpoch, 12)];
  const all = lengths.flatMap((perEpoch) => {
    if (!isInSet(stepsPerEpoch, perEpoch)) return [];
    const whole = epochs * perEpoch;
    const totals = capped ? someOf(totalSteps, 2).filter((total) => total < whole) : [whole];
    return totals.map((total) => ({ epochs, perEpoch, total }));
  });
  return all.filter(({ total }) => isInSet(totalSteps, total));
};

/** A plan of such a shape: a step for each sample. */
const planOf = ({ epochs, perEpoch, total }: Shape, { capped }: PlanExplanation): PartialPlan => ({
  epochs,
  batchSize: 1,
  trainingSamples: perEpoch,
  validation: "provided",
  maxSteps: capped ? total : 0,
});

const errorsUnder = (
  reports: readonly unknown[],
  convention: ConventionName,
  plan: PartialPlan,
): readonly string[] =>
  checkTrace(reports, { convention, plan }).jobs.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === "error").map(({ code }) => code),
  );

/**
 * The epochs that are listed as exact, of which the laws accept no plan that is listed. Where no plan goes
 * with the validation that was declared, those listed are not with it, and the plans tried here are.
 */
const refused = (reports: readonly WireReport[], options: InferOptions): readonly unknown[] =>
  inferPlan(reports, options).jobs.flatMap(({ explanations, contradicted }) =>
    explanations
      .filter(({ exact, listedTo }) => exact && listedTo === null && contradicted.length === 0)
      .flatMap((one) =>
        one.conventions.flatMap((convention) =>
          someOf(one.epochs, 3).flatMap((epochs) => {
            const plans = plansWith(reports, epochs, one).map((shape) => planOf(shape, one));
            const isAccepted = plans.some((plan) => errorsUnder(reports, convention, plan).length === 0);
            return plans.length === 0 || isAccepted ? [] : [{ convention, plan: plans[0] }];
          }),
        ),
      ),
  );

/** A validation set is provided: else a documented steps_per_epoch is not that of the plans tried. */
const KNOWN = { plan: { validation: "provided" } } as const;

const report = fc.record(
  {
    status: fc.constantFrom("running", "completed", "cancelled"),
    steps_completed: fc.integer({ min: 0, max: 1500 }),
    steps_per_epoch: fc.integer({ min: 1, max: 400 }),
    epochs_completed: fc.integer({ min: 0, max: 12 }),
    best_epoch: fc.integer({ min: 0, max: 12 }),
    percentage_done: fc.oneof(
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100),
    ),
  },
  { requiredKeys: ["status"] },
);

/** A job that states nothing of its plan: what percentages told is forgotten when a job states that its steps are capped. */
const ofReports = sightings.map(({ of, ...how }) => ({
  ...how,
  of: of.map((one) => ({ ...one, form: "report" as const })),
}));

const provided = runChoices(...ALL).filter(({ plan }) => plan.validation === "provided");

const lawful = (reports: readonly unknown[]): boolean => checkTrace(reports).verdict !== "unlawful";

describe("inferPlan", () => {
  it("lists as exact no plan of a report that the laws refuse", () => {
    fc.assert(
      fc.property(
        report.filter((one) => lawful([one])),
        (one) => {
          expect(refused([one], KNOWN)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("lists as exact no plan of a lawful run that the laws refuse", () => {
    fc.assert(
      fc.property(provided, ofReports, (choices, how) => {
        const { convention } = choices;
        const named = convention === "platform" ? { convention } : {};
        expect(refused(seen(choices, how), { ...KNOWN, ...named })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
