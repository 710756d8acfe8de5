import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lawfulTraces, type Trace } from "../../src/adapters/arbitraries/index.ts";
import { caseAt, type Desk, openDesk } from "../../src/check/desk.ts";
import { type JobCase } from "../../src/check/job-case.ts";
import { saveCase } from "../../src/check/monitor-state.ts";
import { observe } from "../../src/check/observe.ts";
import { type CheckOptions, soundOptions } from "../../src/check/options.ts";
import { type TrainingPlan } from "../../src/job/training-plan.ts";
import { simulate } from "../../src/simulate/index.ts";
import { alteration, ALTERATIONS, altered } from "./alterations.ts";

interface Watch {
  readonly desk: Desk;
  readonly jobCase: JobCase;
}

const watch = (options: CheckOptions): Watch => {
  const desk = openDesk(soundOptions(options));
  return { desk, jobCase: caseAt(desk, "job") };
};

const PLACE = { file: null, line: null, pointer: "" };

/** All that is kept of a job, and what its last report was the first to give. */
const kept = ({ desk, jobCase }: Watch): unknown => ({
  state: saveCase(desk, jobCase, []),
  fresh: [...desk.fresh],
});

/** Judges reports twice, once with each of them in full, and holds the two together; gives how many were routine. */
const judgeTwice = (reports: readonly unknown[], options: CheckOptions): number => {
  const quick = watch(options);
  const full = watch(options);
  let routine = 0;
  for (const report of reports) {
    const read = quick.desk.look.reading.fields;
    observe(quick.desk, quick.jobCase, report, PLACE);
    // What is taken by its routine is not read into the look.
    if (quick.desk.look.reading.fields === read) routine += 1;
    full.jobCase.routine = "none";
    observe(full.desk, full.jobCase, report, PLACE);
    expect(kept(quick)).toEqual(kept(full));
  }
  return routine;
};

/** A job that is looked at often. */
const longJob = (plan: TrainingPlan): Trace => {
  const run = simulate({ plan, pollSeconds: 20, habits: { epochsCompleted: "finished" } });
  if (!run.ok) throw new Error(run.error.message);
  const { plan: whole, scenario, reports } = run.value;
  return {
    plan: whole,
    convention: scenario.convention,
    reports: Array.from(reports, ({ report }) => report),
  };
};

const LONG = longJob({ epochs: 4, batchSize: 8, trainingSamples: 8000, validation: "provided" });

const isTraining = ({ status }: Trace["reports"][number]): boolean => status === "running";
const hasBest = ({ best_epoch: best }: Trace["reports"][number]): boolean => typeof best === "number";

const BEFORE_BEST = LONG.reports.filter((report) => isTraining(report) && !hasBest(report)).slice(20, 24);
const WITH_BEST = LONG.reports.filter((report) => isTraining(report) && hasBest(report)).slice(20, 24);

/** The same reports with other values in some fields. */
const withBest = (fields: object): readonly object[] => WITH_BEST.map((report) => ({ ...report, ...fields }));

/** Reports of one job in a row, by what is particular about them. */
const ROWS: readonly (readonly [string, readonly object[], CheckOptions])[] = [
  ["with its plan", WITH_BEST, { plan: LONG.plan }],
  ["with no plan", WITH_BEST, {}],
  ["with its plan, seen in a log", WITH_BEST, { plan: LONG.plan, looking: "log" }],
  ["before its first best epoch", BEFORE_BEST, { plan: LONG.plan }],
  ["of a named convention", BEFORE_BEST, { plan: LONG.plan, convention: "customizer-25.12" }],
  ["without metrics", withBest({ metrics: null }), { plan: LONG.plan }],
  [
    "without metrics, of a named convention",
    withBest({ metrics: null }),
    { plan: LONG.plan, convention: "customizer-25.12" },
  ],
  ["without losses", withBest({ train_loss: null, val_loss: null }), {}],
  ["without a log", withBest({ status_logs: null }), {}],
  ["without elapsed_time", withBest({ elapsed_time: null }), {}],
  ["with an elapsed_time of 0", withBest({ elapsed_time: 0 }), {}],
  [
    "with steps of which several are one percentage",
    longJob({ epochs: 2, batchSize: 8, trainingSamples: 800_000, validation: "provided" })
      .reports.filter(isTraining)
      .slice(20, 24),
    {},
  ],
];

const traces = lawfulTraces({ conventions: ["customizer-25.10", "customizer-25.12"], maxReports: 40 });

/** The ways to be told of a job's plan: whole, in part, or not at all. */
const optionsOf = ({ plan, convention }: Trace): fc.Arbitrary<CheckOptions> => {
  const { validation: _, ...withoutValidation } = plan;
  return fc.constantFrom<CheckOptions>(
    { plan },
    { plan: withoutValidation },
    { plan: { epochs: plan.epochs } },
    {},
    { plan, convention },
    { plan, looking: "log" },
  );
};

const told = traces.chain((trace) => fc.record({ trace: fc.constant(trace), options: optionsOf(trace) }));

describe("a routine report", () => {
  it("is judged as in full: lawful reports of any job", () => {
    fc.assert(
      fc.property(told, ({ trace: { reports }, options }) => {
        judgeTwice(reports, options);
      }),
    );
  });

  it("is judged as in full: with any change of any report", () => {
    const changes = fc.array(fc.tuple(fc.nat(), alteration), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(told, changes, ({ trace, options }, changed) => {
        const reports: unknown[] = [...trace.reports];
        for (const [at, change] of changed) {
          const index = at % reports.length;
          reports[index] = altered(reports[index], change);
        }
        judgeTwice(reports, options);
      }),
      { numRuns: 1000 },
    );
  });

  it("is judged as in full: with a change that stays, from some report on", () => {
    fc.assert(
      fc.property(told, fc.nat(), alteration, ({ trace: { reports }, options }, at, change) => {
        const from = at % reports.length;
        judgeTwice(
          reports.map((report, index) => (index < from ? report : altered(report, change))),
          options,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("is judged as in full: out of order, and more than once", () => {
    fc.assert(
      fc.property(told, fc.array(fc.nat(), { maxLength: 60 }), ({ trace: { reports }, options }, order) => {
        judgeTwice(
          order.map((at) => reports[at % reports.length]),
          options,
        );
      }),
    );
  });

  it.each(ROWS)("is judged as in full: with every one change, of a job %s", (_, reports, options) => {
    const [before, last, next, after] = reports;
    expect(judgeTwice(reports, options)).toBe(2);
    for (const each of ALTERATIONS) judgeTwice([before, last, altered(next, each), after], options);
  });

  it("is judged as in full: with another field in the place of each", () => {
    const [before, last, next = {}] = BEFORE_BEST;
    for (const name of Object.keys(next)) {
      const renamed = Object.entries(next).map(([key, value]) => [key === name ? "odd" : key, value]);
      judgeTwice([before, last, Object.fromEntries(renamed)], { plan: LONG.plan });
    }
  });

  it("is nearly every report of a job in training, with its plan or without", () => {
    const { reports, plan } = LONG;
    const running = reports.filter(isTraining).length;
    expect(running).toBeGreaterThan(100);
    for (const options of [{ plan }, { plan: { epochs: plan.epochs } }, {}])
      expect(judgeTwice(reports, options) / running).toBeGreaterThan(0.9);
  });
});
