import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordsOf } from "../../src/report/records.ts";
import { anyPayload } from "./arbitrary-payloads.ts";
import { JOB, REPORT } from "./read.ts";

/** What matters of each record: its job, its place and its payload. */
const told = (value: unknown) =>
  recordsOf(value).map(({ job, pointer, payload }) => ({ job, pointer, payload }));

const envelope = (more: object) => ({ report: REPORT, ...more });

/** The value that a pointer without escapes names. */
const follow = (value: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], value);

const seenAt = (more: object) => recordsOf(envelope(more)).flatMap(({ at, clock }) => [at, clock]);

describe("recordsOf", () => {
  it("gives a report as it is, unnamed", () => {
    expect(recordsOf(REPORT)).toEqual([
      { job: undefined, plan: undefined, payload: REPORT, pointer: "", problems: [] },
    ]);
  });

  it("names a job object by its id", () => {
    expect(told(JOB)).toEqual([{ job: "cust-1", pointer: "", payload: JOB }]);
  });

  it("gives each item of an array and of a list, with its place", () => {
    expect(told([REPORT, JOB])).toEqual([
      { job: undefined, pointer: "/0", payload: REPORT },
      { job: "cust-1", pointer: "/1", payload: JOB },
    ]);
    expect(told({ object: "list", data: [JOB, REPORT], pagination: {} })).toEqual([
      { job: "cust-1", pointer: "/data/0", payload: JOB },
      { job: undefined, pointer: "/data/1", payload: REPORT },
    ]);
  });

  it("gives the items of pages of lists", () => {
    expect(told([{ data: [JOB] }, { data: [REPORT] }])).toEqual([
      { job: "cust-1", pointer: "/0/data/0", payload: JOB },
      { job: undefined, pointer: "/1/data/0", payload: REPORT },
    ]);
  });

  it("takes what is nested deeper for a payload", () => {
    const deep = [[[REPORT]]];
    expect(told(deep)).toEqual([{ job: undefined, pointer: "/0/0", payload: [REPORT] }]);
    const lists = { data: [{ data: [{ data: [REPORT] }] }] };
    expect(told(lists)).toEqual([{ job: undefined, pointer: "/data/0/data/0", payload: { data: [REPORT] } }]);
  });

  it("opens envelopes, wherever they stand", () => {
    const wrapped = envelope({ job: "a", at: "2025-12-01T10:00:00", plan: { epochs: 2 } });
    for (const [value, pointer] of [
      [wrapped, "/report"],
      [[wrapped], "/0/report"],
      [[[wrapped]], "/0/0/report"],
      [{ data: [wrapped] }, "/data/0/report"],
    ] as const)
      expect(recordsOf(value)).toEqual([
        {
          job: "a",
          plan: { epochs: 2 },
          payload: REPORT,
          at: 1_764_583_200,
          clock: "calendar",
          pointer,
          problems: [],
        },
      ]);
  });

  it("tells when an envelope's report was seen, by either way of saying so", () => {
    expect(seenAt({ at: "1970-01-01T00:01:00.5" })).toEqual([60.5, "calendar"]);
    expect(seenAt({ elapsed_seconds: 5.05 })).toEqual([5.05, "stopwatch"]);
    expect(seenAt({ at: "1970-01-01T00:01:00", elapsed_seconds: 5.05 })).toEqual([60, "calendar"]);
    expect(seenAt({ at: "noon", elapsed_seconds: 5.05 })).toEqual([5.05, "stopwatch"]);
    for (const untold of [
      {},
      { at: "noon" },
      { at: 7 },
      { elapsed_seconds: "5" },
      { elapsed_seconds: Number.POSITIVE_INFINITY },
    ])
      expect(seenAt(untold)).toEqual([undefined, undefined]);
  });

  it("names an envelope's job by the envelope first, then by the job object in it", () => {
    expect(told({ job: "a", report: JOB })).toMatchObject([{ job: "a" }]);
    expect(told({ report: JOB })).toMatchObject([{ job: "cust-1" }]);
    expect(told({ job: null, report: JOB })).toMatchObject([{ job: "cust-1" }]);
    expect(told(envelope({}))).toMatchObject([{ job: undefined }]);
  });

  it.each([
    [7, "7", "7; it must be a text."],
    [-0.5, "-0.5", "-0.5; it must be a text."],
    [Number.NaN, undefined, "NaN; it must be a text."],
    [true, undefined, "true; it must be a text."],
    [[], undefined, "a list of 0; it must be a text."],
    [{}, undefined, "an object of 0 fields; it must be a text."],
    ["", "", '""; it must not be empty.'],
  ])("says of a job named %j that it is no name, and goes by a number's text", (name, job, wrong) => {
    const [enveloped] = recordsOf([envelope({ job: name })]);
    expect(enveloped).toMatchObject({ job, payload: REPORT, problems: [`the envelope's job is ${wrong}`] });
    const identified = { ...JOB, id: name };
    const problems = [`the report's id is ${wrong}`];
    expect(recordsOf(identified)).toMatchObject([{ job, payload: identified, problems }]);
    expect(recordsOf(envelope({ report: identified }))).toMatchObject([{ job, problems }]);
  });

  it("says nothing of an id that is null, or that throws", () => {
    const hostile = {
      ...REPORT,
      get id(): never {
        throw new Error("no");
      },
    };
    for (const payload of [{ ...REPORT, id: null }, hostile])
      expect(recordsOf(payload)).toMatchObject([{ job: undefined, problems: [] }]);
  });

  it("says of an envelope and of its report what is wrong with each name", () => {
    expect(recordsOf(envelope({ job: [], report: { ...JOB, id: 7 } }))).toMatchObject([
      {
        job: "7",
        problems: [
          "the envelope's job is a list of 0; it must be a text.",
          "the report's id is 7; it must be a text.",
        ],
      },
    ]);
  });

  it("hands on an envelope's plan unchecked, and null as none", () => {
    for (const plan of [{}, "x", 5, { epochs: -1 }, []])
      expect(recordsOf(envelope({ plan }))[0]?.plan).toBe(plan);
    for (const plan of [null, undefined]) expect(recordsOf(envelope({ plan }))[0]?.plan).toBeUndefined();
  });

  it("never takes a report for an envelope or a list, whatever it carries beside its status", () => {
    const report = { ...REPORT, report: {}, data: [JOB], job: "a" };
    expect(told(report)).toEqual([{ job: undefined, pointer: "", payload: report }]);
    const job = { ...JOB, report: REPORT };
    expect(told(job)).toEqual([{ job: "cust-1", pointer: "", payload: job }]);
  });

  it("hands on whatever an envelope holds, for the reader to object to", () => {
    for (const report of [null, 5, "x", [], [REPORT]])
      expect(told({ report })).toEqual([{ job: undefined, pointer: "/report", payload: report }]);
  });

  it.each([null, undefined, 5, "text", true, {}, { data: "none" }, { report: undefined }])(
    "hands on %j as a payload",
    (value) => {
      expect(told(value)).toEqual([{ job: undefined, pointer: "", payload: value }]);
    },
  );

  it("finds no report in empty arrays and lists", () => {
    for (const value of [[], { data: [] }, [[]], [{ data: [] }]]) expect(recordsOf(value)).toEqual([]);
  });

  it("never throws, never changes anything, and always points at what it gives", () => {
    fc.assert(
      fc.property(fc.oneof(anyPayload, fc.array(anyPayload)), (value) => {
        const before = JSON.stringify(value);
        for (const { pointer, payload } of recordsOf(value)) expect(follow(value, pointer)).toBe(payload);
        expect(JSON.stringify(value)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });
});
