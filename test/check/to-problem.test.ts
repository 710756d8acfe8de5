import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialTransition } from "xstate";
import {
  checkReport,
  checkTrace,
  createChecker,
  LAWS,
  PROBLEM_TYPES,
  readJob,
  readReport,
  toProblem,
} from "../../src/index.ts";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { eventVerdict, jobMachine, transitionVerdict } from "../../src/lifecycle/index.ts";
import { anyPayload } from "../report/arbitrary-payloads.ts";
import { at, inTurn, RUNNING } from "./reports.ts";
import { HOSTILE } from "./rich-verdict.ts";

const PLAN = { epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided" } as const;

describe("toProblem, of a transition", () => {
  it("is a conflict with the status of the job, and names what may come instead", () => {
    expect(toProblem(transitionVerdict("completed", "running"))).toEqual({
      type: "urn:jobproof:problem:illegal-transition",
      title: "The job cannot go from its status to that one",
      status: 409,
      detail: "COMPLETED is terminal and is not left for RUNNING: only READY may follow.",
      code: "left-terminal",
      allowed: ["ready"],
    });
  });

  it("is there exactly where the transition is refused", () => {
    for (const looking of ["poll", "log"] as const)
      for (const from of JOB_STATUSES)
        for (const to of JOB_STATUSES) {
          const verdict = transitionVerdict(from, to, { looking });
          expect(toProblem(verdict)?.detail).toBe(verdict.allowed ? undefined : verdict.reason);
        }
  });

  it("tells an event that comes at the wrong time from one that makes no sense", () => {
    const [created] = initialTransition(jobMachine, { plan: PLAN });
    expect(toProblem(eventVerdict(created, { type: "job.scheduled" }))).toBeUndefined();
    const early = toProblem(eventVerdict(created, { type: "job.published" }));
    expect(early).toMatchObject({ ...PROBLEM_TYPES.illegalTransition, status: 409, code: "no-edge" });
    expect(early?.allowed).toContain("job.scheduled");
    const running = jobMachine.resolveState({
      ...created,
      value: { stage: { active: { cancellable: { running: "training" } } }, sight: "seen" },
    });
    const beyond = eventVerdict(running, { type: "training.advanced", stepsCompleted: 1000 });
    expect(toProblem(beyond)).toMatchObject({
      ...PROBLEM_TYPES.senselessTransition,
      status: 422,
      code: "guard",
      allowed: [],
    });
  });
});

describe("toProblem, of a report", () => {
  it("takes the result of reading whole, as it takes why nothing was read", () => {
    for (const payload of [RUNNING, { ...RUNNING, status: "finished" }, { status_details: 4 }, null])
      for (const read of [readReport(payload), readJob(payload)])
        expect(toProblem(read)).toEqual(read.ok ? undefined : toProblem(read.error));
    expect(toProblem(readReport(RUNNING))).toBeUndefined();
    expect(toProblem(readReport({}))?.code).toBe("shape/missing-field");
  });

  it("tells everything that is wrong with a payload's shape", () => {
    const read = readReport({ status: "finished", "a/b#ü": 1, steps_completed: -1 });
    expect(read.ok ? undefined : toProblem(read.error)).toEqual({
      ...PROBLEM_TYPES.malformedReport,
      status: 422,
      detail:
        "steps_completed is -1; expected a whole number from 0 to 2^53 − 1, or null, and 1 more finding.",
      code: "shape/negative-count",
      pointer: "#/steps_completed",
      findings: [
        {
          code: "shape/negative-count",
          pointer: "#/steps_completed",
          detail: "steps_completed is -1; expected a whole number from 0 to 2^53 − 1, or null",
          expected: "a whole number from 0 to 2^53 − 1, or null",
        },
        {
          code: "shape/unknown-status",
          pointer: "#/status",
          detail:
            'status is "finished"; expected one of the nine statuses: created, pending, running, cancelled, cancelling, failed, completed, ready or unknown',
          expected:
            "one of the nine statuses: created, pending, running, cancelled, cancelling, failed, completed, ready or unknown",
        },
      ],
    });
    const job = readJob(4);
    expect(job.ok ? undefined : toProblem(job.error)?.code).toBe("shape/not-an-object");
  });

  it("tells the errors of a verdict, and nothing of a lawful one", () => {
    expect(toProblem(checkReport(RUNNING))).toBeUndefined();
    expect(toProblem(checkReport({ ...RUNNING, extra: 1, created_at: null }))).toBeUndefined();
    const verdict = checkReport({ ...RUNNING, percentage_done: 101, created_at: null });
    expect(toProblem(verdict)).toMatchObject({
      ...PROBLEM_TYPES.unlawfulReport,
      status: 422,
      detail: "percentage_done is 101, outside 0 to 100.",
      findings: [{ code: "progress/percentage-out-of-range", job: "job" }],
    });
  });

  it("is there where nothing was judged, or not everything could be read", () => {
    const nothing = "no report was found in what was given.";
    const refused = { ...PROBLEM_TYPES.unreadableReport, status: 422, code: "unreadable" };
    expect(toProblem(checkReport([]))).toEqual({ ...refused, detail: nothing, unreadable: [nothing] });
    expect(toProblem(createChecker().verdict())).toEqual({
      ...refused,
      detail: "no report was judged.",
      unreadable: ["no report was judged."],
    });
    const misnamed = checkReport({ job: 5, plan: { epochs: 0 }, report: RUNNING });
    expect(misnamed.verdict).toBe("lawful");
    expect(toProblem(misnamed)).toEqual({
      ...refused,
      detail: "the envelope's job is 5; it must be a text. (and 1 more)",
      unreadable: [
        "the envelope's job is 5; it must be a text.",
        "plan: epochs is 0; it must be a whole number from 1 to 9007199254740991.",
      ],
    });
  });

  it("tells first what cannot be true", () => {
    const verdict = checkReport({ job: 5, report: { ...RUNNING, percentage_done: 101 } });
    expect(toProblem(verdict)?.type).toBe(PROBLEM_TYPES.unlawfulReport.type);
  });

  it("is a conflict where only earlier reports speak against a report", () => {
    expect(toProblem(checkTrace(inTurn("completed", "running")))).toMatchObject({
      ...PROBLEM_TYPES.unlawfulReport,
      status: 409,
      code: "status/left-terminal",
    });
    const both = checkTrace([
      ...inTurn("completed", "running"),
      at(3, "completed", { percentage_done: 101 }),
    ]);
    expect(toProblem(both)?.status).toBe(422);
  });

  it("holds the laws against earlier reports, and no others, to be conflicts", () => {
    const conflicts = LAWS.filter(({ severity, example: { breaks, options = {} } }) => {
      const problem = severity === "error" ? toProblem(checkTrace(breaks, options)) : undefined;
      return problem?.status === 409;
    });
    expect(conflicts.map(({ code }) => code)).toEqual([
      "time/created-changed",
      "time/elapsed-decreased",
      "status/left-terminal",
      "status/illegal-transition",
      "progress/steps-per-epoch-changed",
      "progress/after-end",
      "progress/steps-decreased",
      "progress/epochs-decreased",
      "progress/percentage-decreased",
    ]);
  });

  it("is plain JSON with pointers that are fragments of URIs, whatever was refused", () => {
    const named = fc.oneof(fc.constant(HOSTILE), fc.string({ unit: "binary" })).map((name) => ({
      metrics: { keys: [], metrics: { [name]: 4 } },
    }));
    fc.assert(
      fc.property(fc.oneof(anyPayload, named), (payload) => {
        const verdict = checkReport(payload);
        const problem = toProblem(verdict);
        const isFine = verdict.verdict === "lawful" && verdict.unreadable.length === 0;
        expect(problem === undefined).toBe(isFine);
        expect(JSON.parse(JSON.stringify(problem ?? null))).toEqual(problem ?? null);
        for (const { pointer } of problem?.findings ?? []) {
          expect(pointer).toMatch(/^#(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*$/u);
          expect(URL.canParse(`http://example.org/${pointer}`)).toBe(true);
        }
      }),
    );
  });
});
