import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTrace, createChecker, type Verdict } from "../../src/index.ts";
import { recordsOf } from "../../src/report/records.ts";
import { anyPayload } from "../report/arbitrary-payloads.ts";
import { lyingTraces } from "./lying-traces.ts";
import { at, inTurn, RUNNING } from "./reports.ts";

const PLACE = { file: "jobs.ndjson", line: 7, pointer: "" } as const;

const NOWHERE = { file: null, line: null, path: "" } as const;

/** What is said of each job, without the places, which differ by how the reports were handed in. */
const jobsIn = ({ jobs }: Verdict) =>
  jobs.map(({ findings, conventions, ...job }) => ({
    ...job,
    findings: findings.map((finding) => ({ ...finding, ...NOWHERE })),
    conventions: {
      ...conventions,
      excluded: conventions.excluded.map((exclusion) => ({ ...exclusion, ...NOWHERE })),
    },
  }));

describe("createChecker", () => {
  it("has nothing to say before the first report", () => {
    expect(createChecker().verdict()).toMatchObject({ verdict: "unjudged", jobs: [], unreadable: [] });
  });

  it("gives a verdict at any time, and goes on", () => {
    const checker = createChecker();
    const seen = [at(1, "running"), at(2, "completed"), at(3, "running")].map((report) => {
      checker.observe(report);
      const [job] = checker.verdict().jobs;
      return [job?.status, job?.verdict, job?.reports];
    });
    expect(seen).toEqual([
      ["running", "lawful", 1],
      ["completed", "lawful", 2],
      ["completed", "unlawful", 3],
    ]);
  });

  it("never changes a verdict that it has given", () => {
    const checker = createChecker();
    checker.observe({ ...RUNNING, extra: 1 });
    const first = checker.verdict();
    const before = structuredClone(first);
    checker.observe({ ...RUNNING, extra: 2, percentage_done: 101 });
    checker.unreadable({ file: null, line: null, reason: "it ended" });
    expect(first.jobs).toStrictEqual(before.jobs);
  });

  it("says of findings and of what is unreadable the file and the line", () => {
    const checker = createChecker({ severities: {} });
    for (const record of recordsOf({ job: 5, plan: 6, report: { ...RUNNING, percentage_done: 101 } }))
      checker.check(record, { ...PLACE, pointer: record.pointer });
    checker.unreadable({ file: "other.json", line: null, reason: "It is empty." });
    const { unreadable, jobs } = checker.verdict();
    expect(jobs[0]?.findings).toMatchObject([
      { file: "jobs.ndjson", line: 7, path: "/report/percentage_done" },
    ]);
    expect(unreadable).toMatchObject([
      { file: "jobs.ndjson", line: 7, reason: "the envelope's job is 5; it must be a text." },
      { file: "jobs.ndjson", line: 7, reason: "plan: plan is 6; it must be an object." },
      { file: "other.json", line: null, reason: "It is empty." },
    ]);
  });

  it("puts unnamed reports under the name of their bearer, and named ones under their own", () => {
    const checker = createChecker();
    for (const record of recordsOf([RUNNING, { ...RUNNING, id: "cust-1" }]))
      checker.check(record, PLACE, "a.json");
    for (const record of recordsOf(RUNNING)) checker.check(record, PLACE, "b.json");
    expect(checker.verdict().jobs.map(({ job, reports }) => [job, reports])).toEqual([
      ["a.json", 1],
      ["cust-1", 1],
      ["b.json", 1],
    ]);
  });

  it("keeps no job's facts for the next one, nor one checker's for another's", () => {
    const envelopes = inTurn("created", "running", "completed").map((report, job) => ({
      job: `${job}`,
      report,
    }));
    const alone = envelopes.flatMap((envelope) => jobsIn(checkTrace([envelope])));
    expect(jobsIn(checkTrace(envelopes))).toEqual(alone);
  });

  it("says of each of many jobs, however their reports are mixed, what it says of it alone", () => {
    const mixes = fc.array(fc.tuple(lyingTraces, fc.integer({ min: 1, max: 5 })), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(mixes, (mix) => {
        const jobs = mix.map(([{ trace }, pace], job) =>
          trace.map((report, look) => ({ look: look * pace, envelope: { job: `job ${job}`, report } })),
        );
        const mixed = jobs.flat().toSorted((one, other) => one.look - other.look);
        const alone = jobs.flatMap((job) => jobsIn(checkTrace(job.map(({ envelope }) => envelope))));
        expect(jobsIn(checkTrace(mixed.map(({ envelope }) => envelope)))).toEqual(alone);
      }),
      { numRuns: 50 },
    );
  });

  it("judges reports one by one as checkTrace does all of them, whatever they hold", () => {
    fc.assert(
      fc.property(fc.array(anyPayload, { maxLength: 5 }), (payloads) => {
        const checker = createChecker();
        for (const record of payloads.flatMap((payload) => recordsOf(payload))) checker.check(record, PLACE);
        expect(jobsIn(checker.verdict())).toEqual(jobsIn(checkTrace(payloads)));
      }),
      { numRuns: 200 },
    );
  });

  it("gives back the findings that a report is the first to give", () => {
    const checker = createChecker();
    expect(checker.observe({ ...RUNNING, extra: 1 })).toMatchObject([{ code: "shape/unknown-field" }]);
    expect(checker.observe({ ...RUNNING, extra: 2 })).toEqual([]);
    const [record] = recordsOf({ job: "other", report: { ...RUNNING, percentage_done: 101 } });
    expect(record && checker.check(record, PLACE)).toMatchObject([
      { code: "progress/percentage-out-of-range", file: "jobs.ndjson", line: 7 },
    ]);
  });

  it("streams what the verdict holds, each job made anew whenever it is asked for", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), anyPayload), { maxLength: 8 }),
        (reports) => {
          const checker = createChecker();
          for (const [job, report] of reports)
            for (const record of recordsOf({ job, report })) checker.check(record, PLACE);
          const verdict = checker.verdict();
          const stream = checker.stream();
          expect({ ...stream, jobs: [...stream.jobs] }).toEqual(verdict);
          expect([...stream.jobs]).toEqual(verdict.jobs);
          expect(new Set(checker.findings())).toEqual(
            new Set(verdict.jobs.flatMap(({ findings }) => findings)),
          );
        },
      ),
    );
  });
});
