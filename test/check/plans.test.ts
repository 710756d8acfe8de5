import { describe, expect, it } from "vitest";
import { checkReport, checkTrace, type Verdict } from "../../src/index.ts";
import { RUNNING } from "./reports.ts";

const TOO_FAR = { ...RUNNING, epochs_completed: 9 };

const codesIn = ({ jobs }: Verdict): readonly string[] =>
  jobs.flatMap(({ findings }) => findings.map(({ code }) => code));

const lackOf = (code: string, payload: unknown): readonly string[] | undefined =>
  checkReport(payload).jobs[0]?.unjudged.find((law) => law.code === code)?.lacks;

describe("a plan", () => {
  it("comes from the options, an envelope or a job object, and is judged alike", () => {
    const job = { status: "running", status_details: TOO_FAR, hyperparameters: { epochs: 3 } };
    for (const verdict of [
      checkReport(TOO_FAR, { plan: { epochs: 3 } }),
      checkReport({ plan: { epochs: 3 }, report: TOO_FAR }),
      checkReport(job),
    ]) {
      expect(codesIn(verdict)).toEqual(["progress/epochs-exceed-plan"]);
      expect(verdict.jobs[0]?.plan.declared).toEqual({ epochs: 3 });
    }
  });

  it("of an envelope holds for the reports of its job that follow, and for no other job", () => {
    const envelopes = [
      { job: "a", plan: { epochs: 3 }, report: RUNNING },
      { job: "b", report: TOO_FAR },
      { job: "a", report: TOO_FAR },
    ];
    const { jobs } = checkTrace(envelopes);
    expect(jobs.map(({ job, verdict }) => `${job} ${verdict}`)).toEqual(["a unlawful", "b lawful"]);
  });

  it("that the caller gives goes first, and is said to be contradicted where another differs", () => {
    const verdict = checkReport({ plan: { epochs: 3 }, report: TOO_FAR }, { plan: { epochs: 10 } });
    expect(verdict.jobs[0]?.findings).toMatchObject([{ code: "plan/contradicted", severity: "warning" }]);
    expect(verdict.jobs[0]?.plan.declared).toEqual({ epochs: 10 });
    expect(codesIn(checkReport({ plan: { epochs: 10 }, report: TOO_FAR }, { plan: { epochs: 10 } }))).toEqual(
      [],
    );
  });

  it.each([
    [
      "envelopes",
      [
        { plan: { epochs: 3 }, report: RUNNING },
        { plan: { epochs: 5 }, report: RUNNING },
      ],
      "",
    ],
    [
      "job objects",
      [3, 5].map((epochs) => ({ status_details: RUNNING, hyperparameters: { epochs, max_steps: -1 } })),
      "/hyperparameters/epochs",
    ],
    [
      "an envelope and the job object in it",
      [{ plan: { epochs: 3 }, report: { status_details: RUNNING, hyperparameters: { epochs: 5 } } }],
      "/report/hyperparameters/epochs",
    ],
  ])("that changes between %s is said to be contradicted, once a change", (_, reports, path) => {
    const { jobs } = checkTrace([...reports, RUNNING, TOO_FAR]);
    const [contradicted, ...others] = jobs[0]?.findings ?? [];
    expect(contradicted).toMatchObject({
      code: "plan/contradicted",
      severity: "warning",
      count: 1,
      path: path === "" ? "/report" : path,
      message: "the job states another plan (epochs 5) than before (epochs 3)",
      expected: "epochs 3, as before",
    });
    expect(others.map(({ code }) => code)).toEqual(["progress/epochs-exceed-plan"]);
    expect(jobs[0]?.plan.declared.epochs).toBe(5);
  });

  it("that is stated again, in the same words or others, is not contradicted", () => {
    const plans = [{ epochs: 3 }, { epochs: 3, maxSteps: -1 }, { epochs: 3, maxSteps: 0 }, { batchSize: 16 }];
    expect(codesIn(checkTrace(plans.map((plan) => ({ plan, report: RUNNING }))))).toEqual([]);
  });

  it("of one job that changes says nothing of another job", () => {
    const envelopes = [
      { job: "a", plan: { epochs: 3 }, report: RUNNING },
      { job: "a", plan: { epochs: 5 }, report: { ...RUNNING, status: "unknown" } },
      { job: "b", plan: { epochs: 3 }, report: RUNNING },
    ];
    expect(codesIn(checkTrace(envelopes))).toEqual([]);
  });

  it("may come in parts from each", () => {
    const job = {
      status: "running",
      status_details: RUNNING,
      hyperparameters: { batch_size: 16, max_steps: -1 },
    };
    const { jobs } = checkReport({ plan: { epochs: 3 }, report: job }, { plan: { trainingSamples: 100 } });
    expect(jobs[0]?.plan.declared).toEqual({ epochs: 3, batchSize: 16, maxSteps: -1, trainingSamples: 100 });
  });

  it.each([5, "3 epochs", [], true])(
    "of an envelope that is %j is named among what is unreadable",
    (plan) => {
      const verdict = checkTrace([RUNNING, { plan, report: TOO_FAR }]);
      expect(verdict.unreadable).toHaveLength(1);
      expect(verdict.unreadable[0]?.reason).toMatch(/^plan: plan is .*; it must be an object\.$/u);
      expect(verdict.jobs[0]?.reports).toBe(2);
    },
  );

  it("of an envelope has each part named that cannot be used", () => {
    const plan = { epochs: 0, batchSize: -1, trainingSamples: 0.5, validation: "none" };
    const { unreadable } = checkReport({ plan, report: RUNNING });
    const parts = unreadable.map(({ reason }) => reason.split(" ")[1]);
    expect(parts).toEqual(["epochs", "batchSize", "trainingSamples", "validation"]);
  });

  it("of which the validation is not known is said to be taken either way", () => {
    const said = checkReport(RUNNING, { plan: { trainingSamples: 100, batchSize: 4 } }).assumptions;
    expect(said).toContain("validation is not given: the steps of both splits are accepted");
    const plan = { trainingSamples: 100, batchSize: 4, validation: "split" } as const;
    expect(checkReport(RUNNING, { plan }).assumptions).toHaveLength(said.length - 1);
  });
});

describe("what could not be judged", () => {
  it("is listed with what it lacks", () => {
    expect(lackOf("progress/epochs-exceed-plan", RUNNING)).toEqual(["epochs_completed", "epochs"]);
    expect(lackOf("progress/epochs-exceed-plan", TOO_FAR)).toEqual(["epochs"]);
    expect(lackOf("progress/epochs-exceed-plan", { plan: { epochs: 9 }, report: TOO_FAR })).toBeUndefined();
    expect(lackOf("progress/steps-decreased", { ...RUNNING, steps_completed: 5 })).toEqual([
      "earlier steps_completed",
    ]);
    expect(lackOf("status/illegal-transition", RUNNING)).toEqual(["earlier status"]);
    expect(lackOf("status/illegal-transition", [RUNNING, RUNNING])).toBeUndefined();
  });

  it("says that the facts were there, but never in one report", () => {
    const reports = [
      { ...RUNNING, steps_completed: 5 },
      { ...RUNNING, metrics: { keys: [], metrics: {} } },
    ];
    expect(lackOf("metrics/step-beyond-progress", reports)).toEqual([
      "steps_completed and metrics in one report",
    ]);
  });

  it("holds no law of shape: those are judged of every payload", () => {
    const { jobs } = checkReport(null);
    expect(jobs[0]?.unjudged.filter(({ code }) => code.startsWith("shape/"))).toEqual([]);
  });

  it("shrinks as more is given, until nothing but the odd law is left", () => {
    const plan = { epochs: 3, trainingSamples: 100, batchSize: 4, validation: "provided" } as const;
    const full = {
      ...RUNNING,
      steps_completed: 5,
      epochs_completed: 0,
      percentage_done: 6.67,
      steps_per_epoch: 25,
    };
    const sizes = [[RUNNING], [full], [full, full]].map(
      (reports) => checkTrace(reports, { plan }).jobs[0]?.unjudged.length ?? 0,
    );
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(new Set(sizes).size).toBe(3);
  });
});
