import { describe, expect, it } from "vitest";
import { type InferOptions, inferPlan, type JobInference, type PartialPlan } from "../../src/index.ts";
import { type NumberSet } from "../../src/progress/index.ts";
import { CANCELLED_25_12, COMPLETED_25_12, MAY_2025 } from "../check/recorded.ts";

const first = (reports: readonly unknown[], options: InferOptions = {}): JobInference | undefined =>
  inferPlan(reports, options).jobs[0];

const listed = (set: NumberSet | undefined): readonly number[] => (set ?? []).map(({ low }) => low);

describe("inferPlan", () => {
  it("pins a total of 1210 in 5 epochs by 241 steps at 19.92 with 242 steps an epoch", () => {
    const job = first([CANCELLED_25_12.report], { plan: { maxSteps: 0 } });
    expect(job?.explanations).toMatchObject([
      {
        conventions: ["customizer-25.12"],
        totalSteps: [{ low: 1210, high: 1210 }],
        epochs: [{ low: 5, high: 5 }],
        exact: true,
      },
    ]);
  });

  it("leaves no epochs possible that cannot have ended by the steps", () => {
    const report = { status: "running", steps_completed: 241, steps_per_epoch: 242, percentage_done: 19.92 };
    expect(first([report], { plan: { maxSteps: 0 } })?.explanations).toMatchObject([
      {
        conventions: ["customizer-25.10", "customizer-25.12"],
        totalSteps: [{ low: 1210, high: 1210 }],
        epochs: [{ low: 5, high: 5 }],
      },
    ]);
    expect(first([report], { convention: "customizer-25.4" })?.explanations).toEqual([]);
  });

  it("takes an epoch for shorter, the more epochs a percentage claims to have ended by the steps", () => {
    const report = { status: "running", steps_completed: 300, percentage_done: 50 };
    const lengths = (epochs: number) =>
      first([report], { convention: "customizer-25.4", plan: { epochs, maxSteps: 0 } })?.explanations[0]
        ?.stepsPerEpoch;
    expect(lengths(2)).toEqual([{ low: 150, high: 399, step: 1 }]);
    expect(lengths(8)).toEqual([{ low: 51, high: 99, step: 1 }]);
  });

  it("lists the totals up to a bound that fit percentages alone", () => {
    const reports = [41.49, 82.99, 99.17, 99.59, 100].map((percentage_done) => ({ percentage_done }));
    const job = first(reports, { upTo: 2500 });
    const bySteps = job?.explanations.find(({ conventions }) => conventions.includes("customizer-25.10"));
    expect(listed(bySteps?.totalSteps)).toEqual([
      241, 482, 723, 964, 1205, 1446, 1687, 1928, 2169, 2181, 2410, 2422, 2501,
    ]);
    expect(bySteps).toMatchObject({ listedTo: 2500, exact: true });
  });

  it("lists all of them where the bound is as far as percentages tell", () => {
    const reports = [41.49, 82.99, 99.17, 99.59, 100].map((percentage_done) => ({ percentage_done }));
    const [, bySteps] = first(reports, { upTo: 9_999 })?.explanations ?? [];
    expect(bySteps).toMatchObject({ conventions: ["customizer-25.10", "customizer-25.12"], listedTo: null });
    expect(bySteps?.totalSteps.at(-1)).toMatchObject({ high: null });
  });

  it("knows the plan of a recorded job that completed", () => {
    const job = first([MAY_2025], { plan: { batchSize: 16, maxSteps: 0 } });
    expect(job?.explanations).toMatchObject([
      {
        conventions: ["customizer-25.4", "customizer-25.10"],
        totalSteps: [{ low: 438, high: 438 }],
        epochs: [{ low: 2, high: 2 }],
        stepsPerEpoch: [{ low: 219, high: 219 }],
        trainingSamples: { provided: [{ low: 3489, high: 3504 }], split: [{ low: 3876, high: 3893 }] },
      },
    ]);
    expect(
      first([MAY_2025], { plan: { trainingSamples: 3500, validation: "provided" } })?.explanations[0],
    ).toMatchObject({
      batchSize: { provided: [{ low: 16, high: 16, step: 1 }], split: null },
      trainingSamples: null,
    });
  });

  it("takes what completed epochs and steps leave of an epoch where its steps are not reported", () => {
    const report = { status: "running", steps_completed: 500, epochs_completed: 3, percentage_done: 30 };
    const [byEpochs] = first([report], { plan: { maxSteps: 0 } })?.explanations ?? [];
    expect(byEpochs).toMatchObject({
      conventions: ["documented", "customizer-25.4"],
      epochs: [{ low: 10, high: 10 }],
      stepsPerEpoch: [{ low: 101, high: 199 }],
      totalSteps: [{ low: 1010, high: 1990, step: 10 }],
    });
  });

  it("takes what the documented steps_per_epoch leaves of an epoch, which it is not", () => {
    const reports = [
      { status: "running", steps_per_epoch: 110, epochs_completed: 1, percentage_done: 50, elapsed_time: 9 },
    ];
    const documented = (plan: PartialPlan) =>
      first(reports, { convention: "documented", plan: { maxSteps: 0, ...plan } })?.explanations;
    expect(documented({ validation: "provided" })).toMatchObject([
      {
        epochs: [{ low: 2, high: 2 }],
        stepsPerEpoch: [{ low: 220, high: 220 }],
        totalSteps: [{ low: 440, high: 440 }],
      },
    ]);
    expect(documented({})).toMatchObject([{ stepsPerEpoch: [{ low: 198, high: 220 }] }]);
    expect(documented({ trainingSamples: 3510, batchSize: 16, validation: "split" })).toMatchObject([
      { epochs: [{ low: 2, high: 2 }], stepsPerEpoch: [{ low: 198, high: 198 }] },
    ]);
  });

  it("says when the steps fit the split that was not declared", () => {
    const report = { status: "running", steps_per_epoch: 219, steps_completed: 100, percentage_done: 22.83 };
    const plan = { trainingSamples: 3500, batchSize: 16, epochs: 2, validation: "split" } as const;
    expect(first([report], { plan })).toMatchObject({
      contradicted: ["validation"],
      notes: [
        "no plan with that validation explains what was reported",
        "these steps fit training on all samples: was a validation set provided?",
      ],
    });
    expect(first([report], { plan: { ...plan, validation: "provided" } })).toMatchObject({
      contradicted: [],
      notes: [],
    });
  });

  it("leaves out the epochs that contradict the reports, and says so", () => {
    const job = first([CANCELLED_25_12.report], { plan: { epochs: 3 } });
    expect(job?.contradicted).toEqual(["epochs"]);
    expect(job?.notes).toEqual(["no plan with those epochs explains what was reported"]);
    expect(job?.explanations[0]?.epochs).toEqual([{ low: 5, high: 5, step: 1 }]);
  });

  it("takes a cap that is known, and one that is not, for possible", () => {
    const report = { ...CANCELLED_25_12.report, epochs_completed: 0 };
    const capped = (plan: PartialPlan) =>
      first([report], { plan })?.explanations.map((one) => [one.capped, one.epochs[0]?.low]);
    expect(capped({})).toEqual([
      [false, 5],
      [true, 6],
    ]);
    expect(capped({ maxSteps: 1210 })).toEqual([
      [false, 5],
      [true, 6],
    ]);
    expect(capped({ maxSteps: 2000 })).toEqual([[false, 5]]);
    expect(capped({ maxSteps: -1 })).toEqual([[false, 5]]);
  });

  it("tells nothing of the samples of a job whose sequences are packed", () => {
    const job = first([
      {
        id: "cust-1",
        hyperparameters: { batch_size: 16, epochs: 5, max_steps: -1, sequence_packing_enabled: true },
        status_details: { ...CANCELLED_25_12.report },
      },
    ]);
    expect(job?.explanations[0]).toMatchObject({ trainingSamples: null, batchSize: null });
    expect(job?.lacks).toEqual(["packing or GRPO: steps tell nothing of the training samples"]);
  });

  it("takes nothing for evidence that is found wrong", () => {
    const wrong = { status: "running", percentage_done: 140, steps_completed: 7 };
    const stale = { ...CANCELLED_25_12.report, updated_at: "2025-11-03T09:15:02" };
    const late = {
      status: "running",
      steps_completed: 200,
      percentage_done: 99.99,
      updated_at: "2025-11-03T09:15:01",
    };
    for (const reports of [
      [wrong, stale],
      [stale, late],
    ])
      expect(first(reports)?.explanations[0]?.totalSteps).toEqual([{ low: 1210, high: 1210, step: 1 }]);
  });

  it("tells jobs apart, and unnamed reports from a job of their name", () => {
    const { jobs } = inferPlan([
      CANCELLED_25_12,
      COMPLETED_25_12,
      { job: "job", report: MAY_2025 },
      MAY_2025,
    ]);
    expect(jobs.map(({ job }) => job)).toEqual([
      CANCELLED_25_12.job,
      COMPLETED_25_12.job,
      "job",
      "job (unnamed)",
    ]);
  });

  it("leaves out options that cannot be used, and says so", () => {
    const options = {
      plan: { epochs: 0, batchSize: 16 },
      upTo: 0.5,
      convention: "x",
    } as unknown as InferOptions;
    const { unreadable, jobs } = inferPlan([CANCELLED_25_12.report], options);
    expect(unreadable).toHaveLength(3);
    expect(jobs[0]?.declared).toEqual({ batchSize: 16 });
    expect(inferPlan([], null as unknown as InferOptions).unreadable).toHaveLength(1);
  });

  it("says how many values were found wrong and are left out", () => {
    const wrongOnly = first([{ status: "running", steps_completed: "x" }]);
    expect(wrongOnly).toMatchObject({
      leftOut: 1,
      notes: ["1 value was found wrong and is left out: checkTrace tells what is wrong"],
    });
    const beyond = { status: "running", percentage_done: 250 };
    expect(first([beyond, { ...beyond, best_epoch: -1, job: null }])).toMatchObject({
      leftOut: 3,
      notes: ["3 values were found wrong and are left out: checkTrace tells what is wrong"],
    });
    expect(first([MAY_2025])).toMatchObject({ leftOut: 0, notes: [] });
  });

  it("names what would tell more as it is called in code", () => {
    expect(first([MAY_2025])?.lacks).toEqual([
      "no batch size, so nothing of the training samples: give batchSize",
      "no max_steps, so a cap is possible: give maxSteps, 0 for none",
    ]);
  });

  it("gives plain JSON", () => {
    const inference = inferPlan([CANCELLED_25_12, { percentage_done: 12.5 }]);
    expect(JSON.parse(JSON.stringify(inference))).toEqual(inference);
  });
});
