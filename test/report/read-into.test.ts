import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STATED } from "../../src/report/facts.ts";
import { readInto } from "../../src/report/read-into.ts";
import { blankReading, type Reading, wipe } from "../../src/report/reading.ts";
import { SHAPE_CODES } from "../../src/report/shape-problem.ts";
import { anyPayload, mutatedReport } from "./arbitrary-payloads.ts";
import { JOB, problemsOf, read, REPORT } from "./read.ts";

/** A reading as plain values, apart from the one that the next payload is read into. */
const copied = (reading: Reading): unknown => ({
  ...reading,
  plan: { ...reading.plan },
  problems: Array.from(reading.problems, ([key, { problem, count }]) => ({ key, problem, count })),
});

const frozen = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
};

const withoutPrototype = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutPrototype);
  const entries = Object.entries(value).map(([key, inner]) => [key, withoutPrototype(inner)] as const);
  return Object.assign(Object.create(null), Object.fromEntries(entries)) as unknown;
};

const throwing = (field: string): object =>
  Object.defineProperty({ ...REPORT }, field, {
    enumerable: true,
    get: () => {
      throw new RangeError(field);
    },
  });

describe("readInto", () => {
  it("never throws, and never changes what it reads", () => {
    fc.assert(
      fc.property(anyPayload, (payload) => {
        const before = JSON.stringify(payload);
        read(frozen(payload));
        expect(JSON.stringify(payload)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it("never throws at values that no JSON holds", () => {
    const inMemory = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true });
    fc.assert(
      fc.property(inMemory, fc.constantFrom(...Object.keys(REPORT)), (value, field) => {
        read(value);
        read({ ...REPORT, [field]: value });
        read({ ...JOB, status_details: { [field]: value }, hyperparameters: { epochs: value } });
      }),
      { numRuns: 500 },
    );
  });

  it("always names what is wrong by a law of shape, a severity and a place that is a JSON Pointer", () => {
    fc.assert(
      fc.property(anyPayload, (payload) => {
        for (const { problem, count } of read(payload).problems.values()) {
          expect(SHAPE_CODES).toContain(problem.code);
          expect(["error", "warning", "info"]).toContain(problem.severity);
          expect(problem.path).toMatch(/^(?:\/(?:[^~/]|~[01])*)*$/su);
          expect(count).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is never influenced by the payload that was read before it", () => {
    const reading = blankReading();
    fc.assert(
      fc.property(anyPayload, mutatedReport, (before, payload) => {
        readInto(before, reading);
        readInto(payload, reading);
        expect(copied(reading)).toStrictEqual(copied(read(payload)));
      }),
      { numRuns: 500 },
    );
  });

  it("forgets a full report and a full job object altogether", () => {
    const reading = read(REPORT);
    readInto(JOB, reading);
    readInto({ ...JOB, hyperparameters: { training_type: "grpo", max_steps: 5 }, extra: 1 }, reading);
    readInto({ ...JOB, status_details: REPORT }, reading);
    wipe(reading);
    expect(reading).toStrictEqual(blankReading());
    readInto(7, reading);
    expect(copied(reading)).toStrictEqual(copied(read(7)));
  });

  it("states a fact exactly where the reading holds a value for it", () => {
    fc.assert(
      fc.property(mutatedReport, (payload) => {
        const { stated, status, stepsCompleted, createdAt, series, logs } = read(payload);
        expect((stated & STATED.status) !== 0).toBe(status !== undefined);
        expect((stated & STATED.stepsCompleted) !== 0).toBe(!Number.isNaN(stepsCompleted));
        expect((stated & STATED.createdAt) !== 0).toBe(!Number.isNaN(createdAt));
        expect((stated & STATED.metrics) !== 0).toBe(series !== undefined);
        expect((stated & STATED.statusLogs) !== 0).toBe(logs !== undefined);
      }),
    );
  });

  it("reads an object without a prototype as any other", () => {
    fc.assert(
      fc.property(mutatedReport, (payload) => {
        expect(problemsOf(withoutPrototype(payload))).toEqual(problemsOf(payload));
      }),
    );
  });

  it("takes no fact from a prototype that JSON names", () => {
    const text = `{"__proto__": ${JSON.stringify(REPORT)}, "status": "running"}`;
    expect(read(JSON.parse(text)).stated).toBe(STATED.status);
    expect(Object.hasOwn(Object.prototype, "steps_completed")).toBe(false);
  });

  it("takes a payload that throws when it is read for no object, and nothing of it for stated", () => {
    for (const field of Object.keys(REPORT)) {
      expect(read(throwing(field)).stated).toBe(0);
      expect(problemsOf(throwing(field)).map(([code]) => code)).toEqual(["shape/not-an-object"]);
    }
  });

  it("tells a hundred kinds of places apart, and counts those beyond by code and severity", () => {
    const odd = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`field ${at}`, at]));
    const problems = problemsOf({ ...odd, ...REPORT, status: 5, created_at: 5 });
    expect(problems).toHaveLength(102);
    expect(problems.at(0)).toEqual(["shape/wrong-type", "error", "/created_at", 1]);
    expect(problems.at(100)).toEqual(["shape/unknown-field", "info", "/field 99", 4901]);
    expect(problems.at(101)).toEqual(["shape/wrong-type", "error", "/status", 1]);
  });

  it("never loses an error among the warnings beyond", () => {
    const odd = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`field ${at}`, at]));
    const codes = problemsOf({ ...JOB, ...odd, status: null, status_details: {} }).slice(100);
    expect(codes).toContainEqual(["shape/missing-field", "warning", "/status_details/created_at", 2]);
    expect(codes).toContainEqual(["shape/missing-field", "error", "/status", 1]);
  });
});
