import * as fc from "fast-check";
import { type CheckOptions } from "../../src/index.ts";
import { type PartialPlan } from "../../src/job/training-plan.ts";
import { lawfulRun, type RunChoices, type WireReport } from "./lawful-run.ts";

/** How one report of a run comes to the one who checks. */
interface Sighting {
  readonly isKept: boolean;
  /** The fields that are null; never the status. */
  readonly nulled: readonly string[];
  /** How many reports are answered before it that were made after it. */
  readonly lateBy: number;
  /** Whether another look shows UNKNOWN just before. */
  readonly isBlinkedBefore: boolean;
  readonly form: "report" | "job" | "job-with-both" | "bare-job";
}

/** How a run is seen: report by report, and with what part of its plan. */
export interface Sightings {
  readonly of: readonly Sighting[];
  readonly knownParts: readonly (keyof RunChoices["plan"])[];
}

const NULLABLE = [
  "created_at",
  "updated_at",
  "steps_completed",
  "epochs_completed",
  "steps_per_epoch",
  "percentage_done",
  "elapsed_time",
  "best_epoch",
];

const sighting: fc.Arbitrary<Sighting> = fc.record({
  isKept: fc.boolean(),
  nulled: fc.oneof(fc.constant([]), fc.subarray(NULLABLE)),
  lateBy: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 6 })),
  isBlinkedBefore: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.boolean()),
  form: fc.oneof(
    { weight: 5, arbitrary: fc.constant("report" as const) },
    fc.constantFrom("job" as const, "job-with-both" as const, "bare-job" as const),
  ),
});

/** Ways to see a run. */
export const sightings: fc.Arbitrary<Sightings> = fc.record({
  of: fc.array(sighting, { minLength: 40, maxLength: 40 }),
  knownParts: fc.oneof(
    fc.constant([]),
    fc.constant(["epochs", "batchSize", "trainingSamples", "validation"] as const),
    fc.subarray(["epochs", "batchSize", "trainingSamples", "validation"] as const),
  ),
});

/** Ways to see a run of which no report comes late. */
export const sightingsInOrder: fc.Arbitrary<Sightings> = sightings.map(({ of, ...how }) => ({
  of: of.map((one) => ({ ...one, lateBy: 0 })),
  ...how,
}));

/** The part of the plan that the checker is told. Who tells any of it tells of the cap, too, and always of a fraction that is not the reference's. */
const knownPlan = ({ plan }: RunChoices, { knownParts }: Sightings): PartialPlan => {
  const cap = knownParts.length === 0 ? [] : (["maxSteps"] as const);
  const parts = [...knownParts, ...cap, "trainFraction"] as const;
  return Object.fromEntries(parts.flatMap((part) => (plan[part] === undefined ? [] : [[part, plan[part]]])));
};

/** What the checker is told: some of the plan, and the convention of another service. */
export const optionsFor = (choices: RunChoices, how: Sightings): CheckOptions => ({
  plan: knownPlan(choices, how),
  ...(choices.convention === "platform" && { convention: "platform" }),
});

const asJob = ({ plan, packed = 1 }: RunChoices, { status, ...details }: WireReport): WireReport => ({
  id: "cust-1",
  status,
  created_at: "2025-05-30T06:59:58",
  updated_at: "2025-05-30T08:00:00",
  config: "meta/llama-3.2-1b-instruct@v1.0.0+A100",
  hyperparameters: {
    epochs: plan.epochs,
    batch_size: plan.batchSize,
    max_steps: plan.maxSteps ?? -1,
    sequence_packing_enabled: packed > 1,
  },
  status_details: details,
});

const inForm = (choices: RunChoices, report: WireReport, form: Sighting["form"]): WireReport => {
  const job = asJob(choices, report);
  switch (form) {
    case "report":
      return { ...report, id: "cust-1" };
    case "job":
      return job;
    case "job-with-both":
      return { ...job, status_details: report };
    case "bare-job":
      return { ...job, hyperparameters: undefined, status_details: undefined };
  }
};

/** What is seen of one report: its time of arrival, as a place among the others, and the payload. */
type Arrival = readonly [at: number, payload: WireReport];

/** One report of some run, where others may come late: then its time tells whether it did, and none is without. */
const arrivalsOf = (
  choices: RunChoices,
  report: WireReport,
  at: number,
  { nulled, lateBy, isBlinkedBefore, form }: Sighting,
): readonly Arrival[] => {
  const thinned = { ...report, ...Object.fromEntries(nulled.map((name) => [name, null])) };
  const unknown = inForm(choices, { ...report, status: "unknown" }, "report");
  return [
    ...(isBlinkedBefore ? [[at - 0.5, unknown] as const] : []),
    [at + lateBy + 0.25, inForm(choices, thinned, form)],
  ];
};

/** The first report is on time, and a job object where samples are packed: else that cannot be known. */
const asFirst = (how: Sighting, { packed = 1 }: RunChoices): Sighting => ({
  ...how,
  isKept: true,
  lateBy: 0,
  isBlinkedBefore: false,
  form: packed > 1 ? "job" : how.form,
});

/** Without its time nothing can be known to be late, nor what overtook it. */
const withTime = (how: Sighting): Sighting => ({
  ...how,
  nulled: how.nulled.filter((name) => name !== "updated_at"),
  form: how.form === "bare-job" ? "report" : how.form,
});

/**
 * What the one who checks gets to see of a lawful run: reports are left out, come late, have fields of
 * null or the form of job objects, and UNKNOWN lies between them. It is as lawful as the run.
 */
export const seen = (choices: RunChoices, { of }: Sightings): readonly WireReport[] => {
  const isAnyLate = of.some(({ lateBy }) => lateBy > 0);
  return lawfulRun(choices)
    .flatMap((report, at) => {
      const { [at % of.length]: own = IN_FULL } = of;
      const how = at === 0 ? asFirst(own, choices) : own;
      return how.isKept ? arrivalsOf(choices, report, at, isAnyLate ? withTime(how) : how) : [];
    })
    .toSorted(([one], [other]) => one - other)
    .map(([, payload]) => payload);
};

const IN_FULL: Sighting = { isKept: true, nulled: [], lateBy: 0, isBlinkedBefore: false, form: "report" };
