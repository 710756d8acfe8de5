import * as fc from "fast-check";
import { type CheckOptions } from "../../src/index.ts";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { lyingTraces } from "./lying-traces.ts";
import { RUNNING } from "./reports.ts";

const counts = fc.constantFrom<unknown>(0, 1, 2, 3, 10, 100, 1e15, 2 ** 53 - 1, null, -1, 0.5, "7");

const times = fc.constantFrom<unknown>(
  "0001-01-01T00:00:00",
  "0000-01-01T00:00:00+23:59",
  "9999-12-31T23:59:59.999999",
  "9999-12-31T23:59:60-23:59",
  "2025-05-30T07:00:01",
  "2025-05-30T09:00:01Z",
  "yesterday",
  null,
);

/** Reports of which each field is whatever it may be. */
const anyReport = fc.record(
  {
    created_at: times,
    updated_at: times,
    status: fc.constantFrom(...JOB_STATUSES, "RUNNING", "done", null),
    steps_completed: counts,
    epochs_completed: counts,
    percentage_done: fc.constantFrom<unknown>(0, 10, 12.5, 33.33, 50, 99.99, 100, 101, null),
    steps_per_epoch: counts,
    best_epoch: counts,
    elapsed_time: fc.constantFrom<unknown>(0, 1, 1e308, null),
    extra: fc.constant(1),
  },
  { requiredKeys: [] },
);

const plan = fc.record(
  {
    epochs: fc.constantFrom(1, 2, 5, 10, 0),
    batchSize: fc.constantFrom(1, 16),
    trainingSamples: fc.constantFrom(1, 160, 3500),
    validation: fc.constantFrom("provided" as const, "split" as const),
    maxSteps: fc.constantFrom(-1, 0, 7),
  },
  { requiredKeys: [] },
);

const hyperparameters = fc.record(
  {
    epochs: fc.constantFrom(1, 2, 5, 10),
    batch_size: fc.constantFrom(1, 16),
    max_steps: fc.constantFrom(-1, 7),
    training_type: fc.constantFrom("sft", "grpo"),
  },
  { requiredKeys: [] },
);

/** A report as it is, or in a job object or an envelope that says of the plan what it will. */
const wrapped = (report: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: report },
    {
      weight: 2,
      arbitrary: fc.record({ status: fc.constant("running"), hyperparameters, status_details: report }),
    },
    { weight: 1, arbitrary: fc.record({ job: fc.constantFrom("a", 5), plan, report }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 7, [], "report") },
  );

/** The reports of one job, and what they are judged by. */
interface OddLife {
  readonly trace: readonly unknown[];
  readonly options: CheckOptions;
}

const SMALL = { epochs: 1, batchSize: 1, trainingSamples: 50, validation: "provided" };

/** Percentages that tell of a plan, and a plan that is stated later, which is that or another. */
export const latePlans: fc.Arbitrary<OddLife> = fc.record({
  trace: fc.array(
    fc
      .record({
        epochs: fc.constantFrom(1, 2),
        steps: fc.constantFrom(20, 50),
        percentage: fc.constantFrom(20, 50, 100),
        stated: fc.constantFrom(undefined, { epochs: 2 }, { epochs: 5 }, SMALL),
      })
      .map(({ epochs, steps, percentage, stated }) => ({
        job: "a",
        plan: stated,
        report: {
          ...RUNNING,
          epochs_completed: epochs,
          steps_completed: steps,
          percentage_done: percentage,
        },
      })),
    { minLength: 2, maxLength: 3 },
  ),
  options: fc.record({ convention: fc.constantFrom("auto", "documented", "customizer-25.12", "platform") }),
});

/** Options of every kind. */
const options: fc.Arbitrary<CheckOptions> = fc.record(
  {
    plan,
    looking: fc.constantFrom("log" as const, "poll" as const),
    convention: fc.constantFrom("auto", "documented", "customizer-25.4", "customizer-25.12", "platform"),
    severities: fc.constantFrom({}, { "progress/steps-decreased": "off" as const }),
  },
  { requiredKeys: [] },
);

/** Reports of one job that lie as they like, among them plans that change, and any options. */
export const oddLives: fc.Arbitrary<OddLife> = fc.oneof(
  fc.record({ trace: fc.array(wrapped(anyReport), { maxLength: 12 }), options }),
  fc
    .tuple(lyingTraces, fc.array(fc.tuple(fc.nat(), wrapped(anyReport)), { maxLength: 3 }), options)
    .map(([{ trace }, odd, given]) => {
      const reports: unknown[] = [...trace];
      for (const [at, report] of odd) reports.splice(at % (reports.length + 1), 0, report);
      return { trace: reports, options: given };
    }),
);
