import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJobStatus, JOB_STATUSES, statusFromText } from "../../src/job/status.ts";

const SPELLINGS = [...JOB_STATUSES, "canceled", "canceling"];

const anyCase = fc
  .tuple(fc.constantFrom(...SPELLINGS), fc.infiniteStream(fc.boolean()))
  .map(([text, isCapital]) =>
    Array.from(text, (char) => (isCapital.next().value === true ? char.toUpperCase() : char)).join(""),
  );

describe("JOB_STATUSES", () => {
  it("are nine, each once, in lower case", () => {
    expect(JOB_STATUSES).toHaveLength(9);
    expect(new Set(JOB_STATUSES).size).toBe(9);
    for (const status of JOB_STATUSES) expect(status).toBe(status.toLowerCase());
  });
});

describe("isJobStatus", () => {
  it("accepts the wire's spelling only", () => {
    for (const status of JOB_STATUSES) {
      expect(isJobStatus(status)).toBe(true);
      expect(isJobStatus(status.toUpperCase())).toBe(false);
      expect(isJobStatus(` ${status}`)).toBe(false);
    }
    expect(isJobStatus("canceled")).toBe(false);
    expect(isJobStatus("canceling")).toBe(false);
  });

  it("never accepts what is no text", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        fc.pre(typeof value !== "string");
        expect(isJobStatus(value)).toBe(false);
        expect(isJobStatus([value])).toBe(false);
      }),
    );
    expect(isJobStatus(Object("running"))).toBe(false);
  });
});

describe("statusFromText", () => {
  it("reads each of the nine in any mixture of capitals", () => {
    fc.assert(
      fc.property(anyCase, (text) => {
        const wire = text.toLowerCase().replace("canceled", "cancelled").replace("canceling", "cancelling");
        expect(statusFromText(text)).toBe(wire);
      }),
    );
  });

  it("reads no other text as a status", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (text) => {
        fc.pre(!SPELLINGS.includes(text.toLowerCase()));
        expect(statusFromText(text)).toBeUndefined();
      }),
    );
  });

  it.each([
    "",
    " running",
    "running ",
    "running\n",
    "run ning",
    "done",
    "succeeded",
    "cancel",
    "__proto__",
    "constructor",
    "toString",
    "UN\u212ANOWN",
    "running".repeat(1_000_000),
  ])("reads nothing in text %#", (text) => {
    expect(statusFromText(text)).toBeUndefined();
  });
});
