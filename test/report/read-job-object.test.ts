import { describe, expect, it } from "vitest";
import { DETAILS, JOB, problemsOf, read } from "./read.ts";

const own = (status: unknown, nested: unknown = "running") =>
  read({ ...JOB, status, status_details: { ...DETAILS, status: nested } }).jobStatus;

describe("readInto a job object", () => {
  it("keeps its pair of times apart from the report's", () => {
    expect(read(JOB)).toMatchObject({
      jobCreatedAt: 1_764_583_198_000_000,
      jobUpdatedAt: 1_764_585_002_000_000,
      createdAt: 1_764_583_200_123_456,
      updatedAt: 1_764_585_000_500_000,
    });
  });

  it("takes none of its own times for the report's where those are missing", () => {
    const timeless = { ...JOB, status_details: { ...DETAILS, created_at: null, updated_at: undefined } };
    expect(read(timeless)).toMatchObject({ createdAt: Number.NaN, updatedAt: Number.NaN });
    expect(problemsOf(timeless)).toEqual([
      ["shape/missing-field", "warning", "/status_details/created_at", 1],
      ["shape/missing-field", "warning", "/status_details/updated_at", 1],
    ]);
  });

  it("needs no times of its own", () => {
    expect(problemsOf({ ...JOB, created_at: null, updated_at: undefined })).toEqual([]);
    expect(problemsOf({ ...JOB, created_at: "soon", updated_at: 5 })).toEqual([
      ["shape/not-an-instant", "error", "/created_at", 1],
      ["shape/wrong-type", "error", "/updated_at", 1],
    ]);
  });

  it("takes its own status where the nested report has none", () => {
    for (const none of [null, undefined]) {
      const reading = read({ ...JOB, status: "completed", status_details: { ...DETAILS, status: none } });
      expect(reading).toMatchObject({ status: "completed", statusAt: "" });
    }
  });

  it("takes the nested status where there is one, and still says what is wrong with its own", () => {
    const nested = { ...DETAILS, status: "completed" };
    expect(read({ ...JOB, status_details: nested })).toMatchObject({
      status: "completed",
      statusAt: "/status_details",
    });
    const outer = (status: unknown) => problemsOf({ ...JOB, status, status_details: nested });
    expect(outer("ready")).toEqual([]);
    expect(outer(null)).toEqual([]);
    expect(outer(undefined)).toEqual([]);
    expect(outer("READY")).toEqual([["shape/status-spelling", "info", "/status", 1]]);
    expect(outer("done")).toEqual([["shape/unknown-status", "error", "/status", 1]]);
    expect(outer(7)).toEqual([["shape/wrong-type", "error", "/status", 1]]);
  });

  it("takes its own status apart where the nested report has one, however it is spelled", () => {
    expect(["ready", "READY", "canceled"].map((status) => own(status))).toEqual([
      "ready",
      "ready",
      "cancelled",
    ]);
    expect(["done", 7, null, undefined].map((status) => own(status))).toEqual(Array(4).fill(undefined));
    expect(own("ready", null)).toBeUndefined();
  });

  it("may be what has a mark of job objects and no progress: its times are no report's", () => {
    const times = { created_at: JOB.created_at, updated_at: JOB.updated_at };
    const asJob = { jobCreatedAt: 1_764_583_198_000_000, createdAt: Number.NaN, updatedAt: Number.NaN };
    for (const mark of ["id", "config", "output_model"])
      expect(read({ status: "running", ...times, [mark]: "x" })).toMatchObject(asJob);
    const asReport = { jobCreatedAt: Number.NaN, createdAt: 1_764_583_198_000_000 };
    expect(read({ status: "running", ...times })).toMatchObject(asReport);
    expect(read({ status: "running", ...times, id: "x", steps_completed: null })).toMatchObject(asReport);
  });

  it("has no status where neither states one", () => {
    expect(problemsOf({ ...JOB, status: null })).toEqual([["shape/missing-field", "error", "/status", 1]]);
    expect(problemsOf({ ...JOB, status: "done" })).toEqual([["shape/unknown-status", "error", "/status", 1]]);
  });

  it("is one too where it has hyperparameters, but no report yet", () => {
    const fresh = { id: "cust-1", status: "created", hyperparameters: { epochs: 3, batch_size: 8 } };
    expect(problemsOf(fresh)).toEqual([]);
    expect(read(fresh)).toMatchObject({ status: "created", plan: { epochs: 3, batchSize: 8 } });
    expect(problemsOf({ ...fresh, status_details: null })).toEqual([]);
  });

  it.each([0, "", "running", true, [], [DETAILS]])("objects to status_details %j as no object", (details) => {
    expect(problemsOf({ ...JOB, status_details: details })).toEqual([
      ["shape/not-an-object", "error", "/status_details", 1],
    ]);
  });

  it("notes unknown fields of its own and of the report, each in its place", () => {
    const odd = { ...JOB, steps_completed: 3, status_details: { ...DETAILS, epochs: 2 } };
    expect(problemsOf(odd)).toEqual([
      ["shape/unknown-field", "info", "/steps_completed", 1],
      ["shape/unknown-field", "info", "/status_details/epochs", 1],
    ]);
    expect(read(odd).stepsCompleted).toBe(110);
  });
});

const job = (hyperparameters: unknown) => ({ ...JOB, hyperparameters });

describe("readInto hyperparameters", () => {
  it("reads what they say of the plan", () => {
    expect(read(job({ epochs: 4, batch_size: 16, max_steps: 100 })).plan).toEqual({
      epochs: 4,
      batchSize: 16,
      maxSteps: 100,
      stepsUnknowable: false,
    });
    expect(read(job({ max_steps: -1, learning_rate: 0.1, lora: {} })).plan).toEqual({
      epochs: Number.NaN,
      batchSize: Number.NaN,
      maxSteps: -1,
      stepsUnknowable: false,
    });
  });

  it.each([
    [{ sequence_packing_enabled: true }, true],
    [{ sequence_packing_enabled: false }, false],
    [{ sequence_packing_enabled: null }, false],
    [{ training_type: "grpo" }, true],
    [{ training_type: "GRPO" }, true],
    [{ training_type: "sft" }, false],
    [{ training_type: null }, false],
  ])("takes from %j whether the steps can be known", (hyperparameters, unknowable) => {
    expect(read(job(hyperparameters)).plan.stepsUnknowable).toBe(unknowable);
    expect(problemsOf(job(hyperparameters))).toEqual([]);
  });

  it.each([
    ["epochs", 0, "shape/negative-count"],
    ["epochs", -1, "shape/negative-count"],
    ["epochs", 1.5, "shape/unsafe-integer"],
    ["epochs", 2 ** 53, "shape/unsafe-integer"],
    ["epochs", Number.POSITIVE_INFINITY, "shape/not-finite"],
    ["epochs", "4", "shape/wrong-type"],
    ["batch_size", 0, "shape/negative-count"],
    ["batch_size", [16], "shape/wrong-type"],
    ["max_steps", -2, "shape/negative-count"],
    ["max_steps", Number.NaN, "shape/not-finite"],
    ["max_steps", 0.5, "shape/unsafe-integer"],
    ["training_type", 1, "shape/wrong-type"],
    ["sequence_packing_enabled", "true", "shape/wrong-type"],
    ["sequence_packing_enabled", 1, "shape/wrong-type"],
  ])("objects to %s %j by %s, and takes nothing from it", (field, value, code) => {
    expect(problemsOf(job({ [field]: value }))).toEqual([[code, "error", `/hyperparameters/${field}`, 1]]);
    expect(read(job({ [field]: value })).plan).toEqual(read(job({})).plan);
  });

  it.each(["lora", 5, true, [], [{ epochs: 4 }]])("objects to hyperparameters %j", (hyperparameters) => {
    expect(problemsOf(job(hyperparameters))).toEqual([["shape/wrong-type", "error", "/hyperparameters", 1]]);
  });
});
