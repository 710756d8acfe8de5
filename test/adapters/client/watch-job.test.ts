import fc from "fast-check";
import { checkTrace, createMonitor } from "jobproof";
import { type WatchEvent, watchJob } from "jobproof/client";
import { describe, expect, it } from "vitest";
import { lawfulRun } from "../../support/lawful-run.ts";
import { runChoices } from "../../support/run-arbitrary.ts";
import { ending, JOB, pretendedService, told } from "./pretended-service.ts";
import { RUN } from "./short-run.ts";

const typesOf = (events: readonly WatchEvent[]): readonly string[] => events.map(({ type }) => type);

const statusesOf = (events: readonly WatchEvent[]): readonly (string | null)[] =>
  events.flatMap((event) => (event.type === "report" ? [event.progress.status] : []));

describe("watchJob", () => {
  it("tells of each report, judged, until the job is at its end", async () => {
    const service = pretendedService(lawfulRun(RUN));
    const events = await told(service, { check: { plan: RUN.plan } });
    expect(statusesOf(events)).toEqual(
      "created pending pending running running running running completed".split(" "),
    );
    expect(events.at(-1)).toMatchObject({
      type: "end",
      at: "2025-11-03T09:14:37.000000Z",
      outcome: {
        code: "ended",
        status: "completed",
        message: "the job is at its end: COMPLETED.",
        verdict: { verdict: "lawful", jobs: [{ job: JOB, reports: 8 }] },
      },
    });
    expect(service.times).toEqual([0, 5, 10, 15, 20, 25, 30, 35]);
    expect(new Set(service.paths)).toEqual(new Set([`/${JOB}/status`]));
  });

  it("tells how far the job is", async () => {
    const [, , , , fifth] = await told(pretendedService(lawfulRun(RUN)), { check: { plan: { epochs: 2 } } });
    expect(fifth).toMatchObject({
      type: "report",
      at: "2025-11-03T09:14:22.000000Z",
      stage: "training",
      inStageFor: 0,
      quietFor: 0,
      findings: [],
      progress: { percentage: 25, steps: 100, totalSteps: 400, epochs: 0, totalEpochs: 2 },
      job: { verdict: "lawful", plan: { declared: { epochs: 2 } } },
    });
  });

  it.each([
    {
      tells: "steps per epoch and epochs",
      report: { steps_per_epoch: 605 },
      plan: { epochs: 2 },
      total: 1210,
    },
    { tells: "a plan in whole", report: {}, plan: RUN.plan, total: 400 },
    {
      tells: "the percentage, where it cannot be one of epochs",
      report: { percentage_done: 19.92 },
      plan: {},
      total: 1210,
    },
    { tells: "nothing", report: { percentage_done: 12.5, epochs_completed: 1 }, plan: {}, total: null },
    { tells: "a cap", report: { steps_per_epoch: 605 }, plan: { epochs: 2, maxSteps: 300 }, total: 300 },
  ])("knows of $total steps where $tells tells it", async ({ report, plan, total }) => {
    const counters = { status: "running", steps_completed: 241, epochs_completed: 0, ...report };
    const [event] = await told(pretendedService([counters, 404]), { check: { plan } });
    expect(event).toMatchObject({ progress: { steps: 241, totalSteps: total } });
  });

  it("tells of a finding where it is new, and counts it after", async () => {
    const [first, second] = lawfulRun(RUN).slice(4, 6);
    const fallen = { ...second, steps_completed: 90, percentage_done: 22.5, epochs_completed: 0 };
    const events = await told(
      pretendedService([{ ...first }, fallen, fallen, { ...fallen, status: "failed" }]),
    );
    const found = events.map((event) =>
      event.type === "report" ? event.findings.map(({ code }) => code) : [],
    );
    expect(found).toEqual([[], ["progress/steps-decreased"], [], [], []]);
    expect(events.at(-1)).toMatchObject({
      outcome: {
        code: "ended",
        status: "failed",
        verdict: { verdict: "unlawful", jobs: [{ findings: [{ count: 3 }] }] },
      },
    });
  });

  it("comes to the verdict that checkTrace comes to", async () => {
    await fc.assert(
      fc.asyncProperty(runChoices("customizer-25.12", "customizer-25.4"), fc.nat(), async (run, lie) => {
        const reports = lawfulRun(run);
        const at = lie % reports.length;
        const lied = reports.with(at, { ...reports[at], steps_completed: lie % 7 });
        const end = lied.findIndex(({ status }) =>
          ["completed", "ready", "failed", "cancelled"].includes(String(status)),
        );
        const outcome = await ending(pretendedService(lied), { check: { plan: run.plan } });
        expect(outcome.verdict).toEqual(checkTrace(lied.slice(0, end + 1), { plan: run.plan, job: JOB }));
      }),
      { numRuns: 30 },
    );
  });

  it("goes on with a monitor that saw earlier reports", async () => {
    const monitor = createMonitor({ job: JOB });
    const reports = lawfulRun(RUN);
    for (const report of reports.slice(0, 6)) monitor.observe(report);
    const outcome = await ending(pretendedService([{ ...reports[4] }, { ...reports[7] }]), { monitor });
    expect(outcome.verdict.jobs[0]).toMatchObject({ reports: 8, findings: [{ code: "time/stale-report" }] });
  });

  it("tells why a job failed, as far as its log does", async () => {
    const times = { created_at: "2025-11-03T09:14:02", updated_at: "2025-11-03T09:20:00" };
    const status_logs = [
      {
        updated_at: "2025-11-03T09:20:00",
        message: "TrainingJobFailed",
        detail: "CUDA\u001B[2J out of memory ",
      },
      { updated_at: "2025-11-03T09:14:02", message: "created", detail: null },
    ];
    const { message } = await ending(pretendedService([{ ...times, status: "failed", status_logs }]));
    expect(message).toBe("the job is at its end: FAILED (CUDA\\u{1b}[2J out of memory).");
  });

  it.each([
    { url: "h", id: JOB, options: {}, says: ["the URL is"] },
    { url: "http://h", id: "", options: {}, says: ["the job is"] },
    {
      url: "http://h",
      id: JOB,
      options: { interval: 0 },
      says: ["interval is 0; it must be a number of seconds above 0."],
    },
    {
      url: "http://h",
      id: JOB,
      options: { intervall: 3 },
      says: ['"intervall" is no option; there are interval, '],
    },
    {
      url: "http://h",
      id: JOB,
      options: { limits: { stall: -1, sleep: 3 } },
      says: ['"sleep" is no limit; there are queue, stall, ', "limits.stall is -1; it must"],
    },
    { url: "http://h", id: JOB, options: { limits: 7 }, says: ["limits is 7; it must be an object"] },
    {
      url: "http://h",
      id: JOB,
      options: { requestTimeout: "3", bodyLimit: Number.NaN },
      says: ['requestTimeout is "3"', "bodyLimit is NaN"],
    },
    {
      url: "http://h",
      id: JOB,
      options: { headers: { "a b": "c", d: "secret\nagent", e: 7 } },
      says: ['the header "a b"', 'the header "d"', 'the header "e" must be a text'],
    },
    {
      url: "http://h",
      id: JOB,
      options: { until: "done" },
      says: ['until is "done"; it must be "ended" or "ready".'],
    },
    { url: "http://h", id: JOB, options: 7, says: ["the options are 7; they must be an object."] },
  ])(
    "does not begin with $url, $id, $options, and says all that is wrong",
    async ({ url, id, options, says }) => {
      const events: WatchEvent[] = [];
      for await (const event of watchJob(url, id, options as object)) events.push(event);
      expect(events).toMatchObject([{ type: "end", outcome: { code: "unusable", status: null } }]);
      const [end] = events;
      const problems = end?.type === "end" && end.outcome.code === "unusable" ? end.outcome.problems : [];
      expect(problems).toEqual(says.map((text) => expect.stringContaining(text) as string));
      expect(problems.join(" ")).not.toContain("secret");
    },
  );

  it("takes an option that is undefined as left out", async () => {
    const service = pretendedService([{ status: "failed" }]);
    const events = await told(service, { interval: undefined, limits: { stall: undefined } } as object);
    expect(typesOf(events)).toEqual(["report", "end"]);
  });
});

describe("what a watch looks at first", () => {
  const object = {
    id: JOB,
    status: "running",
    hyperparameters: { epochs: 2, batch_size: 8 },
    status_details: { ...lawfulRun(RUN)[4], status: undefined },
  };
  const [report, last] = [{ ...lawfulRun(RUN)[5] }, { ...lawfulRun(RUN)[7] }];

  it("is the job object, which tells what the job was asked to do", async () => {
    const service = pretendedService([object, report, last]);
    const events = await told(service, { learnPlan: true });
    expect(service.paths).toEqual([`/${JOB}`, `/${JOB}/status`, `/${JOB}/status`]);
    expect(events[1]).toMatchObject({
      job: { plan: { declared: { epochs: 2, batchSize: 8 } } },
      progress: { totalSteps: 400 },
    });
  });

  it("is done without where it is refused", async () => {
    const service = pretendedService((look) => [403, report, last][look] ?? last);
    expect(typesOf(await told(service, { learnPlan: true }))).toEqual(["report", "report", "end"]);
    expect(service.times).toEqual([0, 0, 5]);
  });

  it("is asked for again where it does not come, three times at most", async () => {
    const service = pretendedService((look) => (look % 2 === 0 && look < 6 ? 503 : look < 8 ? report : last));
    await told(service, { learnPlan: true });
    expect(service.paths.map((path) => path.includes("status"))).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it("ends the watch where the report is refused, too", async () => {
    const service = pretendedService([404]);
    expect(await ending(service, { learnPlan: true })).toMatchObject({ code: "refused", httpStatus: 404 });
    expect(service.paths).toEqual([`/${JOB}`, `/${JOB}/status`]);
  });
});
